import { Injectable } from '@nestjs/common';
import type { Tx } from '@stamgast/platform/database';
import type { Policies } from '../../../domain/policies.js';
import { PoliciesRepository } from '../../../persistence/policies.repository.js';
import { expectChanged } from '../found.js';
import { RecordChange } from '../record-change.js';

/** Changes the booking rules; bookings that exist keep the terms they were made under. */
@Injectable()
export class ChangePolicies {
  constructor(
    private readonly policies: PoliciesRepository,
    private readonly recordChange: RecordChange,
  ) {}

  async execute(tx: Tx, version: number, change: Partial<Omit<Policies, 'version'>>): Promise<Policies> {
    const before = await this.policies.load(tx);
    const changed = await this.policies.update(tx, version, change);
    const after = await this.policies.load(tx);
    expectChanged(changed, after);
    await this.recordChange.execute(tx, {
      action: 'policies.changed',
      type: 'policies',
      id: tx.businessId,
      before,
      after,
    });
    return after;
  }
}
