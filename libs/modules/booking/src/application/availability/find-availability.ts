import { Injectable } from '@nestjs/common';
import { localDayRange, type Slot } from '@stamgast/availability';
import type { Tx } from '@stamgast/platform/database';
import { findStarts } from '../../domain/visit/find-starts.js';
import { segmentsOf } from '../../domain/visit/segments.js';
import { refuseUnfitRange } from './day-range.js';
import { LoadBusyTime } from './load-busy-time.js';
import { LoadOffer } from './load-offer.js';
import { slotView, type AvailabilityView } from './slot-view.js';
import type { VisitRequest } from './visit-request.js';

export interface AvailabilityQuery {
  readonly request: VisitRequest;
  /** Local days of the location, both included; 62 at most. */
  readonly from: string;
  readonly to: string;
  /** A booking that is being moved: its own time counts as free. */
  readonly exceptBookingId?: string | null;
}

/** The bookable starts of some days: two statements, however many staff and days. */
@Injectable()
export class FindAvailability {
  constructor(
    private readonly offers: LoadOffer,
    private readonly busyTime: LoadBusyTime,
  ) {}

  async execute(tx: Tx, query: AvailabilityQuery): Promise<AvailabilityView> {
    const { request, from, to, exceptBookingId = null } = query;
    refuseUnfitRange(from, to);
    const { offer, parts, degraded } = await this.offers.execute(tx, request, { firstDay: from, lastDay: to });
    const segments = segmentsOf(parts, offer.performers);
    let slots: Slot[] = [];
    if (segments) {
      const range = { from: localDayRange(offer.timeZone, from).from, to: localDayRange(offer.timeZone, to).to };
      const staffIds = [...new Set(segments.flatMap((one) => one.performers.map((performer) => performer.staffId)))];
      const question = { booker: request.booker, staffIds, range, assignAt: null, exceptBookingId };
      const moment = await this.busyTime.execute(tx, offer, question);
      slots = findStarts(offer, segments, moment, { firstDay: from, lastDay: to });
    }
    return { slots: slots.map(slotView), timeZone: offer.timeZone, degraded };
  }
}
