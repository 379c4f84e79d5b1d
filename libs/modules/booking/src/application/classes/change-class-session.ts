import { Injectable } from '@nestjs/common';
import { DomainError } from '@stamgast/kernel';
import { invalidField, platformProblems, staleVersion } from '@stamgast/platform';
import type { Tx } from '@stamgast/platform/database';
import { classProblems } from '../../domain/classes/class-problems.js';
import type { ClassSession } from '../../domain/classes/class-session.js';
import type { OfferedResource } from '../../domain/visit/offer.js';
import { ResourceRepository } from '../../persistence/resource.repository.js';
import { StaffRepository } from '../../persistence/staff.repository.js';
import { ClassSessionRepository } from '../../persistence/classes/class-session.repository.js';
import { slotUnavailable } from '../availability/nearest-alternatives.js';
import { refuseUnfit } from './create-class-session.js';
import { MoveAttendees } from './move-attendees.js';
import { PlanClassSession } from './plan-class-session.js';
import { SessionChanges } from './session-changes.js';
import { SessionQueue } from './session-queue.js';

/** What is to be different; what is left out stays. */
export interface SessionPatch {
  readonly start?: Date | undefined;
  readonly staffId?: string | undefined;
  /** Rooms and machines instead of those that it has, of the same kinds. */
  readonly resourceIds?: readonly string[] | undefined;
  readonly capacity?: number | undefined;
  readonly onlineCapacity?: number | undefined;
  readonly minimumSeats?: number | undefined;
  readonly note?: string | null | undefined;
  readonly override: boolean;
  readonly overrideReason: string | null;
  /** Whether those who come are told of another time or teacher. */
  readonly notify: boolean;
}

/** Where sessions and what they take are locked. */
@Injectable()
export class SessionTime {
  constructor(
    readonly sessions: ClassSessionRepository,
    readonly staff: StaffRepository,
    readonly resources: ResourceRepository,
  ) {}
}

/** Changes a session. Another time or teacher moves every booking in it, in one transaction. */
@Injectable()
export class ChangeClassSession {
  constructor(
    private readonly planner: PlanClassSession,
    private readonly time: SessionTime,
    private readonly changes: SessionChanges,
    private readonly attendees: MoveAttendees,
    private readonly queue: SessionQueue,
  ) {}

  /** 409 `slot_unavailable`, `class_outside_hours`, or `class_seats_taken` for fewer seats than are taken. */
  async execute(tx: Tx, id: string, version: number, patch: SessionPatch): Promise<ClassSession> {
    const seen = await this.time.sessions.byId(tx, id);
    if (!seen) throw new DomainError(platformProblems.not_found);
    if (seen.version !== version) throw staleVersion(seen.version);
    if (seen.status !== 'scheduled') throw new DomainError(classProblems.class_not_open);
    const moved = isMoved(seen, patch) ? await this.move(tx, seen, patch) : {};
    const before = await this.changes.begin(tx, id, version);
    const seats = seatsOf(before, patch);
    const note = patch.note === undefined ? before.note : patch.note;
    const startsAt = moved.startsAt ?? before.startsAt;
    const lead = before.decideAt ? before.startsAt.getTime() - before.decideAt.getTime() : 24 * 3_600_000;
    const decideAt = seats.minimumSeats > 0 ? new Date(startsAt.getTime() - lead) : null;
    const after = await this.changes.commit(tx, {
      before,
      change: { ...moved, ...seats, note, decideAt },
      event: 'class_session.changed.v1',
      detail: { ...patch },
    });
    await this.queue.seatsFreed(tx, id);
    if (movesAttendees(seen, patch)) await this.attendees.execute(tx, after, patch.notify);
    return after;
  }

  /** Gives the old time back and takes the new one; where that cannot be had, nothing of the transaction is kept. */
  private async move(tx: Tx, seen: ClassSession, patch: SessionPatch): Promise<Partial<ClassSession>> {
    const start = patch.start ?? seen.startsAt;
    const staffId = patch.staffId ?? seen.staffId;
    const day = start.toISOString().slice(0, 10);
    const { serviceId, locationId } = seen;
    const loaded = await this.planner.load(tx, { serviceId, staffId, locationId }, { firstDay: day, lastDay: day });
    const { sessions, staff, resources } = this.time;
    await staff.lock(tx, [...new Set([seen.staffId, staffId])]);
    await resources.lock(
      tx,
      loaded.offer.resources.map((one) => one.id),
    );
    await sessions.releaseTime(tx, seen.id);
    const planned = await this.planner.execute(tx, loaded, start.getTime());
    refuseUnfit(planned, patch.override);
    const { part } = planned;
    const overridden = planned.outlook !== 'free';
    const length = seen.endsAt.getTime() - seen.startsAt.getTime();
    const rooms = patch.resourceIds && roomsInstead(part.resources, loaded.offer.resources, patch.resourceIds);
    const moved = {
      staffId,
      startsAt: start,
      endsAt: new Date(start.getTime() + length),
      resources: rooms ?? part.resources,
      overrideReason: overridden ? patch.overrideReason : null,
      overriddenBy: overridden ? tx.actor.id : null,
    };
    if (!(await sessions.takeTime(tx, { ...seen, ...moved }, loaded.offer.policies.bufferMode)))
      throw slotUnavailable([]);
    return moved;
  }
}

/** Another room alone keeps everybody's time and teacher. */
function isMoved(session: ClassSession, patch: SessionPatch): boolean {
  return patch.resourceIds !== undefined || movesAttendees(session, patch);
}

/** The rooms that are wanted; 400 where they are not of the kinds that the class needs. */
function roomsInstead(
  needed: readonly OfferedResource[],
  offered: readonly OfferedResource[],
  ids: readonly string[],
): readonly OfferedResource[] {
  const rooms = offered.filter((one) => ids.includes(one.id));
  const kindsOf = (list: readonly OfferedResource[]) =>
    list
      .map((one) => one.kind)
      .sort()
      .join('\n');
  if (rooms.length !== ids.length || kindsOf(rooms) !== kindsOf(needed))
    throw invalidField('resourceIds', 'are not what this class needs');
  return rooms;
}

function movesAttendees(session: ClassSession, { start, staffId }: SessionPatch): boolean {
  const otherTime = start !== undefined && start.getTime() !== session.startsAt.getTime();
  return otherTime || (staffId !== undefined && staffId !== session.staffId);
}

function seatsOf(session: ClassSession, patch: SessionPatch) {
  const capacity = patch.capacity ?? session.capacity;
  const onlineCapacity = patch.onlineCapacity ?? Math.min(session.onlineCapacity, capacity);
  const minimumSeats = patch.minimumSeats ?? Math.min(session.minimumSeats, capacity);
  if (onlineCapacity > capacity) throw invalidField('onlineCapacity', 'must not be more than capacity');
  if (minimumSeats > capacity) throw invalidField('minimumSeats', 'must not be more than capacity');
  const { seatsTaken, extraSeats } = session;
  if (capacity < seatsTaken - extraSeats)
    throw new DomainError(classProblems.class_seats_taken, { extensions: { seatsTaken } });
  return { capacity, onlineCapacity, minimumSeats };
}
