import { Injectable } from '@nestjs/common';
import type { EventOf } from '@stamgast/contracts';
import type { Subscriber } from '@stamgast/platform';
import type { Tx } from '@stamgast/platform/database';
import { PlanMatching } from './plan-matching.js';

const types = [
  'booking.cancelled.v1',
  'booking.rescheduled.v1',
  'booking.no_show.v1',
  'booking.updated.v1',
  'booking.removed.v1',
] as const;
type Types = (typeof types)[number];

/** Has the waiting list looked through when a visit gives time back: cancelled, moved away, shortened, not come. */
@Injectable()
export class FollowFreedTime implements Subscriber<Types> {
  readonly name = 'booking.follow-freed-time';
  readonly types = types;

  constructor(private readonly planMatching: PlanMatching) {}

  async handle(tx: Tx, _event: EventOf<Types>): Promise<void> {
    await this.planMatching.soon(tx);
  }
}
