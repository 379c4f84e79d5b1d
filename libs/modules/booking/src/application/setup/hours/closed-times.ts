import { Injectable } from '@nestjs/common';
import type { Tx } from '@stamgast/platform/database';
import type { Closure } from '../../../domain/closure.js';
import { placeHoursOf } from '../../../domain/hours/place-hours-of.js';
import { anyHours, type PlaceHours } from '../../../domain/hours/work-plan-of.js';
import { addDays } from '../../../domain/local-day.js';
import { ClosureRepository } from '../../../persistence/closure.repository.js';
import { PublicHolidays } from '../../../persistence/holidays/public-holidays.js';
import { PlaceHoursRepository } from '../../../persistence/place-hours.repository.js';

/** Everything by which a place closes for all who work there. */
export interface ClosedTimesOfDays {
  readonly closures: readonly Closure[];
  readonly placeHours: (locationId: string) => PlaceHours;
}

/** Reads when places are closed or bound in their hours, of all locations at once. */
@Injectable()
export class ClosedTimes {
  constructor(
    private readonly closures: ClosureRepository,
    private readonly hours: PlaceHoursRepository,
    private readonly holidays: PublicHolidays,
  ) {}

  /** Of the local days from one to another, and one day around them. */
  async within(tx: Tx, span: { readonly from: string; readonly to: string }): Promise<ClosedTimesOfDays> {
    const closures = await this.closures.within(tx, span);
    const stored = await this.hours.ofAll(tx);
    const places = new Map<string, PlaceHours>();
    for (const [id, one] of stored) {
      const { holidayCountry: country } = one;
      const days = country ? await this.holidays.between(country, addDays(span.from, -1), addDays(span.to, 1)) : [];
      places.set(id, placeHoursOf(one, days, []));
    }
    return { closures, placeHours: (locationId) => places.get(locationId) ?? anyHours };
  }
}
