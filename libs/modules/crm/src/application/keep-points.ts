import { Injectable } from '@nestjs/common';
import type { PointsMovedV1 } from '@stamgast/contracts';
import { newId, type Subscriber } from '@stamgast/platform';
import type { Tx } from '@stamgast/platform/database';
import { TimelineRepository } from '../persistence/timeline.repository.js';
import { pointsEntryOf } from './told-points.js';

/** Puts every move of a client's points on the timeline. */
@Injectable()
export class KeepPoints implements Subscriber<'loyalty.points_moved.v1'> {
  readonly name = 'crm.keep-points';
  readonly types = ['loyalty.points_moved.v1'] as const;

  constructor(private readonly timeline: TimelineRepository) {}

  async handle(tx: Tx, moved: PointsMovedV1): Promise<void> {
    await this.timeline.put(tx, newId(), pointsEntryOf(moved));
    await tx.announce('client', moved.clientId);
  }
}
