import { Injectable } from '@nestjs/common';
import { timeZoneProblems } from '@stamgast/identity';
import { DomainError } from '@stamgast/kernel';
import { invalidField } from '@stamgast/platform';
import type { Tx } from '@stamgast/platform/database';
import type { Location } from '../../../domain/location.js';
import { setupProblems } from '../../../domain/setup-problems.js';
import { isTimeZone } from '../../../domain/time-zone.js';
import { LocationRepository, type LocationChange } from '../../../persistence/location.repository.js';
import { ZoneChangeRepository } from '../../../persistence/zone/zone-change.repository.js';
import { expectChanged, found } from '../found.js';
import { RecordChange } from '../record-change.js';
import { locationView, type LocationView } from './location-view.js';

/** What stands in the way of another zone in passing. */
export const visitsAhead = timeZoneProblems.visits_ahead;

/** Changes, archives or restores a location. */
@Injectable()
export class ChangeLocation {
  constructor(
    private readonly locations: LocationRepository,
    private readonly recordChange: RecordChange,
    private readonly ahead: ZoneChangeRepository,
  ) {}

  /** 409 `last_location` when it would leave the business without any; `visits_ahead` for another zone while something is booked. */
  async execute(tx: Tx, id: string, version: number, change: LocationChange): Promise<LocationView> {
    if (change.timeZone !== undefined && !isTimeZone(change.timeZone))
      throw invalidField('timeZone', 'is not an IANA time zone');
    const others = change.archived ? (await this.locations.lockActive(tx)).filter((other) => other !== id) : [];
    const before = found(await this.locations.byId(tx, id));
    if (before.version === version && change.archived && !before.archived) await this.leave(tx, before, others);
    const otherZone = change.timeZone !== undefined && change.timeZone !== before.timeZone;
    if (otherZone && (await this.ahead.ahead(tx, [id], null)).length > 0) throw new DomainError(visitsAhead);
    const changed = await this.locations.update(tx, id, version, change);
    const after = locationView(found(await this.locations.byId(tx, id)));
    expectChanged(changed, after);
    await this.recordChange.execute(tx, {
      action: 'location.changed',
      type: 'location',
      id,
      before: locationView(before),
      after,
    });
    return after;
  }

  private async leave(tx: Tx, location: Location, others: readonly string[]): Promise<void> {
    const [next] = others;
    if (next === undefined) throw new DomainError(setupProblems.last_location);
    if (location.isDefault) await this.locations.moveDefault(tx, next);
  }
}
