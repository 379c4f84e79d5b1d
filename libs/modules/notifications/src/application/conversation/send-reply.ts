import { Injectable } from '@nestjs/common';
import { BusinessFacade } from '@stamgast/identity';
import { systemActor, UnitOfWork, Work, type LeasedWork } from '@stamgast/platform';
import type { Tx } from '@stamgast/platform/database';
import { failureOf, waitBeforeRetry, type HandOverError } from '../../domain/smtp-answer.js';
import { ConversationRepository, type ConversationMessage } from '../../persistence/conversation.repository.js';
import type { HandOver } from '../hand-over.js';
import { MailTransport } from '../mail-transport.js';
import { ReadyText, type TextHandOver } from '../texts/ready-text.js';
import type { TextFailure } from '../text-transport.js';

/** Tries of an answer that somebody waits for; after that the team is told. */
const mostTries = 5;

/** Sends what somebody of the team wrote to a client. What may have gone out is never sent twice. */
@Injectable()
export class SendReply {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly conversations: ConversationRepository,
    private readonly texts: ReadyText,
    private readonly mail: MailTransport,
    private readonly work: Work,
    private readonly businesses: BusinessFacade,
  ) {}

  async execute(item: LeasedWork): Promise<void> {
    const ready = await this.inBusiness(item, (tx) => this.ready(tx, item));
    if (!ready) return;
    const { handOver, message } = ready;
    try {
      const providerId = await handOver.send();
      await this.inBusiness(item, async (tx) => {
        if ('provider' in handOver && providerId)
          await this.texts.taken(tx, handOver as TextHandOver, message.id, 'reply', providerId);
        await this.end(tx, item, message, 'sent', null);
      });
    } catch (error) {
      const { failure } = handOver.failureOf(error);
      await this.inBusiness(item, async (tx) => {
        if ('provider' in handOver) await this.texts.refused(tx, handOver as TextHandOver, failure as TextFailure);
        const wait = failure === 'retry' && message.attempts < mostTries ? waitBeforeRetry(message.attempts) : null;
        if (wait === null) return this.end(tx, item, message, 'failed', failure);
        await this.work.postpone(tx, item, new Date(tx.now.getTime() + wait));
      });
    }
  }

  private async ready(tx: Tx, item: LeasedWork): Promise<{ handOver: HandOver; message: ConversationMessage } | null> {
    const message = await this.conversations.lockPending(tx, item.ref);
    if (!(await this.work.holds(tx, item))) return null;
    if (!message) {
      await this.work.finish(tx, item);
      return null;
    }
    const handOver =
      message.channel === 'sms'
        ? await this.texts.execute(tx, { id: message.id, kind: 'follow_up', to: message.address, text: message.text })
        : await this.letter(tx, message);
    if (typeof handOver !== 'string') return { handOver, message };
    const kept = handOver === 'no_provider' && this.mail.provider === 'outbox';
    await this.end(tx, item, message, kept ? 'sent' : 'failed', kept ? null : handOver);
    return null;
  }

  private async letter(tx: Tx, message: ConversationMessage): Promise<HandOver | 'no_provider'> {
    if (this.mail.provider === 'outbox') return 'no_provider';
    const { name } = await this.businesses.current(tx);
    const { id, address, text } = message;
    const content = { subject: name, html: null, text, calendar: null, headers: {} };
    return {
      channel: 'email',
      kind: 'follow_up',
      to: address,
      send: async () => {
        await this.mail.send({
          messageId: `<${id}@stamgast>`,
          fromName: name,
          to: address,
          toName: '',
          content,
        });
        return null;
      },
      failureOf: (error) => ({
        failure: failureOf(error as HandOverError),
        code: '',
      }),
    };
  }

  private async end(
    tx: Tx,
    item: LeasedWork,
    { id, conversationId }: ConversationMessage,
    state: 'sent' | 'failed',
    reason: string | null,
  ): Promise<void> {
    if (!(await this.work.finish(tx, item))) return;
    await this.conversations.endMessage(tx, id, state, reason);
    await tx.announce('conversation', conversationId);
  }

  private inBusiness<Result>(item: LeasedWork, work: (tx: Tx) => Promise<Result>): Promise<Result> {
    return this.unitOfWork.run({ businessId: item.businessId, actor: systemActor }, work);
  }
}
