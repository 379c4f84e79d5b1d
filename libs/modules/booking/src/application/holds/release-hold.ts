import { Injectable } from '@nestjs/common';
import { DomainError } from '@stamgast/kernel';
import { platformProblems } from '@stamgast/platform';
import type { Tx } from '@stamgast/platform/database';
import { PlanMatching } from '../waitlist/plan-matching.js';
import { HoldRepository } from '../../persistence/visits/hold.repository.js';

/** Gives a held time back before its end; 404 for one that is gone. */
@Injectable()
export class ReleaseHold {
  constructor(
    private readonly holds: HoldRepository,
    private readonly planMatching: PlanMatching,
  ) {}

  async execute(tx: Tx, id: string): Promise<void> {
    if (!(await this.holds.release(tx, id))) throw new DomainError(platformProblems.not_found);
    await this.planMatching.soon(tx);
  }
}
