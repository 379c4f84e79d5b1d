import { Injectable } from '@nestjs/common';
import { DomainError } from '@stamgast/kernel';
import type { Tx } from '@stamgast/platform/database';
import type { Booking } from '../../domain/booking/booking.js';
import { occupiedBy } from '../../domain/visit/occupied-time.js';
import { meetsBusyTime } from '../../domain/visit/overlap.js';
import { visitProblems } from '../../domain/visit-problems.js';
import { BusyTimeReadModel } from '../../persistence/availability/busy-time.read-model.js';
import { PoliciesRepository } from '../../persistence/policies.repository.js';
import { ResourceRepository } from '../../persistence/resource.repository.js';
import { StaffRepository } from '../../persistence/staff.repository.js';
import { ClientTimeRepository } from '../../persistence/visits/client-time.repository.js';
import { OccupancyRepository } from '../../persistence/visits/occupancy.repository.js';
import { slotUnavailable } from '../availability/nearest-alternatives.js';

const dayMilliseconds = 86_400_000;

/** Takes a booking's own time once more: after an undo, or with another length. Hours do not matter, other visits do. */
@Injectable()
export class TakeTimeAgain {
  constructor(
    private readonly staff: StaffRepository,
    private readonly resources: ResourceRepository,
    private readonly policies: PoliciesRepository,
    private readonly busyTime: BusyTimeReadModel,
    private readonly occupancy: OccupancyRepository,
    private readonly clientTime: ClientTimeRepository,
  ) {}

  /** Comes before the booking's own lock. */
  async lock(tx: Tx, booking: Booking): Promise<void> {
    await this.lockClient(tx, booking);
    await this.staff.lock(tx, [...new Set(booking.appointments.map((one) => one.staffId))]);
    await this.resources.lock(tx, resourcesOf(booking));
  }

  /** The client's time alone, for a visit that takes nobody else's; comes before every other lock. */
  async lockClient(tx: Tx, { clientId }: Booking): Promise<void> {
    if (clientId !== null) await this.clientTime.lock(tx, clientId);
  }

  /** 409 `client_busy` where the client has another visit in `[from, to)`, unless somebody insisted on this one (D06). */
  async refuseBusyClient(tx: Tx, booking: Booking, from: Date, to: Date): Promise<void> {
    if (booking.overriddenBy !== null) return;
    const existingBookingId = await this.otherVisit(tx, booking, from, to);
    if (existingBookingId !== null)
      throw new DomainError(visitProblems.client_busy, { extensions: { existingBookingId } });
  }

  /** Another open visit of the client in `[from, to)`; null: none. */
  async otherVisit(tx: Tx, { clientId, id }: Booking, from: Date, to: Date): Promise<string | null> {
    return clientId === null || from >= to ? null : this.clientTime.visitDuring(tx, clientId, from, to, id);
  }

  /**
   * 409 `slot_unavailable` where somebody else has the time now. `freed` time of a visit whose start has passed is taken
   * all the same, beside whoever came instead: what happened must be tellable. False where it stands beside others.
   */
  async execute(tx: Tx, booking: Booking, was: 'freed' | 'kept'): Promise<boolean> {
    const { bufferMode } = await this.policies.load(tx);
    const occupied = occupiedBy(booking.appointments, bufferMode);
    const busy = await this.busyTime.load(tx, {
      staffIds: [...new Set(booking.appointments.map((one) => one.staffId))],
      resourceIds: resourcesOf(booking),
      range: {
        from: booking.startsAt.getTime() - dayMilliseconds,
        to: booking.endsAt.getTime() + dayMilliseconds,
      },
      day: null,
      fullAt: null,
      exceptBookingId: booking.id,
      withBare: bufferMode === 'overlap',
    });
    const taken = meetsBusyTime(occupied, busy);
    const beside = booking.overriddenBy !== null || (was === 'freed' && booking.startsAt <= tx.now);
    if (taken && !beside) throw slotUnavailable([]);
    await this.occupancy.release(tx, booking.id);
    const exclusive = !taken && booking.overriddenBy === null;
    if (!(await this.occupancy.take(tx, booking.id, occupied, exclusive))) throw slotUnavailable([]);
    return !taken;
  }
}

function resourcesOf(booking: Booking): string[] {
  return [...new Set(booking.appointments.flatMap((one) => one.resources.map((resource) => resource.id)))];
}
