import { Injectable } from '@nestjs/common';
import { DomainError } from '@stamgast/kernel';
import type { Tx } from '@stamgast/platform/database';
import { visitProblems } from '../../domain/visit-problems.js';
import type { Booker, Moment } from '../../domain/visit/booking-rules.js';
import type { Offer } from '../../domain/visit/offer.js';
import { endOfParts, forcedSegments, forceVisit, planVisit, type VisitPlan } from '../../domain/visit/plan-visit.js';
import { segmentsOf, type Segment, type WantedPart } from '../../domain/visit/segments.js';
import { ResourceRepository } from '../../persistence/resource.repository.js';
import { StaffRepository } from '../../persistence/staff.repository.js';
import { ClientTimeRepository } from '../../persistence/visits/client-time.repository.js';
import { LoadBusyTime } from '../availability/load-busy-time.js';
import { AvoidedStaff } from './avoided-staff.js';

const dayMilliseconds = 86_400_000;

export interface Reservation {
  readonly offer: Offer;
  /** The visit as it is wanted most, then as it will do as well; the first that fits is taken. */
  readonly wishes: readonly (readonly WantedPart[])[];
  /** Milliseconds. */
  readonly start: number;
  readonly booker: Booker;
  /** Who comes, and cannot be elsewhere meanwhile; null: nobody known. */
  readonly clientId: string | null;
  /** A team member insists, whatever the rules say. */
  readonly force: boolean;
  /** A booking that is being moved: its own time counts as free (D34). */
  readonly exceptBookingId: string | null;
  /** What the visitor holds already counts as free for them (D30). */
  readonly exceptHoldId?: string | null;
}

/**
 * Decides who gets a time. First the client is locked, then the rows of everybody who might do it, then those of the
 * rooms and machines that it needs, each in id order. Then what they are taken for is read anew, and the rules that made
 * the offer are asked again (D05). From here to the end of the transaction nobody else can take any of their time; the
 * exclusion constraint stands behind it.
 */
@Injectable()
export class ReserveTime {
  constructor(
    private readonly staff: StaffRepository,
    private readonly resources: ResourceRepository,
    private readonly busyTime: LoadBusyTime,
    private readonly clientTime: ClientTimeRepository,
    private readonly avoidedStaff: AvoidedStaff,
  ) {}

  /**
   * Null where the time is not free. Refuses a start that lies more than a day back, and tells the team, not a visitor,
   * that it is the client who is taken: 409 `client_busy`.
   */
  async execute(tx: Tx, reservation: Reservation): Promise<VisitPlan | null> {
    const { offer, wishes, start, force } = reservation;
    if (start < tx.now.getTime() - dayMilliseconds) throw new DomainError(visitProblems.start_too_long_ago);
    const ways = wishes.map((parts) => segmentsOf(parts, offer.performers)).filter((way) => way !== null);
    const forced = force ? forcedSegments(wishes[0]!, offer.performers) : null;
    const staffIds = staffOf([...ways.flat(), ...(forced ?? [])]);
    if (staffIds.length === 0) return null;
    if (reservation.clientId !== null) await this.clientTime.lock(tx, reservation.clientId);
    const avoided = await this.avoidedBy(tx, reservation, staffIds);
    await this.staff.lock(tx, staffIds);
    await this.resources.lock(
      tx,
      offer.resources.map((one) => one.id),
    );
    const moment = { ...(await this.readUnderLock(tx, reservation, staffIds)), avoided };
    for (const way of ways) {
      const plan = planVisit(offer, way, moment, start);
      if (plan) return this.besideOthers(tx, reservation, plan);
    }
    return forced && this.besideOthers(tx, reservation, forceVisit(offer, ways[0] ?? forced, moment, start));
  }

  /** A client stays for all of their visit, processing time included (D06). */
  private async besideOthers(tx: Tx, reservation: Reservation, plan: VisitPlan): Promise<VisitPlan | null> {
    const { clientId, exceptBookingId, force, booker } = reservation;
    if (clientId === null) return plan;
    const from = new Date(plan.parts[0]!.start);
    const to = new Date(endOfParts(plan.parts));
    const bookingId = await this.clientTime.visitDuring(tx, clientId, from, to, exceptBookingId);
    if (bookingId === null) return plan;
    if (force) return { ...plan, broken: [...plan.broken, { reason: 'client_busy', bookingId }] };
    if (booker === 'client') return null;
    throw new DomainError(visitProblems.client_busy, { extensions: { existingBookingId: bookingId } });
  }

  /** Only where there is a choice: somebody who is wanted by name is wanted. */
  private async avoidedBy(tx: Tx, { clientId, wishes }: Reservation, staffIds: readonly string[]) {
    const anybody = wishes[0]!.some((part) => part.staffId === null);
    if (clientId === null || !anybody || staffIds.length < 2) return undefined;
    return this.avoidedStaff.execute(tx, clientId);
  }

  private readUnderLock(tx: Tx, reservation: Reservation, staffIds: readonly string[]): Promise<Moment> {
    const { offer, start, booker, exceptBookingId, exceptHoldId } = reservation;
    const range = { from: start, to: start };
    return this.busyTime.execute(tx, offer, {
      booker,
      staffIds,
      range,
      assignAt: start,
      exceptBookingId,
      exceptHoldId,
    });
  }
}

function staffOf(segments: readonly Segment[]): string[] {
  return [...new Set(segments.flatMap((segment) => segment.performers.map((performer) => performer.staffId)))];
}
