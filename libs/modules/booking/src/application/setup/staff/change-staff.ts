import { Injectable } from '@nestjs/common';
import { BusinessFacade } from '@stamgast/identity';
import type { Tx } from '@stamgast/platform/database';
import { StaffRepository } from '../../../persistence/staff.repository.js';
import { expectChanged, found } from '../found.js';
import { RecordChange } from '../record-change.js';
import { AssignDuties } from './assign-duties.js';
import type { NewStaff } from './create-staff.js';
import { staffView, type StaffView } from './staff-view.js';

export type StaffPatch = Partial<NewStaff> & { readonly archived?: boolean };

/** Changes, archives or restores a staff member; visits that are booked stay where they are. */
@Injectable()
export class ChangeStaff {
  constructor(
    private readonly staff: StaffRepository,
    private readonly assignDuties: AssignDuties,
    private readonly businesses: BusinessFacade,
    private readonly recordChange: RecordChange,
  ) {}

  async execute(tx: Tx, id: string, version: number, patch: StaffPatch): Promise<StaffView> {
    const { currency } = await this.businesses.current(tx);
    const before = found(await this.staff.byId(tx, id));
    const { locationIds, serviceIds, overrides, ...fields } = patch;
    const changed = await this.staff.update(tx, id, version, fields);
    expectChanged(changed, found(await this.staff.byId(tx, id)));
    await this.assignDuties.execute(tx, id, { locationIds, serviceIds, overrides }, currency);
    const after = staffView(found(await this.staff.byId(tx, id)), currency);
    await this.recordChange.execute(tx, {
      action: 'staff.changed',
      type: 'staff',
      id,
      before: staffView(before, currency),
      after,
    });
    return after;
  }
}
