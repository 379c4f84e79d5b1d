import { Injectable } from '@nestjs/common';
import { ClientsFacade } from '@stamgast/crm';
import type { Tx } from '@stamgast/platform/database';
import type { ZoneConflict, ZoneConflictReason, ZonePlan, ZoneThingKind } from '../../domain/zone/plan-zone-change.js';
import { ClassSessionRepository } from '../../persistence/classes/class-session.repository.js';
import { BookingRepository } from '../../persistence/visits/booking.repository.js';
import type { WantedZone, ZoneReach } from './consider-zone-change.js';

export interface ZoneConflictView {
  readonly kind: ZoneThingKind;
  readonly id: string;
  readonly reason: ZoneConflictReason;
  readonly start: string;
  readonly wantedStart: string;
  /** The service; null for time off. */
  readonly name: string | null;
  readonly clientName: string | null;
  readonly staffName: string | null;
}

/** What a change of the clock means, or has meant. */
export interface ZoneChangeView {
  readonly timeZoneBefore: string;
  readonly timeZone: string;
  readonly locationIds: readonly string[];
  readonly visits: number;
  readonly sessions: number;
  readonly timeOff: number;
  /** How many of them come to another moment. */
  readonly moved: number;
  /** How many of them the clock shows at another time. */
  readonly shownChanges: number;
  readonly first: { readonly before: string; readonly after: string } | null;
  readonly conflicts: readonly ZoneConflictView[];
}

/** Tells what a change of the clock means, each conflict with the names that it is known by. */
@Injectable()
export class PresentZoneChange {
  constructor(
    private readonly bookings: BookingRepository,
    private readonly sessions: ClassSessionRepository,
    private readonly clients: ClientsFacade,
  ) {}

  async execute(tx: Tx, wanted: WantedZone, reach: ZoneReach, plan: ZonePlan): Promise<ZoneChangeView> {
    const { moves } = plan;
    const count = (kind: ZoneThingKind) => moves.filter(({ thing }) => thing.kind === kind).length;
    const [first] = moves.filter(({ thing }) => thing.kind !== 'time_off');
    return {
      timeZoneBefore: reach.before,
      timeZone: wanted.timeZone,
      locationIds: reach.locations.map((one) => one.id),
      visits: count('booking'),
      sessions: count('class_session'),
      timeOff: count('time_off'),
      moved: moves.filter(({ thing, start }) => start !== thing.start).length,
      shownChanges: moves.filter((one) => one.shownChanges).length,
      first: first ? { before: iso(first.thing.start), after: iso(first.start) } : null,
      conflicts: await this.conflicts(tx, plan.conflicts),
    };
  }

  private async conflicts(tx: Tx, conflicts: readonly ZoneConflict[]): Promise<ZoneConflictView[]> {
    const ids = conflicts.map((one) => one.thing.id);
    if (ids.length === 0) return [];
    const bookings = new Map((await this.bookings.byIds(tx, ids)).map((one) => [one.id, one]));
    const sessions = new Map((await this.sessions.byIds(tx, ids)).map((one) => [one.id, one]));
    const clientIds = [...bookings.values()].map((one) => one.clientId).filter((id) => id !== null);
    const clients = await this.clients.clients(tx, [...new Set(clientIds)]);
    return conflicts.map(({ thing: { kind, id, start }, reason, wanted }): ZoneConflictView => {
      const booking = bookings.get(id);
      const session = sessions.get(id);
      const client = booking?.clientId ? clients.get(booking.clientId)?.name : booking?.bookedName;
      return {
        kind,
        id,
        reason,
        start: iso(start),
        wantedStart: iso(wanted),
        name: booking?.appointments[0]?.serviceName ?? session?.serviceName ?? null,
        clientName: client ?? null,
        staffName: booking?.appointments[0]?.staffName ?? session?.staffName ?? null,
      };
    });
  }
}

function iso(instant: number): string {
  return new Date(instant).toISOString();
}
