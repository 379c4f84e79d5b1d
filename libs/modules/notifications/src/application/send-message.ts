import { Injectable } from '@nestjs/common';
import { systemActor, UnitOfWork, type LeasedWork } from '@stamgast/platform';
import type { Tx } from '@stamgast/platform/database';
import { categoryOf, type EndState } from '../domain/message.js';
import { retryAt } from '../domain/smtp-answer.js';
import type { StoredMessage } from '../persistence/message.repository.js';
import type { HandOver } from './hand-over.js';
import type { Letter } from './mail-transport.js';
import { PlanMessage } from './plan-message.js';
import { PrepareMessage } from './prepare-message.js';
import { SendingStores } from './sending-stores.js';
import type { TextFailure } from './text-transport.js';
import type { TextHandOver } from './texts/ready-text.js';
import { Ways } from './ways.js';

const unknown = 'unknown_whether_sent';

/** Whether what may have arrived must not go out again: a letter about a visit may, once, since a mail program shows it once. */
function onlyOnce({ channel }: HandOver, { kind, reason }: StoredMessage): boolean {
  return channel === 'sms' || categoryOf(kind) === 'marketing' || reason === unknown;
}

/** A message that a provider has taken. */
export interface TakenMessage {
  readonly item: LeasedWork;
  readonly handOver: HandOver;
  readonly providerId: string | null;
}

/**
 * Sends one due message. It is prepared in one transaction, handed over outside any, and ended in a second. A worker that
 * dies in between sends a service message again under the same Message-ID; marketing is then not sent a second time.
 */
@Injectable()
export class SendMessage {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly stores: SendingStores,
    private readonly prepare: PrepareMessage,
    private readonly planner: PlanMessage,
    private readonly ways: Ways,
  ) {}

  async execute(item: LeasedWork): Promise<void> {
    const handOver = await this.inBusiness(item, (tx) => this.ready(tx, item));
    if (!handOver) return;
    let providerId: string | null;
    try {
      providerId = await handOver.send();
    } catch (error) {
      await this.failed(item, handOver, error);
      return;
    }
    await this.inBusiness(item, (tx) => this.taken(tx, [{ item, handOver, providerId }]));
  }

  /** Ends what has been handed over. */
  async taken(tx: Tx, all: readonly TakenMessage[]): Promise<void> {
    await this.stores.messages.lockAllOpen(
      tx,
      all.map(({ item }) => item.ref),
    );
    if (all.some(({ handOver }) => handOver.channel === 'email')) await this.ways.letters.taken(tx);
    for (const { item, handOver, providerId } of all)
      if (handOver.channel === 'sms' && providerId)
        await this.ways.texts.taken(tx, handOver as TextHandOver, item.ref, 'message', providerId);
    await this.endAll(
      tx,
      all.map(({ item }) => item),
      'sent',
      null,
    );
  }

  /** Null when there is nothing to hand over: ended, put off, or kept in the outbox. */
  private async ready(tx: Tx, item: LeasedWork): Promise<HandOver | null> {
    // The message before its work, as whoever calls a message off does.
    const message = await this.stores.messages.lockOpen(tx, item.ref);
    // A worker that slept through its lease must not send what another has taken over.
    if (!(await this.stores.work.holds(tx, item))) return null;
    if (!message) return this.drop(tx, item);
    return this.decide(tx, item, message);
  }

  /** What is to be handed over of an open message, which is locked, by work that is held; null as for `ready`. */
  async decide(tx: Tx, item: LeasedWork, message: StoredMessage): Promise<HandOver | null> {
    if (message.state === 'sending' && categoryOf(message.kind) === 'marketing') {
      await this.end(tx, item, 'failed', unknown);
      return null;
    }
    const pause = message.channel === 'email' ? await this.ways.letters.pausedUntil(tx) : null;
    if (pause) return this.putOff(tx, item, message, pause);
    const prepared = await this.prepare.execute(tx, message);
    if (prepared.action === 'wait') return this.putOff(tx, item, message, prepared.until);
    if (prepared.action === 'end') {
      await this.end(tx, item, prepared.state, prepared.reason);
      return null;
    }
    const onWay = { ...message, channel: prepared.channel };
    return prepared.channel === 'sms'
      ? this.text(tx, item, onWay, prepared.letter)
      : this.letter(tx, item, onWay, prepared.letter);
  }

  private async letter(
    tx: Tx,
    item: LeasedWork,
    message: StoredMessage,
    letter: Omit<Letter, 'messageId'>,
  ): Promise<HandOver | null> {
    if (!this.ways.letters.toOutbox) return this.ways.letters.execute(message, letter);
    await this.end(tx, item, 'sent', null);
    return null;
  }

  private async text(
    tx: Tx,
    item: LeasedWork,
    message: StoredMessage,
    { to, content }: Omit<Letter, 'messageId'>,
  ): Promise<HandOver | null> {
    const { id, kind } = message;
    const ready = await this.ways.texts.execute(tx, { id, kind, to, text: content.text });
    if (typeof ready !== 'string') return ready;
    if (ready === 'no_provider' && this.ways.letters.toOutbox) {
      await this.end(tx, item, 'sent', null);
      return null;
    }
    await this.end(tx, item, 'suppressed', ready);
    await this.ways.fallBack.execute(tx, message);
    return null;
  }

  private async putOff(tx: Tx, item: LeasedWork, message: StoredMessage, until: Date): Promise<null> {
    await this.stores.messages.moveDue(tx, message.id, until);
    await this.stores.work.postpone(tx, item, until);
    return null;
  }

  async drop(tx: Tx, item: LeasedWork): Promise<null> {
    await this.stores.work.finish(tx, item);
    return null;
  }

  /** What follows from a hand-over that was not taken. */
  async failed(item: LeasedWork, handOver: HandOver, error: unknown): Promise<void> {
    const { failure, code } = handOver.failureOf(error);
    await this.inBusiness(item, async (tx) => {
      const message = await this.stores.messages.lockOpen(tx, item.ref);
      if (!message) return this.drop(tx, item);
      if (!(await this.stores.work.holds(tx, item))) return;
      if (handOver.channel === 'sms')
        await this.ways.texts.refused(tx, handOver as TextHandOver, failure as TextFailure);
      else await this.ways.letters.slowed(tx, code);
      if (failure === 'address_refused') await this.stores.refused.add(tx, handOver.channel, handOver.to, code);
      if (failure === 'channel_refused')
        return this.putOff(tx, item, message, await this.ways.letters.paused(tx, code));
      if (failure === 'unknown') {
        if (onlyOnce(handOver, message)) return this.end(tx, item, 'failed', unknown);
        await this.stores.messages.note(tx, item.ref, unknown);
      }
      if (failure !== 'retry' && failure !== 'unknown') {
        await this.end(tx, item, 'failed', failure);
        return this.ways.fallBack.execute(tx, message);
      }
      const until = retryAt(tx.now, message, code);
      if (until === 'gave_up') return this.end(tx, item, 'failed', until);
      if (until === 'missed') return this.end(tx, item, 'expired', until);
      await this.putOff(tx, item, message, until);
    });
  }

  private end(tx: Tx, item: LeasedWork, state: EndState, reason: string | null): Promise<void> {
    return this.endAll(tx, [item], state, reason);
  }

  private async endAll(tx: Tx, items: readonly LeasedWork[], state: EndState, reason: string | null): Promise<void> {
    // Whoever has lost the lease leaves the row to the one who has it now.
    const held = await this.stores.work.finishAll(tx, items);
    const ended = await this.stores.messages.endAll(tx, [...held], state, reason);
    for (const one of ended) await this.planner.tellEnd(tx, one, state, reason);
  }

  private inBusiness<Result>(item: LeasedWork, work: (tx: Tx) => Promise<Result>): Promise<Result> {
    return this.unitOfWork.run({ businessId: item.businessId, actor: systemActor }, work);
  }
}
