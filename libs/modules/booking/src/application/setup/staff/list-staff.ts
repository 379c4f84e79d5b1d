import { Injectable } from '@nestjs/common';
import { BusinessFacade } from '@stamgast/identity';
import { pageOf, type Page } from '@stamgast/platform';
import type { Tx } from '@stamgast/platform/database';
import { StaffRepository } from '../../../persistence/staff.repository.js';
import { listOf, type ListQuery } from '../list-query.js';
import { staffView, type StaffView } from './staff-view.js';

@Injectable()
export class ListStaff {
  constructor(
    private readonly staff: StaffRepository,
    private readonly businesses: BusinessFacade,
  ) {}

  async execute(tx: Tx, query: ListQuery): Promise<Page<StaffView>> {
    const { currency } = await this.businesses.current(tx);
    const rows = await this.staff.list(tx, listOf(query, 'integer', 'uuid'));
    return pageOf(
      rows,
      query.limit,
      (staff) => staffView(staff, currency),
      (staff) => [staff.position, staff.id],
    );
  }
}
