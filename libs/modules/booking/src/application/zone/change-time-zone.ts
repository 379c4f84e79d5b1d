import { Injectable } from '@nestjs/common';
import { BusinessFacade, TimeZoneFollowers, timeZoneProblems } from '@stamgast/identity';
import { DomainError } from '@stamgast/kernel';
import type { Tx } from '@stamgast/platform/database';
import type { ZonePlan } from '../../domain/zone/plan-zone-change.js';
import { zoneProblems } from '../../domain/zone/zone-problems.js';
import { ClassSessionRepository } from '../../persistence/classes/class-session.repository.js';
import { ResourceRepository } from '../../persistence/resource.repository.js';
import { StaffRepository } from '../../persistence/staff.repository.js';
import { ZoneChangeRepository } from '../../persistence/zone/zone-change.repository.js';
import { RecordChange } from '../setup/record-change.js';
import { CarryOver } from './carry-over.js';
import { ConsiderZoneChange, type WantedZone, type ZoneReach } from './consider-zone-change.js';
import { PresentZoneChange, type ZoneChangeView } from './present-zone-change.js';

/** Everything that is held while a clock changes. */
@Injectable()
export class ZoneLocks {
  constructor(
    private readonly ahead: ZoneChangeRepository,
    private readonly staff: StaffRepository,
    private readonly resources: ResourceRepository,
    private readonly sessions: ClassSessionRepository,
  ) {}

  /**
   * Everybody, every room, the sessions, then the places: nobody books meanwhile, and whoever is booking is waited for.
   * The bookings themselves are held one by one as they are carried over.
   */
  async hold(tx: Tx, locationIds: readonly string[]): Promise<void> {
    const { staff, resources } = await this.ahead.everybody(tx);
    await this.staff.lock(tx, staff);
    await this.resources.lock(tx, resources);
    const ahead = await this.ahead.ahead(tx, locationIds, null);
    await this.sessions.lock(
      tx,
      ahead.filter((one) => one.kind === 'class_session').map((one) => one.id),
    );
    await this.ahead.lockLocations(tx, locationIds);
  }
}

/** The business's own clock, and who is told of its change. */
@Injectable()
export class ZoneSurroundings {
  constructor(
    readonly present: PresentZoneChange,
    readonly businesses: BusinessFacade,
    readonly recordChange: RecordChange,
    followers: TimeZoneFollowers,
    ahead: ZoneChangeRepository,
  ) {
    followers.add(async (tx, before, after) => {
      const places = await ahead.locationsIn(tx, before);
      if ((await ahead.ahead(tx, places, null)).length > 0) throw new DomainError(timeZoneProblems.visits_ahead);
      await ahead.setLocationZone(tx, places, after);
    });
  }
}

/** Changes the clock of the business or of one place, and carries all that stands ahead over, in one transaction (D16). */
@Injectable()
export class ChangeTimeZone {
  constructor(
    private readonly consider: ConsiderZoneChange,
    private readonly locks: ZoneLocks,
    private readonly carryOver: CarryOver,
    private readonly ahead: ZoneChangeRepository,
    private readonly surroundings: ZoneSurroundings,
  ) {}

  /** What it would mean; nothing is written. */
  async preview(tx: Tx, wanted: WantedZone): Promise<ZoneChangeView> {
    const reach = await this.consider.reach(tx, wanted);
    return this.surroundings.present.execute(tx, wanted, reach, await this.consider.plan(tx, wanted, reach));
  }

  /** 409 `zone_conflicts` with every conflict, unless these are to keep their moment; then nothing is changed. */
  async execute(tx: Tx, wanted: WantedZone, leaveConflicts: boolean): Promise<ZoneChangeView> {
    const reach = await this.consider.reach(tx, wanted);
    await this.locks.hold(
      tx,
      reach.locations.map((one) => one.id),
    );
    const held = await this.consider.reach(tx, wanted);
    const plan = await this.consider.plan(tx, wanted, held);
    const view = await this.surroundings.present.execute(tx, wanted, held, plan);
    if (plan.conflicts.length > 0 && !leaveConflicts)
      throw new DomainError(zoneProblems.zone_conflicts, { extensions: { conflicts: view.conflicts } });
    await this.write(tx, wanted, held, plan);
    await this.record(tx, wanted, held, view);
    return view;
  }

  private async write(tx: Tx, wanted: WantedZone, { locations }: ZoneReach, plan: ZonePlan): Promise<void> {
    const { timeZone } = wanted;
    const ids = (kind: string) => plan.moves.filter(({ thing }) => thing.kind === kind).map(({ thing }) => thing.id);
    await this.ahead.setLocationZone(
      tx,
      locations.map((one) => one.id),
      timeZone,
    );
    await this.ahead.setSessionZone(tx, ids('class_session'), timeZone);
    await this.carryOver.execute(tx, plan, timeZone);
    await this.ahead.setBookingZone(tx, ids('booking'), ids('class_session'), timeZone);
    if (wanted.locationId === null) await this.surroundings.businesses.changeTimeZone(tx, timeZone);
  }

  private async record(tx: Tx, wanted: WantedZone, reach: ZoneReach, view: ZoneChangeView): Promise<void> {
    const type = wanted.locationId === null ? 'business' : 'location';
    const { visits, sessions, moved, shownChanges, conflicts } = view;
    const counts = { keep: wanted.keep, visits, sessions, moved, shownChanges, left: conflicts.length };
    await this.surroundings.recordChange.execute(tx, {
      action: `${type}.time_zone_changed`,
      type,
      id: wanted.locationId ?? tx.businessId,
      before: { timeZone: reach.before },
      after: { timeZone: wanted.timeZone, ...counts },
    });
    for (const { id } of reach.locations) await tx.announce('location', id);
  }
}
