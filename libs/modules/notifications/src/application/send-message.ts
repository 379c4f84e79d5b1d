import { Inject, Injectable } from '@nestjs/common';
import { CONFIGURATION, systemActor, UnitOfWork, type Configuration, type LeasedWork } from '@stamgast/platform';
import type { Tx } from '@stamgast/platform/database';
import { categoryOf, type EndState } from '../domain/message.js';
import { failureOf, waitBeforeRetry, type HandOverError } from '../domain/smtp-answer.js';
import type { StoredMessage } from '../persistence/message.repository.js';
import { MailTransport, type Letter } from './mail-transport.js';
import { PlanMessage } from './plan-message.js';
import { PrepareMessage } from './prepare-message.js';
import { SendingStores } from './sending-stores.js';

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
    private readonly transport: MailTransport,
    @Inject(CONFIGURATION) private readonly configuration: Configuration,
  ) {}

  async execute(item: LeasedWork): Promise<void> {
    const letter = await this.inBusiness(item, (tx) => this.readyLetter(tx, item));
    if (!letter) return;
    try {
      await this.transport.send(letter);
    } catch (error) {
      return this.failed(item, letter, error as HandOverError);
    }
    await this.inBusiness(item, async (tx) => {
      await this.stores.messages.lockOpen(tx, item.ref);
      await this.end(tx, item, 'sent', null);
    });
  }

  /** Null when there is nothing to hand over: ended, put off, or kept in the outbox. */
  private async readyLetter(tx: Tx, item: LeasedWork): Promise<Letter | null> {
    // The message before its work, as whoever calls a message off does.
    const message = await this.stores.messages.lockOpen(tx, item.ref);
    // A worker that slept through its lease must not send what another has taken over.
    if (!(await this.stores.work.holds(tx, item))) return null;
    if (!message) return this.drop(tx, item);
    if (message.state === 'sending' && categoryOf(message.kind) === 'marketing') {
      await this.end(tx, item, 'failed', 'unknown_whether_sent');
      return null;
    }
    const prepared = await this.prepare.execute(tx, message);
    if (prepared.action === 'wait') {
      await this.stores.messages.moveDue(tx, message.id, prepared.until);
      await this.stores.work.postpone(tx, item, prepared.until);
      return null;
    }
    if (prepared.action === 'end') {
      await this.end(tx, item, prepared.state, prepared.reason);
      return null;
    }
    if (this.transport.provider === 'smtp' && message.channel === 'email')
      return { ...prepared.letter, messageId: messageIdOf(message, this.configuration) };
    // A text message has no provider yet, so where mail is real it is not pretended to have gone out.
    const kept = this.transport.provider === 'outbox';
    await this.end(tx, item, kept ? 'sent' : 'suppressed', kept ? null : 'no_provider');
    return null;
  }

  private async drop(tx: Tx, item: LeasedWork): Promise<null> {
    await this.stores.work.finish(tx, item);
    return null;
  }

  private async failed(item: LeasedWork, letter: Letter, error: HandOverError): Promise<void> {
    const failure = failureOf(error);
    await this.inBusiness(item, async (tx) => {
      const message = await this.stores.messages.lockOpen(tx, item.ref);
      if (!message) return this.drop(tx, item);
      if (failure === 'address_refused')
        await this.stores.refused.add(tx, 'email', letter.to, String(error.responseCode));
      if (failure === 'address_refused' || failure === 'message_refused') return this.end(tx, item, 'failed', failure);
      if (failure === 'unknown' && categoryOf(message.kind) === 'marketing')
        return this.end(tx, item, 'failed', 'unknown_whether_sent');
      const wait = waitBeforeRetry(message.attempts);
      if (wait === null) return this.end(tx, item, 'failed', 'gave_up');
      const until = new Date(tx.now.getTime() + wait);
      if (!(await this.stores.work.holds(tx, item))) return;
      await this.stores.messages.moveDue(tx, message.id, until);
      await this.stores.work.postpone(tx, item, until);
    });
  }

  private async end(tx: Tx, item: LeasedWork, state: EndState, reason: string | null): Promise<void> {
    // Whoever has lost the lease leaves the row to the one who has it now.
    if (!(await this.stores.work.finish(tx, item))) return;
    const ended = await this.stores.messages.end(tx, item.ref, state, reason);
    if (ended) await this.planner.tellEnd(tx, ended, state, reason);
  }

  private inBusiness<Result>(item: LeasedWork, work: (tx: Tx) => Promise<Result>): Promise<Result> {
    return this.unitOfWork.run({ businessId: item.businessId, actor: systemActor }, work);
  }
}

/** The same for every try of a message, so that a mail program shows a repeated one once. */
function messageIdOf(message: StoredMessage, configuration: Configuration): string {
  return `<${message.id}@${new URL(configuration.publicUrl).hostname}>`;
}
