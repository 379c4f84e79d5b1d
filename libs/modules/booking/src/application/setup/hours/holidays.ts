import { Injectable } from '@nestjs/common';
import { localDateAt } from '@stamgast/availability';
import { BusinessFacade } from '@stamgast/identity';
import { DomainError, type FieldError } from '@stamgast/kernel';
import { invalidField, platformProblems } from '@stamgast/platform';
import type { Tx } from '@stamgast/platform/database';
import { addDays, daysIn } from '../../../domain/local-day.js';
import { readDays, writeWindows, type WrittenException } from '../../../domain/schedule-text.js';
import { PublicHolidays } from '../../../persistence/holidays/public-holidays.js';
import { LocationRepository } from '../../../persistence/location.repository.js';
import { PlaceHoursRepository } from '../../../persistence/place-hours.repository.js';
import { DefaultLocation } from '../default-location.js';
import { expectChanged, found } from '../found.js';
import { RecordChange } from '../record-change.js';
import type { HolidaysView } from './place-hours-view.js';

const aYear = 365;
const mostDays = 2 * aYear;

export interface HolidayQuery {
  /** The default location when absent. */
  readonly locationId?: string;
  /** Local days, both included; a year from today when absent. */
  readonly from?: string;
  readonly to?: string;
}

export interface HolidayRules {
  readonly observed: boolean;
  /** Another country's holidays than the business's. */
  readonly country?: string;
  /** Holidays on which the location is open; without windows: its usual hours. */
  readonly openDays: readonly WrittenException[];
}

/** Where the holidays of a location come from. */
@Injectable()
export class HolidaySources {
  constructor(
    readonly calendars: PublicHolidays,
    readonly hours: PlaceHoursRepository,
    readonly businesses: BusinessFacade,
  ) {}
}

/** The public holidays of a location: on which it closes, and on which it does not. */
@Injectable()
export class Holidays {
  constructor(
    private readonly locations: LocationRepository,
    private readonly defaultLocation: DefaultLocation,
    private readonly sources: HolidaySources,
    private readonly recordChange: RecordChange,
  ) {}

  /** 404 for an unknown location, 400 for more than two years. */
  async list(tx: Tx, query: HolidayQuery): Promise<HolidaysView> {
    const location =
      query.locationId === undefined
        ? await this.defaultLocation.execute(tx)
        : found(await this.locations.byId(tx, query.locationId));
    const { from = localDateAt(location.timeZone, tx.now.getTime()) } = query;
    const { to = addDays(from, aYear) } = query;
    if (daysIn(from, to) < 1 || daysIn(from, to) > mostDays)
      throw invalidField('to', `must be 0 to ${mostDays - 1} days after from`);
    const { holidayCountry, openHolidays } = await this.sources.hours.of(tx, location.id);
    const country = holidayCountry ?? (await this.sources.businesses.current(tx)).country;
    const open = new Map(openHolidays.map((one) => [one.date, one]));
    const days = await this.sources.calendars.between(country, from, to);
    return {
      locationId: location.id,
      observed: holidayCountry !== null,
      country,
      data: days.map(({ date, names }) => {
        const windows = open.get(date)?.windows ?? null;
        return { date, names, open: open.has(date), windows: windows && writeWindows(windows) };
      }),
      version: location.version,
    };
  }

  /** 400 for a country without known holidays, a date twice, or windows that overlap. */
  async replace(tx: Tx, locationId: string, version: number, rules: HolidayRules): Promise<HolidaysView> {
    const before = await this.list(tx, { locationId });
    const country = rules.country ?? (await this.sources.businesses.current(tx)).country;
    if (rules.observed && !(await this.sources.calendars.knows(country)))
      throw invalidField('country', 'has no public holidays that are known here');
    const errors: FieldError[] = [];
    const days = readDays(rules.openDays, 'openDays', errors);
    if (errors.length > 0) throw new DomainError(platformProblems.validation_failed, { errors });
    expectChanged(await this.locations.update(tx, locationId, version, {}), before);
    const open = days.map(({ date, windows }) => ({
      date,
      windows: windows.length > 0 ? windows.map((one) => [one.startMinute, one.endMinute] as const) : null,
    }));
    await this.sources.hours.setHolidays(tx, locationId, rules.observed ? country : null, open);
    const after = await this.list(tx, { locationId });
    await this.recordChange.execute(tx, {
      action: 'holidays.changed',
      type: 'location',
      id: locationId,
      before: { observed: before.observed, country: before.country, open: openDays(before) },
      after: { observed: after.observed, country: after.country, open: openDays(after) },
    });
    return after;
  }
}

function openDays({ data }: HolidaysView): string[] {
  return data.filter((day) => day.open).map((day) => day.date);
}
