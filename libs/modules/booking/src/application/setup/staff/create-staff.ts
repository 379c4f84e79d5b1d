import { Injectable } from '@nestjs/common';
import { BusinessFacade } from '@stamgast/identity';
import { newId } from '@stamgast/platform';
import type { Tx } from '@stamgast/platform/database';
import { ScheduleRepository } from '../../../persistence/schedule.repository.js';
import { StaffRepository } from '../../../persistence/staff.repository.js';
import { found } from '../found.js';
import { RecordChange } from '../record-change.js';
import { AssignDuties, type Duties } from './assign-duties.js';
import { staffView, type StaffView } from './staff-view.js';

export interface NewStaff extends Duties {
  readonly name: string;
  readonly email?: string | null;
  readonly title?: string | null;
  readonly color?: string | null;
  readonly online?: boolean;
  /** Last when absent. */
  readonly position?: number;
}

/** Adds somebody who performs services, with an empty schedule. */
@Injectable()
export class CreateStaff {
  constructor(
    private readonly staff: StaffRepository,
    private readonly schedules: ScheduleRepository,
    private readonly assignDuties: AssignDuties,
    private readonly businesses: BusinessFacade,
    private readonly recordChange: RecordChange,
  ) {}

  async execute(tx: Tx, input: NewStaff): Promise<StaffView> {
    const { currency } = await this.businesses.current(tx);
    const id = newId();
    await this.staff.insert(tx, {
      id,
      name: input.name,
      email: input.email ?? null,
      title: input.title ?? null,
      color: input.color ?? null,
      online: input.online ?? true,
      position: input.position ?? (await this.staff.nextPosition(tx)),
      archived: false,
      lastAssignedAt: null,
      version: 1,
    });
    await this.schedules.insertEmpty(tx, id);
    await this.assignDuties.execute(tx, id, input, currency);
    const after = staffView(found(await this.staff.byId(tx, id)), currency);
    await this.recordChange.execute(tx, { action: 'staff.created', type: 'staff', id, before: null, after });
    return after;
  }
}
