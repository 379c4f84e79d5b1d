import { Injectable } from '@nestjs/common';
import type { Tx } from '@stamgast/platform/database';
import type { Decision } from '../domain/decision.js';
import type { Channel, MessageContent } from '../domain/message.js';
import { MessageRepository, type StoredMessage } from '../persistence/message.repository.js';
import { CheckSending } from './check-sending.js';
import { ComposeMessage } from './compose-message.js';
import type { Letter } from './mail-transport.js';

export type Prepared =
  | Exclude<Decision, { action: 'send' }>
  | { readonly action: 'send'; readonly channel: Channel; readonly letter: Omit<Letter, 'messageId'> };

/** Decides about a due message and, if it goes out, writes it and keeps what will be handed over. */
@Injectable()
export class PrepareMessage {
  constructor(
    private readonly messages: MessageRepository,
    private readonly check: CheckSending,
    private readonly compose: ComposeMessage,
  ) {}

  async execute(tx: Tx, planned: StoredMessage): Promise<Prepared> {
    if (planned.clientId) await this.messages.lockDecisions(tx, [planned.clientId]);
    const { decision, checks, experiment, channel, recipient } = await this.check.execute(tx, planned);
    this.messages.keepChecks(tx, planned.id, checks, experiment);
    if (decision.action !== 'send' || !recipient) return decision as Exclude<Decision, { action: 'send' }>;
    if (channel !== planned.channel) await this.messages.changeChannel(tx, planned.id, channel);
    const message = { ...planned, channel };
    const { content, locale, businessName } = await this.compose.execute(tx, message, recipient);
    const way = { id: message.id, to: recipient.address, locale, through: recipient.through };
    this.messages.startSending(tx, way, kept(message, content));
    return {
      action: 'send',
      channel,
      letter: { fromName: businessName, to: recipient.address, toName: recipient.name ?? '', content },
    };
  }
}

/** What stays in the log: a link that opens an account does not. */
function kept(message: StoredMessage, content: MessageContent): MessageContent {
  if (message.kind !== 'password_reset') return content;
  const withoutToken = (text: string) => text.replace(/token=[\w-]+/g, 'token=…');
  return { ...content, text: withoutToken(content.text), html: content.html && withoutToken(content.html) };
}
