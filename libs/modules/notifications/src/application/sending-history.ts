import { Injectable } from '@nestjs/common';
import { Ahead, PerTransaction, type Tx } from '@stamgast/platform/database';
import type { Channel, MessageKind } from '../domain/message.js';
import type { Restraint } from '../domain/restraint.js';
import { RefusedAddressRepository } from '../persistence/refused-address.repository.js';
import { RestraintRepository } from '../persistence/restraint.repository.js';
import { SentReadModel, type ReminderSought, type SentReminder } from '../persistence/sent.read-model.js';

/** Reminders are of visits to come; one of a day before that is not read ahead. */
function remindersFrom(tx: Tx): Date {
  return new Date(tx.now.getTime() - 3 * 86_400_000);
}

/** What was sent to a client before, where it came back, and how much the business finds enough. */
@Injectable()
export class SendingHistory {
  private readonly restraintKnown = new PerTransaction<Restraint>();
  private readonly reminders = new Ahead<readonly SentReminder[]>((tx, clientIds) =>
    this.sent.remindersOf(tx, clientIds, remindersFrom(tx)),
  );
  private readonly refusals = new Ahead<readonly Channel[]>((tx, addresses) => this.refused.channelsOf(tx, addresses));

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

  async reminded(tx: Tx, sought: ReminderSought): Promise<boolean> {
    const { clientId, bookingId, rule, from, to } = sought;
    if (from < remindersFrom(tx).getTime()) return this.sent.reminded(tx, sought);
    const sent = (await this.reminders.one(tx, clientId)) ?? [];
    const ofThatDay = ({ plannedFor }: SentReminder) => plannedFor.getTime() >= from && plannedFor.getTime() < to;
    return sent.some((one) => one.bookingId !== bookingId && one.rule === rule && ofThatDay(one));
  }

  async isRefused(tx: Tx, channel: Channel, address: string): Promise<boolean> {
    return (await this.refusals.one(tx, address.toLowerCase()))?.includes(channel) ?? false;
  }

  /** Reads ahead who was reminded and which of the addresses to be written to have come back. */
  async gather(tx: Tx, clientIds: readonly string[], addresses: readonly string[]): Promise<void> {
    await this.reminders.gather(tx, clientIds);
    await this.refusals.gather(
      tx,
      addresses.map((address) => address.toLowerCase()),
    );
  }

  /** Whether STOP came from this number. */
  marketingStopped(tx: Tx, address: string): Promise<boolean> {
    return this.refused.marketingStopped(tx, address);
  }

  restraint(tx: Tx): Promise<Restraint> {
    return this.restraintKnown.get(tx, '', () => this.restraints.load(tx));
  }
}
