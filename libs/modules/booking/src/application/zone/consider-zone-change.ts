import { Injectable } from '@nestjs/common';
import { BusinessFacade } from '@stamgast/identity';
import { DomainError } from '@stamgast/kernel';
import { invalidField, platformProblems } from '@stamgast/platform';
import type { Tx } from '@stamgast/platform/database';
import type { Location } from '../../domain/location.js';
import { isTimeZone } from '../../domain/time-zone.js';
import { planZoneChange, type ZoneKeep, type ZonePlan } from '../../domain/zone/plan-zone-change.js';
import { zoneProblems } from '../../domain/zone/zone-problems.js';
import { LocationRepository } from '../../persistence/location.repository.js';
import { ZoneChangeRepository } from '../../persistence/zone/zone-change.repository.js';
import { DefaultLocation } from '../setup/default-location.js';

export interface WantedZone {
  /** IANA name. */
  readonly timeZone: string;
  /** Null: the business, and every location that has its zone. */
  readonly locationId: string | null;
  readonly keep: ZoneKeep;
}

/** Whose clock changes. */
export interface ZoneReach {
  readonly before: string;
  readonly locations: readonly Location[];
  /** Every location in use is among them: then time off goes along. */
  readonly everywhere: boolean;
}

/** Finds out what a change of a clock means for all that stands ahead; writes nothing. */
@Injectable()
export class ConsiderZoneChange {
  constructor(
    private readonly businesses: BusinessFacade,
    private readonly locations: LocationRepository,
    private readonly defaultLocation: DefaultLocation,
    private readonly ahead: ZoneChangeRepository,
  ) {}

  /** 400 for a zone that there is none of, 404 for a location, 409 `same_time_zone`. */
  async reach(tx: Tx, { timeZone, locationId }: WantedZone): Promise<ZoneReach> {
    if (!isTimeZone(timeZone)) throw invalidField('timeZone', 'is not an IANA time zone');
    await this.defaultLocation.execute(tx);
    const all = await this.locations.list(tx, {
      includeArchived: true,
      updatedAfter: null,
      after: null,
      limit: 10_000,
    });
    const wanted = all.find((one) => one.id === locationId);
    if (locationId !== null && !wanted) throw new DomainError(platformProblems.not_found);
    const before = wanted ? wanted.timeZone : (await this.businesses.current(tx)).timeZone;
    if (before === timeZone) throw new DomainError(zoneProblems.same_time_zone);
    const locations = wanted ? [wanted] : all.filter((one) => one.timeZone === before);
    const ids = new Set(locations.map((one) => one.id));
    return { before, locations, everywhere: all.every((one) => one.archived || ids.has(one.id)) };
  }

  async plan(tx: Tx, { timeZone, keep }: WantedZone, { before, locations, everywhere }: ZoneReach): Promise<ZonePlan> {
    const timeOff = everywhere && keep === 'wall_time' ? before : null;
    const ids = locations.map((one) => one.id);
    const things = await this.ahead.ahead(tx, ids, timeOff);
    const taken = keep === 'wall_time' ? await this.ahead.guarded(tx) : [];
    return planZoneChange({ things, taken, zone: timeZone, keep, now: tx.now.getTime() });
  }
}
