import { Injectable } from '@nestjs/common';
import type { BookingStatus } from '@stamgast/contracts';
import { DomainError } from '@stamgast/kernel';
import type { Tx } from '@stamgast/platform/database';
import type { Booking } from '../../domain/booking/booking.js';
import { nextStatus, type StatusAction } from '../../domain/status/status-machine.js';
import { visitProblems } from '../../domain/visit-problems.js';
import { BookingChanges } from './booking-changes.js';

/** The changes of status that have no rules beyond the machine's own. */
export type PlainAction = Extract<StatusAction, 'check_in' | 'start'>;

const actionNames: Readonly<Record<PlainAction, string>> = {
  check_in: 'booking.checked_in',
  start: 'booking.started',
};

/** The status that an action leads to; 409 where the machine has no such way. */
export function statusAfter(action: StatusAction, booking: Pick<Booking, 'status'>): BookingStatus {
  const status = nextStatus(action, booking.status);
  if (!status)
    throw new DomainError(visitProblems.status_not_allowed, { extensions: { bookingStatus: booking.status } });
  return status;
}

/** Checks a client in, starts a visit. */
@Injectable()
export class ChangeStatus {
  constructor(private readonly changes: BookingChanges) {}

  async execute(tx: Tx, id: string, version: number | null, action: PlainAction): Promise<Booking> {
    const before = await this.changes.begin(tx, id, version);
    const status = statusAfter(action, before);
    return this.changes.commit(tx, {
      before,
      change: { status, previousStatus: before.status, statusSince: tx.now },
      action: actionNames[action],
      detail: { from: before.status, to: status },
      event: (booking) => ({ type: 'booking.updated.v1', booking }),
    });
  }
}
