import { Injectable } from '@nestjs/common';
import { DomainError } from '@stamgast/kernel';
import { invalidField } from '@stamgast/platform';
import type { Tx } from '@stamgast/platform/database';
import { setupProblems } from '../../../domain/setup-problems.js';
import { takesTime, type TimeOff } from '../../../domain/time-off.js';
import { PoliciesRepository } from '../../../persistence/policies.repository.js';
import { StaffRepository } from '../../../persistence/staff.repository.js';
import { TimeOffOccupancyRepository } from '../../../persistence/time-off-occupancy.repository.js';

/** Keeps the time of a staff member's time off free from visits. */
@Injectable()
export class TakeTime {
  constructor(
    private readonly staff: StaffRepository,
    private readonly policies: PoliciesRepository,
    private readonly occupancy: TimeOffOccupancyRepository,
  ) {}

  /** Locks the staff member, as everyone does who writes their time; 400 when there is nobody. */
  async lock(tx: Tx, staffId: string): Promise<void> {
    if (!(await this.staff.lockOne(tx, staffId))) throw invalidField('staffId', 'is nobody here');
  }

  /**
   * Takes what it should, in place of what it took. 409 `time_off_overlaps` with the visits that are in the way, unless
   * they may be; a request is in nobody's way and lies over them.
   */
  async execute(tx: Tx, timeOff: TimeOff, override: boolean): Promise<void> {
    await this.occupancy.release(tx, timeOff.id);
    const asked = timeOff.status === 'requested';
    if (!takesTime(timeOff, asked && (await this.policies.load(tx)).requestedTimeOffBlocks)) return;
    if (await this.occupancy.take(tx, timeOff, true)) return;
    if (override || asked) {
      await this.occupancy.take(tx, timeOff, false);
      return;
    }
    const bookingIds = await this.occupancy.bookingsIn(tx, timeOff);
    throw new DomainError(setupProblems.time_off_overlaps, { extensions: { bookingIds } });
  }
}
