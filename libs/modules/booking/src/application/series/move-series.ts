import { Injectable } from '@nestjs/common';
import { DomainError } from '@stamgast/kernel';
import { databaseProblems } from '@stamgast/platform';
import type { Tx } from '@stamgast/platform/database';
import type { Booking } from '../../domain/booking/booking.js';
import { bookedParts, withBookedStaff } from '../../domain/moving/moved-booking.js';
import { planMoves, shiftBetween, shifted, type VisitToMove } from '../../domain/series/plan-moves.js';
import { keptPlan, type PlannedOccurrence, type SeriesPolicy } from '../../domain/series/plan-series.js';
import { holdsTime } from '../../domain/status/status-machine.js';
import { occupiedBy } from '../../domain/visit/occupied-time.js';
import { addDays } from '../../domain/local-day.js';
import { visitProblems } from '../../domain/visit-problems.js';
import { OccupancyRepository } from '../../persistence/visits/occupancy.repository.js';
import { BookingChanges } from '../changes/booking-changes.js';
import { LoadMove, type MoveOffer } from '../move-booking/load-move.js';
import { MoveBooking } from '../move-booking/move-booking.js';
import { offersOf } from './consider-series.js';
import { SeriesChanges, type SeriesAim, type SeriesInHand } from './series-changes.js';
import { SeriesTime, type SeriesStretch } from './series-time.js';
import { occurrenceViews, type OccurrenceView, type SeriesView } from './series-view.js';
import { seriesConflict } from './store-series.js';

export interface SeriesMove extends SeriesAim {
  /** Where the booking that the change starts from comes; the others follow by as many days, to the same time. */
  readonly start: Date;
  /** Null: the people they are booked with if they can, else anybody. */
  readonly staffId: string | null;
  readonly policy: SeriesPolicy;
  readonly notify: boolean;
}

export interface SeriesMoved {
  readonly series: SeriesView;
  readonly occurrences: readonly OccurrenceView[];
}

/** A visit that is to be moved, with the booking that it is. */
type BookingToMove = VisitToMove & { readonly booking: Booking };

/** Moves visits of a series in one transaction: their own time counts as free, and stays theirs where they cannot move. */
@Injectable()
export class MoveSeries {
  constructor(
    private readonly changes: SeriesChanges,
    private readonly loadMove: LoadMove,
    private readonly time: SeriesTime,
    private readonly bookings: BookingChanges,
    private readonly moveBooking: MoveBooking,
    private readonly occupancy: OccupancyRepository,
  ) {}

  /** 409 `series_conflict` with every occurrence where the policy does not let it be moved; then nothing is. */
  async execute(tx: Tx, id: string, version: number, move: SeriesMove): Promise<SeriesMoved> {
    const inHand = await this.changes.begin(tx, id, version, move);
    const wanted = await this.load(tx, inHand, move);
    const visits = wanted.visits;
    if (visits[0]!.occurrence.start < tx.now.getTime()) throw new DomainError(visitProblems.start_too_long_ago);
    const stretch: SeriesStretch = {
      offer: wanted.offer.offer,
      wishes: visits.flatMap((one) => one.wishes),
      starts: visits.map(({ occurrence }) => occurrence.start),
      booker: 'desk',
      clientId: inHand.from.clientId,
      exceptBookingIds: inHand.reached.map((one) => one.id),
    };
    await this.time.lock(tx, stretch);
    await this.holdBookings(tx, inHand.reached);
    const seen = await this.time.read(tx, stretch);
    const planned = planMoves({ ...offersOf(wanted.offer.offer, 'desk'), ...seen }, visits, move.policy);
    const kept = planned.filter((one) => keptPlan(one, move.policy));
    if (kept.length === 0 || (move.policy === 'all_or_nothing' && kept.length < planned.length))
      throw seriesConflict(planned, move.policy);
    return this.store(tx, inHand, move, wanted.offer, planned, visits);
  }

  private async load(tx: Tx, { from, reached }: SeriesInHand, move: SeriesMove) {
    const { staffId } = move;
    const shift = shiftBetween(from.timeZone, from.startsAt.getTime(), move.start.getTime());
    const targets = reached.map((booking) => {
      const place = shifted(from.timeZone, booking.startsAt.getTime(), shift);
      // The very instant that was asked for, in the hour that the clock shows twice too.
      return { booking, ...place, start: booking.id === from.id ? move.start.getTime() : place.start };
    });
    const dates = targets.map((one) => one.date).sort();
    const days = { firstDay: addDays(dates[0]!, -4), lastDay: addDays(dates.at(-1)!, 4) };
    const loaded = await this.loadMove.execute(tx, { booking: from, staffId, booker: 'desk' }, days);
    const offer = reached.reduce((whole, booking) => withBookedStaff(whole, booking), loaded.offer);
    const visits = targets.map(({ booking, date, start }): BookingToMove => {
      const named = bookedParts(booking, () => staffId);
      return {
        booking,
        occurrence: { position: booking.series?.position ?? 0, date, start },
        wishes: staffId ? [named] : [bookedParts(booking, (one) => one.staffId), named],
        now: { from: booking.startsAt.getTime(), to: booking.endsAt.getTime() },
        taken: holdsTime(booking) ? occupiedBy(booking.appointments, offer.policies.bufferMode) : [],
      };
    });
    return { offer: { ...loaded, offer }, visits: visits.sort((a, b) => a.occurrence.start - b.occurrence.start) };
  }

  /** Staff come before bookings, so these were read before they were held: they must still be as they were. */
  private async holdBookings(tx: Tx, reached: readonly Booking[]): Promise<void> {
    for (const seen of reached) {
      const held = await this.bookings.begin(tx, seen.id, null);
      if (held.version !== seen.version) throw new DomainError(databaseProblems.busy, { retryAfter: 1 });
    }
  }

  private async store(
    tx: Tx,
    inHand: SeriesInHand,
    move: SeriesMove,
    offer: MoveOffer,
    planned: readonly PlannedOccurrence[],
    visits: readonly BookingToMove[],
  ): Promise<SeriesMoved> {
    const ids = new Map<number, string>();
    const { staffId, notify } = move;
    const moving = planned.flatMap((one) => {
      const { booking } = visits.find(({ occurrence }) => occurrence === one.occurrence)!;
      const plan = keptPlan(one, move.policy);
      ids.set(one.occurrence.position, booking.id);
      return plan ? [{ booking, plan }] : [];
    });
    // One may come to where another was.
    for (const { booking } of moving) await this.occupancy.release(tx, booking.id);
    for (const { booking, plan } of moving) {
      const start = new Date(plan.parts[0]!.start);
      const single = { start, staffId, by: 'business', notify, override: false, overrideReason: null } as const;
      await this.moveBooking.store(tx, booking, single, offer, plan);
    }
    const series = await this.changes.end(tx, inHand);
    return { series, occurrences: occurrenceViews(planned, move.policy, ids) };
  }
}
