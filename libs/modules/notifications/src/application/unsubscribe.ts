import { Injectable } from '@nestjs/common';
import type { Tx } from '@stamgast/platform/database';
import { MessageRepository } from '../persistence/message.repository.js';
import { EndMarketing } from './texts/end-marketing.js';

/** One click ends marketing on the message's channel, at once, also for what is planned (D74). Twice does no harm. */
@Injectable()
export class Unsubscribe {
  constructor(
    private readonly messages: MessageRepository,
    private readonly marketing: EndMarketing,
  ) {}

  async execute(tx: Tx, messageId: string): Promise<void> {
    const message = await this.messages.byId(tx, messageId);
    if (message?.clientId) await this.marketing.end(tx, message.clientId, message.channel, 'unsubscribe_link');
  }
}
