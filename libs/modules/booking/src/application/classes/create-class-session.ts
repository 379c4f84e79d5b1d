import { Injectable } from '@nestjs/common';
import { DomainError } from '@stamgast/kernel';
import { invalidField, newId } from '@stamgast/platform';
import type { Tx } from '@stamgast/platform/database';
import { classProblems } from '../../domain/classes/class-problems.js';
import { decisionTime, type ClassSession } from '../../domain/classes/class-session.js';
import { ClassSessionRepository } from '../../persistence/classes/class-session.repository.js';
import { slotUnavailable } from '../availability/nearest-alternatives.js';
import { found } from '../setup/found.js';
import { PlanClassSession, type ClassWanted, type LoadedClass, type PlannedSession } from './plan-class-session.js';
import { SessionChanges } from './session-changes.js';

/** How a session differs from what its service says. */
export interface SessionWishes {
  readonly capacity: number | null;
  readonly onlineCapacity: number | null;
  readonly minimumSeats: number | null;
  readonly note: string | null;
  /** Holds it although it lies outside hours; who and why is kept. */
  readonly override: boolean;
  readonly overrideReason: string | null;
}

export interface NewSession extends ClassWanted, SessionWishes {
  readonly start: Date;
}

/** Holds a class once: teacher and room are taken for it, and its seats are there to be booked. */
@Injectable()
export class CreateClassSession {
  constructor(
    private readonly planner: PlanClassSession,
    private readonly sessions: ClassSessionRepository,
    private readonly changes: SessionChanges,
  ) {}

  /** 409 `slot_unavailable` where teacher or room is taken, `class_outside_hours` where it is closed then. */
  async execute(tx: Tx, input: NewSession): Promise<ClassSession> {
    const day = input.start.toISOString().slice(0, 10);
    const loaded = await this.planner.load(tx, input, { firstDay: day, lastDay: day });
    const planned = await this.planner.execute(tx, loaded, input.start.getTime());
    refuseUnfit(planned, input.override);
    return this.store(tx, loaded, planned, input, null);
  }

  /** Stores a session that has been planned, its teacher and its room being locked. */
  async store(
    tx: Tx,
    loaded: LoadedClass,
    planned: PlannedSession,
    wishes: SessionWishes,
    seriesId: string | null,
  ): Promise<ClassSession> {
    const session = sessionOf(tx, loaded, planned, wishes, seriesId);
    await this.sessions.insert(tx, session);
    if (!(await this.sessions.takeTime(tx, session, loaded.offer.policies.bufferMode))) throw slotUnavailable([]);
    const created = found(await this.sessions.byId(tx, session.id));
    await this.changes.planDecision(tx, created);
    const overridden = session.overriddenBy !== null;
    const override = overridden ? { override: { broken: planned.broken, reason: wishes.overrideReason } } : {};
    await this.changes.tell(tx, created, 'class_session.created.v1', override);
    return created;
  }
}

/** What is taken is never given twice; hours can be overridden. */
export function refuseUnfit({ outlook }: PlannedSession, override: boolean): void {
  if (outlook === 'conflict') throw slotUnavailable([]);
  if (outlook !== 'free' && !override)
    throw new DomainError(classProblems.class_outside_hours, { extensions: { outlook } });
}

function sessionOf(
  tx: Tx,
  { offer, rules, currency }: LoadedClass,
  { part, outlook }: PlannedSession,
  wishes: SessionWishes,
  seriesId: string | null,
): ClassSession {
  const { service, staffId, start, end, bufferBefore, bufferAfter, resources, priceAmount } = part;
  const capacity = wishes.capacity ?? rules.capacity!;
  const onlineCapacity = wishes.onlineCapacity ?? Math.min(rules.onlineCapacity!, capacity);
  const minimumSeats = wishes.minimumSeats ?? Math.min(rules.minimumSeats!, capacity);
  if (onlineCapacity > capacity) throw invalidField('onlineCapacity', 'must not be more than capacity');
  if (minimumSeats > capacity) throw invalidField('minimumSeats', 'must not be more than capacity');
  const startsAt = new Date(start);
  const overridden = outlook !== 'free';
  return {
    id: newId(),
    serviceId: service.id,
    serviceName: service.name,
    staffId,
    staffName: offer.performers.find((one) => one.staffId === staffId)!.name,
    rebookAfterDays: service.rebookAfterDays,
    online: service.online,
    locationId: offer.locationId,
    timeZone: offer.timeZone,
    startsAt,
    endsAt: new Date(end),
    bufferBefore,
    bufferAfter,
    resources,
    priceAmount,
    currency,
    taxRate: service.taxRate,
    capacity,
    onlineCapacity,
    minimumSeats,
    decideAt: decisionTime(startsAt, minimumSeats, rules.decideHoursBefore!),
    maxSeatsPerBooking: rules.maxSeatsPerBooking!,
    seatsTaken: 0,
    extraSeats: 0,
    queueSeats: 0,
    status: 'scheduled',
    cancelledBecause: null,
    cancelReason: null,
    seriesId,
    courseId: null,
    note: wishes.note,
    overrideReason: overridden ? wishes.overrideReason : null,
    overriddenBy: overridden ? tx.actor.id : null,
    version: 1,
    createdAt: tx.now,
    updatedAt: tx.now,
  };
}
