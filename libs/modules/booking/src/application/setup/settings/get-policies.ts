import { Injectable } from '@nestjs/common';
import type { Tx } from '@stamgast/platform/database';
import type { Policies } from '../../../domain/policies.js';
import { PoliciesRepository } from '../../../persistence/policies.repository.js';

@Injectable()
export class GetPolicies {
  constructor(private readonly policies: PoliciesRepository) {}

  /** The defaults until the business has decided otherwise. */
  execute(tx: Tx): Promise<Policies> {
    return this.policies.load(tx);
  }
}
