import { Injectable } from '@nestjs/common';
import { localDayRange } from '@stamgast/availability';
import { BusinessFacade } from '@stamgast/identity';
import type { Tx } from '@stamgast/platform/database';
import { BookingDaysReadModel, type BookingDayCount } from '../../persistence/visits/booking-days.read-model.js';
import { refuseUnfitRange } from '../availability/day-range.js';

export interface BookingDaysQuery {
  /** Local days of the business, both included; 62 at most. */
  readonly from: string;
  readonly to: string;
  readonly staffId?: string | undefined;
  readonly locationId?: string | undefined;
}

const dayMilliseconds = 86_400_000;

/** How full each day of a month is, in one statement however many visits it has. */
@Injectable()
export class CountBookingDays {
  constructor(
    private readonly days: BookingDaysReadModel,
    private readonly businesses: BusinessFacade,
  ) {}

  /** Every day of the range, in order; 400 for a range that is none or too long. */
  async execute(tx: Tx, { from, to, staffId, locationId }: BookingDaysQuery): Promise<BookingDayCount[]> {
    refuseUnfitRange(from, to);
    const { timeZone } = await this.businesses.current(tx);
    const counted = await this.days.count(tx, {
      timeZone,
      from: new Date(localDayRange(timeZone, from).from),
      to: new Date(localDayRange(timeZone, to).to),
      staffId: staffId ?? null,
      locationId: locationId ?? null,
    });
    const byDate = new Map(counted.map((day) => [day.date, day]));
    return daysOf(from, to).map((date) => byDate.get(date) ?? { date, bookings: 0, requested: 0, unmarked: 0 });
  }
}

function daysOf(from: string, to: string): string[] {
  const first = Date.parse(`${from}T00:00:00Z`);
  const count = (Date.parse(`${to}T00:00:00Z`) - first) / dayMilliseconds + 1;
  return Array.from({ length: count }, (_, index) =>
    new Date(first + index * dayMilliseconds).toISOString().slice(0, 10),
  );
}
