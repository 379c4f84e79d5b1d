import { Injectable } from '@nestjs/common';
import type { Tx } from '@stamgast/platform/database';
import type { TimeSpan } from '../../domain/visit/offer.js';
import {
  OutsideTimeRepository,
  type OutsideCalendar,
  type OutsideTerms,
} from '../../persistence/outside-time.repository.js';
import { StaffRepository } from '../../persistence/staff.repository.js';

/**
 * When staff are busy elsewhere. It keeps clients from booking and is never exclusive: what it lies over stays booked.
 * Whoever changes it locks the person first, as bookings do, so that one of the two sees the other.
 */
@Injectable()
export class OutsideTime {
  constructor(
    private readonly outside: OutsideTimeRepository,
    private readonly staff: StaffRepository,
  ) {}

  /** Adds a calendar or changes its name and what its failing means. False when there is no such person. */
  async keep(tx: Tx, calendar: OutsideCalendar): Promise<boolean> {
    if (!(await this.staff.lockOne(tx, calendar.staffId))) return false;
    await this.outside.keep(tx, calendar);
    return true;
  }

  /** Takes a calendar away, with all that it said. */
  async remove(tx: Tx, staffId: string, calendarId: string): Promise<void> {
    await this.staff.lockOne(tx, staffId);
    await this.outside.remove(tx, calendarId);
    await tx.announce('staff', staffId);
  }

  /** Replaces what a calendar said by what it says now, which ends its trouble. Spans in milliseconds. */
  async replace(tx: Tx, staffId: string, calendarId: string, spans: readonly TimeSpan[]): Promise<void> {
    await this.staff.lockOne(tx, staffId);
    await this.outside.replace(tx, staffId, calendarId, spans);
    await this.outside.setDegraded(tx, calendarId, null);
    await tx.announce('staff', staffId);
  }

  /** The calendar cannot be read since then, and what it said last goes on counting; null: it says what it said before. */
  async setDegraded(tx: Tx, staffId: string, calendarId: string, since: Date | null): Promise<void> {
    await this.outside.setDegraded(tx, calendarId, since);
    await tx.announce('staff', staffId);
  }

  /** Where and how far ahead somebody works; null where there is no such person, or not any more. */
  termsOf(tx: Tx, staffId: string): Promise<OutsideTerms | null> {
    return this.outside.termsOf(tx, staffId);
  }

  /** How many visits ahead each calendar lies over, by calendar id. */
  overlaps(tx: Tx, calendarIds: readonly string[]): Promise<ReadonlyMap<string, number>> {
    return this.outside.overlaps(tx, calendarIds);
  }

  /** Which of some ids are visits of the person: they come back from wherever our own feed is shown. */
  ownVisits(tx: Tx, staffId: string, ids: readonly string[]): Promise<ReadonlySet<string>> {
    return this.outside.ownVisits(tx, staffId, ids);
  }
}
