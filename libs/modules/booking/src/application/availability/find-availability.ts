import { Injectable } from '@nestjs/common';
import { localDayRange } from '@stamgast/availability';
import type { Look, Tx } from '@stamgast/platform/database';
import type { Moment } from '../../domain/visit/booking-rules.js';
import { findStarts } from '../../domain/visit/find-starts.js';
import { segmentsOf, type Segment } from '../../domain/visit/segments.js';
import { refuseUnfitRange } from './day-range.js';
import { LoadBusyTime, type BusyQuestion } from './load-busy-time.js';
import { LoadOffer, type Days, type LoadedOffer } from './load-offer.js';
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

/** What remains to be asked once the offer is known. */
interface OpenQuestion {
  readonly segments: readonly Segment[];
  readonly busy: BusyQuestion;
}

/** The bookable starts of some days: two statements, however many staff and days. */
@Injectable()
export class FindAvailability {
  constructor(
    private readonly offers: LoadOffer,
    private readonly busyTime: LoadBusyTime,
  ) {}

  async execute(tx: Tx, query: AvailabilityQuery): Promise<AvailabilityView> {
    refuseUnfitRange(query.from, query.to);
    const loaded = await this.offers.execute(tx, query.request, daysOf(query));
    const open = openQuestion(loaded, query);
    return answer(loaded, open, open && (await this.busyTime.execute(tx, loaded.offer, open.busy)), query);
  }

  /** The same for a visitor, in one round trip where this process still knows what the business offers. */
  async glance(look: Look, query: AvailabilityQuery): Promise<AvailabilityView> {
    refuseUnfitRange(query.from, query.to);
    const known = this.offers.recall(look.businessId, query.request, daysOf(query));
    const open = known && openQuestion(known, query);
    if (open) {
      const seen = await this.busyTime.glance(look, known.offer, open.busy);
      if (seen.revision === known.revision) return answer(known, open, seen.moment, query);
    }
    return look.run((tx) => this.execute(tx, query));
  }
}

function daysOf({ from, to }: AvailabilityQuery): Days {
  return { firstDay: from, lastDay: to };
}

/** Null where nobody performs what is wanted. */
function openQuestion({ offer, parts }: LoadedOffer, query: AvailabilityQuery): OpenQuestion | null {
  const segments = segmentsOf(parts, offer.performers);
  if (!segments) return null;
  const range = {
    from: localDayRange(offer.timeZone, query.from).from,
    to: localDayRange(offer.timeZone, query.to).to,
  };
  const staffIds = [...new Set(segments.flatMap((one) => one.performers.map((performer) => performer.staffId)))];
  const { booker } = query.request;
  return {
    segments,
    busy: { booker, staffIds, range, assignAt: null, exceptBookingId: query.exceptBookingId ?? null },
  };
}

function answer(
  { offer, degraded }: LoadedOffer,
  open: OpenQuestion | null,
  moment: Moment | null,
  query: AvailabilityQuery,
): AvailabilityView {
  const slots = open && moment ? findStarts(offer, open.segments, moment, daysOf(query)) : [];
  return { slots: slots.map(slotView), timeZone: offer.timeZone, degraded };
}
