import { Injectable } from '@nestjs/common';
import type { Tx } from '@stamgast/platform/database';
import { MessageRepository } from '../../persistence/message.repository.js';
import { ConversationRepository } from '../../persistence/conversation.repository.js';
import { RefusedAddressRepository } from '../../persistence/refused-address.repository.js';
import { SmsRepository } from '../../persistence/sms.repository.js';
import type { TextProvider } from '../../domain/text-account.js';
import { FallBack } from '../fall-back.js';
import type { TextReport } from '../text-transport.js';

/** What became of a text message after the provider took it. */
@Injectable()
export class TakeReport {
  constructor(
    private readonly texts: SmsRepository,
    private readonly messages: MessageRepository,
    private readonly conversations: ConversationRepository,
    private readonly refused: RefusedAddressRepository,
    private readonly fallBack: FallBack,
  ) {}

  async execute(tx: Tx, provider: TextProvider, report: TextReport): Promise<void> {
    if (report.state === 'under_way') return;
    const handed = await this.texts.report(tx, provider, report.providerId, report.state, report.code);
    if (!handed) return;
    const lost = report.state === 'undeliverable';
    if (report.numberRefused) await this.refused.add(tx, 'sms', handed.address, report.code ?? 'undeliverable');
    if (handed.subject === 'reply') {
      await this.conversations.endMessage(tx, handed.id, lost ? 'failed' : 'delivered', lost ? 'undeliverable' : null);
      return tx.announce('conversation', handed.id);
    }
    if (!lost) return;
    const message = await this.messages.undeliverable(tx, handed.id);
    if (!message) return;
    await this.fallBack.execute(tx, message);
    await tx.announce('message', message.id);
  }
}
