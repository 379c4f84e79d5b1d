import { Injectable } from '@nestjs/common';
import type { Tx } from '@stamgast/platform/database';
import type { Booker } from '../../domain/visit/booking-rules.js';
import { findStarts } from '../../domain/visit/find-starts.js';
import { nearestStarts } from '../../domain/visit/nearest-starts.js';
import type { Offer } from '../../domain/visit/offer.js';
import { lacksResources, planVisit } from '../../domain/visit/plan-visit.js';
import { segmentsOf, type WantedPart } from '../../domain/visit/segments.js';
import { LoadBusyTime } from './load-busy-time.js';
import { slotView, type SlotView } from './slot-view.js';

const dayMilliseconds = 86_400_000;
/** Plans are loaded for as many days around the wanted one. */
const daysAround = 2;

export interface WantedTime {
  readonly offer: Offer;
  readonly parts: readonly WantedPart[];
  /** Milliseconds. */
  readonly start: number;
  readonly booker: Booker;
  readonly exceptBookingId: string | null;
  readonly exceptHoldId?: string | null;
}

/** A wanted time as it looks without a lock: advice, good enough to refuse by and never to book by. */
export interface Outlook {
  readonly free: boolean;
  /** Somebody would be free, but no room or machine is (D21). */
  readonly lacksResource: boolean;
  /** The nearest starts that look free, for whoever cannot have this one. */
  alternatives(): SlotView[];
}

/** Looks at a wanted time and the days around it in one statement, without holding anybody up. */
@Injectable()
export class LookAround {
  constructor(private readonly busyTime: LoadBusyTime) {}

  async execute(tx: Tx, wanted: WantedTime): Promise<Outlook> {
    const { offer, parts, start, booker, exceptBookingId, exceptHoldId } = wanted;
    const segments = segmentsOf(parts, offer.performers);
    if (!segments) return { free: false, lacksResource: false, alternatives: () => [] };
    const staffIds = [...new Set(segments.flatMap((one) => one.performers.map((performer) => performer.staffId)))];
    const range = { from: start - daysAround * dayMilliseconds, to: start + daysAround * dayMilliseconds };
    const question = { booker, staffIds, range, assignAt: null, exceptBookingId, exceptHoldId };
    const moment = await this.busyTime.execute(tx, offer, question);
    const free = planVisit(offer, segments, moment, start) !== null;
    return {
      free,
      lacksResource: !free && lacksResources(offer, segments, moment, start),
      alternatives: () => {
        const starts = findStarts(offer, segments, { ...moment, booker: 'client' }, range);
        return nearestStarts(starts, start).map(slotView);
      },
    };
  }
}
