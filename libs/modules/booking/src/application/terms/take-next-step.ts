import { Injectable } from '@nestjs/common';
import { systemActor, UnitOfWork, Work, type LeasedWork } from '@stamgast/platform';
import type { Tx } from '@stamgast/platform/database';
import { nextStep } from '../../domain/terms/next-step.js';
import { BookingChanges } from '../changes/booking-changes.js';
import { MarkNoShow } from '../changes/mark-no-show.js';
import { CompleteVisit } from '../sale/complete-visit.js';
import { EndByItself } from './end-by-itself.js';

/** Does what a booking does by itself, if that is still so under the lock, and in the order of its moments. */
@Injectable()
export class TakeNextStep {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly work: Work,
    private readonly changes: BookingChanges,
    private readonly endByItself: EndByItself,
    private readonly markNoShow: MarkNoShow,
    private readonly completeVisit: CompleteVisit,
  ) {}

  async execute(item: LeasedWork): Promise<void> {
    await this.unitOfWork.run({ businessId: item.businessId, actor: systemActor }, async (tx) => {
      // First, because the step itself may plan the next one under the same key.
      if (await this.work.finish(tx, item)) await this.step(tx, item.ref);
    });
  }

  private async step(tx: Tx, id: string): Promise<void> {
    const booking = await this.changes.hold(tx, id);
    const next = booking && nextStep(booking);
    if (!next) return;
    if (next.at > tx.now) return this.work.plan(tx, { kind: 'booking.next-step', ref: id, dueAt: next.at });
    if (next.step === 'expire_request') await this.endByItself.execute(tx, booking, null);
    else if (next.step === 'release_unpaid') await this.endByItself.execute(tx, booking, 'unpaid');
    else if (next.step === 'release_unconfirmed') await this.endByItself.execute(tx, booking, 'unconfirmed');
    else if (next.step === 'mark_no_show') await this.markNoShow.execute(tx, id, booking.version);
    else await this.completeVisit.execute(tx, id, booking.version, null);
  }
}
