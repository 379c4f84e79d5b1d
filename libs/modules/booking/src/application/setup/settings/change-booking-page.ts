import { Injectable } from '@nestjs/common';
import type { Tx } from '@stamgast/platform/database';
import type { BookingPage } from '../../../domain/booking-page.js';
import { BookingPageRepository } from '../../../persistence/booking-page.repository.js';
import { expectChanged } from '../found.js';
import { RecordChange } from '../record-change.js';
import type { BookingPageView } from './booking-page-view.js';
import { GetBookingPage } from './get-booking-page.js';

@Injectable()
export class ChangeBookingPage {
  constructor(
    private readonly pages: BookingPageRepository,
    private readonly getBookingPage: GetBookingPage,
    private readonly recordChange: RecordChange,
  ) {}

  async execute(tx: Tx, version: number, change: Partial<Omit<BookingPage, 'version'>>): Promise<BookingPageView> {
    const before = await this.getBookingPage.execute(tx);
    const changed = await this.pages.update(tx, version, change);
    const after = await this.getBookingPage.execute(tx);
    expectChanged(changed, after);
    await this.recordChange.execute(tx, {
      action: 'booking_page.changed',
      type: 'booking_page',
      id: tx.businessId,
      before,
      after,
    });
    return after;
  }
}
