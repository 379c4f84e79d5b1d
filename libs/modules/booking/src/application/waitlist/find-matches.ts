import { Injectable } from '@nestjs/common';
import { localDateAt } from '@stamgast/availability';
import { DomainError } from '@stamgast/kernel';
import { platformProblems } from '@stamgast/platform';
import type { Tx } from '@stamgast/platform/database';
import { addDays, daysIn } from '../../domain/local-day.js';
import type { Booker } from '../../domain/visit/booking-rules.js';
import { wants } from '../../domain/waitlist/wanted-time.js';
import type { WaitlistEntry } from '../../domain/waitlist/waitlist-entry.js';
import { FindAvailability } from '../availability/find-availability.js';
import { visitProblems } from '../../domain/visit-problems.js';
import type { AvailabilityView, SlotView } from '../availability/slot-view.js';
import { waitingRequest } from './waiting-request.js';

const minuteMilliseconds = 60_000;
/** As many as availability can be asked for at once. */
export const mostDays = 62;

/** The free times that somebody waits for, soonest first, with time enough for the notice that they need. */
@Injectable()
export class FindMatches {
  constructor(private readonly availability: FindAvailability) {}

  async execute(tx: Tx, entry: WaitlistEntry, booker: Booker): Promise<AvailabilityView> {
    const free = await this.freeFor(tx, entry, entry.fromDate, entry.toDate, booker);
    return { ...free, slots: suitable(entry, free, tx.now) };
  }

  /** Free times of such a visit between two local days; none where what is waited for is not on offer any more. */
  async freeFor(
    tx: Tx,
    wish: Pick<WaitlistEntry, 'serviceIds' | 'staffId' | 'locationId'>,
    firstDay: string,
    lastDay: string,
    booker: Booker,
  ): Promise<AvailabilityView> {
    // Zones differ from UTC by less than a day.
    const today = addDays(localDateAt('UTC', tx.now.getTime()), -1);
    const from = firstDay < today ? today : firstDay;
    const days = Math.min(daysIn(from, lastDay), mostDays);
    if (days < 1) return { slots: [], timeZone: 'UTC', degraded: false };
    try {
      const request = waitingRequest(wish, booker);
      return await this.availability.execute(tx, { request, from, to: addDays(from, days - 1) });
    } catch (error) {
      if (error instanceof DomainError && error.problem === platformProblems.not_found)
        return { slots: [], timeZone: 'UTC', degraded: false };
      // Whoever waits is told of a time when it is known to be free.
      if (error instanceof DomainError && error.problem === visitProblems.calendar_unavailable)
        return { slots: [], timeZone: 'UTC', degraded: true };
      throw error;
    }
  }
}

/** Those of some free times that suit somebody. */
export function suitable(entry: WaitlistEntry, { slots, timeZone }: AvailabilityView, now: Date): SlotView[] {
  const earliest = now.getTime() + entry.noticeMinutes * minuteMilliseconds;
  return slots.filter(({ start }) => {
    const at = Date.parse(start);
    return at >= earliest && wants(entry, timeZone, at);
  });
}
