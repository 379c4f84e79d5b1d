import { Injectable } from '@nestjs/common';
import { DomainError, type FieldError } from '@stamgast/kernel';
import { platformProblems } from '@stamgast/platform';
import type { Tx } from '@stamgast/platform/database';
import type { StoredPlaceHours } from '../../../domain/hours/place-hours-of.js';
import type { WindowRow } from '../../../domain/hours/work-plan-of.js';
import { readWeeks, writeWeeks, type WrittenSchedule } from '../../../domain/schedule-text.js';
import type { WeekdayWindow } from '../../../domain/schedule.js';
import { LocationRepository } from '../../../persistence/location.repository.js';
import { PlaceHoursRepository } from '../../../persistence/place-hours.repository.js';
import { expectChanged, found } from '../found.js';
import { RecordChange } from '../record-change.js';
import type { OpeningHoursView } from './place-hours-view.js';

/** When a location is open: nobody's weekly or seasonal hours reach outside it, hours for a single date may. */
@Injectable()
export class OpeningHours {
  constructor(
    private readonly locations: LocationRepository,
    private readonly hours: PlaceHoursRepository,
    private readonly recordChange: RecordChange,
  ) {}

  async show(tx: Tx, locationId: string): Promise<OpeningHoursView> {
    const { version } = found(await this.locations.byId(tx, locationId));
    return viewOf(await this.hours.of(tx, locationId), version);
  }

  /** 400 for windows that overlap and for seasons that share a day. */
  async replace(
    tx: Tx,
    locationId: string,
    version: number,
    written: Pick<WrittenSchedule, 'weekly' | 'seasons'>,
  ): Promise<OpeningHoursView> {
    const before = await this.show(tx, locationId);
    const errors: FieldError[] = [];
    const { weekly, seasons } = readWeeks(written, errors);
    if (errors.length > 0) throw new DomainError(platformProblems.validation_failed, { errors });
    const changed = await this.locations.update(tx, locationId, version, {});
    expectChanged(changed, before);
    const bound = weekly.length > 0 || seasons.length > 0;
    const stored = {
      weekly: weekly.map(rowOf),
      seasons: seasons.map((season) => ({ ...season, weekly: season.weekly.map(rowOf) })),
    };
    await this.hours.setOpening(tx, locationId, bound ? stored : null);
    const after = await this.show(tx, locationId);
    await this.recordChange.execute(tx, {
      action: 'opening_hours.changed',
      type: 'location',
      id: locationId,
      before,
      after,
    });
    return after;
  }
}

function rowOf({ day, startMinute, endMinute }: WeekdayWindow): WindowRow {
  return [day, startMinute, endMinute];
}

function windowOf([day, startMinute, endMinute]: WindowRow): WeekdayWindow {
  return { day, startMinute, endMinute, locationId: null };
}

function viewOf({ openingHours }: StoredPlaceHours, version: number): OpeningHoursView {
  const { weekly = [], seasons = [] } = openingHours ?? {};
  const read = {
    weekly: weekly.map(windowOf),
    seasons: seasons.map((season) => ({ ...season, weekly: season.weekly.map(windowOf) })),
  };
  return { ...writeWeeks(read), version };
}
