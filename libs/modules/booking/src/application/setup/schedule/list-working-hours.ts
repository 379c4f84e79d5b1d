import { Injectable } from '@nestjs/common';
import { invalidField } from '@stamgast/platform';
import type { Tx } from '@stamgast/platform/database';
import { daysBetween, daysIn } from '../../../domain/local-day.js';
import type { Location } from '../../../domain/location.js';
import { planAt, worksAt } from '../../../domain/staff-plan.js';
import { hoursOn } from '../../../domain/working-hours.js';
import { LocationRepository } from '../../../persistence/location.repository.js';
import { ScheduleRepository } from '../../../persistence/schedule.repository.js';
import { StaffRepository } from '../../../persistence/staff.repository.js';
import { ClosedTimes } from '../hours/closed-times.js';
import { DefaultLocation } from '../default-location.js';
import { found } from '../found.js';

const mostDays = 62;

export interface WorkingHoursQuery {
  /** `YYYY-MM-DD`, both included. */
  readonly from: string;
  readonly to: string;
  /** All locations when absent. */
  readonly locationId?: string;
}

/** One person's hours of one plan day; days without hours are left out. */
export interface WorkingDayView {
  readonly staffId: string;
  readonly date: string;
  readonly windows: readonly { readonly start: string; readonly end: string }[];
}

/** When everybody works, in a fixed number of statements; time off is not taken out. */
@Injectable()
export class ListWorkingHours {
  constructor(
    private readonly locations: LocationRepository,
    private readonly defaultLocation: DefaultLocation,
    private readonly staff: StaffRepository,
    private readonly schedules: ScheduleRepository,
    private readonly closures: ClosedTimes,
  ) {}

  /** 400 for more than 62 days, 404 for an unknown location. */
  async execute(tx: Tx, query: WorkingHoursQuery): Promise<WorkingDayView[]> {
    const days = daysIn(query.from, query.to);
    if (days < 1 || days > mostDays) throw invalidField('to', `must be 0 to ${mostDays - 1} days after from`);
    const places = await this.places(tx, query.locationId);
    const staff = await this.staff.list(tx);
    const ids = staff.map((one) => one.id);
    const schedules = await this.schedules.ofAll(tx, ids, query);
    const { closures, placeHours } = await this.closures.within(tx, query);
    return staff.flatMap((person) => {
      const schedule = schedules.get(person.id);
      if (!schedule) return [];
      const plans = places
        .filter((place) => worksAt(person, place))
        .map((place) => ({
          zone: place.timeZone,
          plan: planAt(schedule, place.id, closures, query, placeHours(place.id)),
        }));
      return daysBetween(query.from, query.to).flatMap((date) => {
        const hours = plans.flatMap(({ plan, zone }) => hoursOn(plan, zone, date));
        const windows = [
          ...new Map(hours.map(({ start, end }) => [`${start.getTime()}-${end.getTime()}`, { start, end }])).values(),
        ]
          .sort((a, b) => a.start.getTime() - b.start.getTime())
          .map(({ start, end }) => ({ start: start.toISOString(), end: end.toISOString() }));
        return windows.length > 0 ? [{ staffId: person.id, date, windows }] : [];
      });
    });
  }

  private async places(tx: Tx, locationId: string | undefined): Promise<Location[]> {
    await this.defaultLocation.execute(tx);
    return locationId === undefined ? this.locations.list(tx) : [found(await this.locations.byId(tx, locationId))];
  }
}
