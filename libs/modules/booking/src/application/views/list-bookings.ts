import { Injectable } from '@nestjs/common';
import type { BookingStatus } from '@stamgast/contracts';
import { localDayRange } from '@stamgast/availability';
import { BusinessFacade } from '@stamgast/identity';
import { decodeCursor, invalidField, pageOf, type Page } from '@stamgast/platform';
import type { Tx } from '@stamgast/platform/database';
import { BookingListReadModel } from '../../persistence/visits/booking-list.read-model.js';
import type { BookingView } from './booking-view.js';
import { PresentBookings } from './present-bookings.js';

export interface BookingListQuery {
  /** Local days of the business, both included. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly staffId?: string | undefined;
  readonly clientId?: string | undefined;
  readonly status?: readonly BookingStatus[] | undefined;
  /** Only what changed after this instant, in the order of its changes. */
  readonly updatedAfter?: string | undefined;
  readonly limit: number;
  readonly cursor?: string | undefined;
}

/** Bookings by their start, or by their last change for whoever keeps a copy. */
@Injectable()
export class ListBookings {
  constructor(
    private readonly list: BookingListReadModel,
    private readonly present: PresentBookings,
    private readonly businesses: BusinessFacade,
  ) {}

  async execute(tx: Tx, query: BookingListQuery): Promise<Page<BookingView>> {
    const { from, to, limit, updatedAfter } = query;
    const { timeZone } = await this.businesses.current(tx);
    const after = decodeCursor(query.cursor, 2);
    if (after && !after.every((key) => typeof key === 'string')) throw invalidField('cursor', 'is not one of ours');
    const bookings = await this.list.load(tx, {
      from: from === undefined ? null : new Date(localDayRange(timeZone, from).from),
      to: to === undefined ? null : new Date(localDayRange(timeZone, to).to),
      staffId: query.staffId ?? null,
      clientId: query.clientId ?? null,
      statuses: query.status ?? null,
      changedAfter: updatedAfter === undefined ? null : new Date(updatedAfter),
      after: after as [string, string] | null,
      limit: limit + 1,
    });
    const views = await this.present.execute(tx, bookings.slice(0, limit));
    const byChange = updatedAfter !== undefined;
    const page = pageOf(
      bookings,
      limit,
      (booking) => booking,
      (booking) => [(byChange ? booking.updatedAt : booking.startsAt).toISOString(), booking.id],
    );
    return { data: views, nextCursor: page.nextCursor };
  }
}
