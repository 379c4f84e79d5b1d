import { Injectable } from '@nestjs/common';
import type { PointsMovedV1 } from '@stamgast/contracts';
import { newId, type Subscriber } from '@stamgast/platform';
import type { Tx } from '@stamgast/platform/database';
import { TimelineRepository } from '../persistence/timeline.repository.js';

/** Puts every move of a client's points on the timeline. */
@Injectable()
export class KeepPoints implements Subscriber<'loyalty.points_moved.v1'> {
  readonly name = 'crm.keep-points';
  readonly types = ['loyalty.points_moved.v1'] as const;

  constructor(private readonly timeline: TimelineRepository) {}

  async handle(tx: Tx, moved: PointsMovedV1): Promise<void> {
    const { clientId, entryId, kind, points, balance, bookingId, reason } = moved;
    const detail = { entryId, kind, points, balance, bookingId, reason };
    const at = new Date(moved.at);
    await this.timeline.put(tx, newId(), { clientId, at, kind: 'points', ref: entryId, title: reason, detail });
    await tx.announce('client', clientId);
  }
}
