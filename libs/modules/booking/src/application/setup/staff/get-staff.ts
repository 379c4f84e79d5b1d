import { Injectable } from '@nestjs/common';
import { BusinessFacade } from '@stamgast/identity';
import type { Tx } from '@stamgast/platform/database';
import { StaffRepository } from '../../../persistence/staff.repository.js';
import { found } from '../found.js';
import { staffView, type StaffView } from './staff-view.js';

@Injectable()
export class GetStaff {
  constructor(
    private readonly staff: StaffRepository,
    private readonly businesses: BusinessFacade,
  ) {}

  async execute(tx: Tx, id: string): Promise<StaffView> {
    const staff = found(await this.staff.byId(tx, id));
    return staffView(staff, (await this.businesses.current(tx)).currency);
  }
}
