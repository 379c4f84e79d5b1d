import { Injectable } from '@nestjs/common';
import type { Tx } from '@stamgast/platform/database';
import type { Channel, MessageKind } from '../domain/message.js';
import type { Restraint } from '../domain/restraint.js';
import { RefusedAddressRepository } from '../persistence/refused-address.repository.js';
import { RestraintRepository } from '../persistence/restraint.repository.js';
import { SentReadModel, type ReminderSought } from '../persistence/sent.read-model.js';

/** What was sent to a client before, where it came back, and how much the business finds enough. */
@Injectable()
export class SendingHistory {
  constructor(
    private readonly sent: SentReadModel,
    private readonly refused: RefusedAddressRepository,
    private readonly restraints: RestraintRepository,
  ) {}

  lastTried(
    tx: Tx,
    clientId: string,
    kinds: readonly MessageKind[],
    channel: Channel | null,
    exceptId: string | null,
  ): Promise<Date | null> {
    return this.sent.lastTried(tx, clientId, kinds, channel, exceptId);
  }

  reminded(tx: Tx, sought: ReminderSought): Promise<boolean> {
    return this.sent.reminded(tx, sought);
  }

  isRefused(tx: Tx, channel: Channel, address: string): Promise<boolean> {
    return this.refused.has(tx, channel, address);
  }

  /** Whether STOP came from this number. */
  marketingStopped(tx: Tx, address: string): Promise<boolean> {
    return this.refused.marketingStopped(tx, address);
  }

  restraint(tx: Tx): Promise<Restraint> {
    return this.restraints.load(tx);
  }
}
