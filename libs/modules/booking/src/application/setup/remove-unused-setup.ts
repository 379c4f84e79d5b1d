import { Injectable } from '@nestjs/common';
import type { Tx } from '@stamgast/platform/database';
import { UnusedSetupRepository, type SetupIds } from '../../persistence/unused-setup.repository.js';

/** Takes away services, people and categories that no visit refers to, as demo data is; what is used stays. */
@Injectable()
export class RemoveUnusedSetup {
  constructor(private readonly unused: UnusedSetupRepository) {}

  async execute(tx: Tx, { staffIds, serviceIds, categoryIds }: SetupIds): Promise<void> {
    await this.unused.removeStaff(tx, staffIds);
    await this.unused.removeServices(tx, serviceIds);
    await this.unused.removeCategories(tx, categoryIds);
  }
}
