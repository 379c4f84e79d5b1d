import { Injectable } from '@nestjs/common';
import { DomainError } from '@stamgast/kernel';
import { ClientsFacade } from '@stamgast/crm';
import { platformProblems } from '@stamgast/platform';
import type { Tx } from '@stamgast/platform/database';
import { balanceOf, type EntryRow } from '../domain/ledger.js';
import type { Program } from '../domain/program.js';
import type { Reservation, Reward } from '../domain/reward.js';
import { LedgerRepository } from '../persistence/ledger.repository.js';
import { ProgramRepository } from '../persistence/program.repository.js';
import { ReservationRepository } from '../persistence/reservation.repository.js';
import { RewardRepository } from '../persistence/reward.repository.js';

export interface LoyaltyCard {
  readonly program: Program;
  readonly balance: number;
  readonly rewards: readonly (Reward & { readonly affordable: boolean })[];
  readonly reservations: readonly Reservation[];
  /** Newest first. */
  readonly entries: readonly EntryRow[];
}

/** Where one client stands in the programme. */
@Injectable()
export class ReadLoyaltyCard {
  constructor(
    private readonly clients: ClientsFacade,
    private readonly programs: ProgramRepository,
    private readonly rewards: RewardRepository,
    private readonly ledger: LedgerRepository,
    private readonly reservations: ReservationRepository,
  ) {}

  /** As `execute`, for a client that may not exist: 404 then. */
  async ofClient(tx: Tx, clientId: string): Promise<LoyaltyCard | null> {
    if (!(await this.clients.contactFor(tx, clientId))) throw new DomainError(platformProblems.not_found);
    return this.execute(tx, clientId);
  }

  /** Null where there is no programme. */
  async execute(tx: Tx, clientId: string, entries = 50): Promise<LoyaltyCard | null> {
    const program = await this.programs.load(tx);
    if (!program) return null;
    const balance = balanceOf(await this.ledger.holdings(tx, clientId));
    const rewards = (await this.rewards.all(tx)).filter((reward) => reward.active);
    return {
      program,
      balance,
      rewards: rewards.map((reward) => ({ ...reward, affordable: reward.cost <= balance })),
      reservations: await this.reservations.openOf(tx, clientId),
      entries: (await this.ledger.entries(tx, clientId, entries, null)).slice(0, entries),
    };
  }
}
