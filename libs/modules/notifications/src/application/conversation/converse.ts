import { Injectable } from '@nestjs/common';
import { Work } from '@stamgast/platform';
import type { Tx } from '@stamgast/platform/database';
import type { Channel } from '../../domain/message.js';
import { ConversationRepository, type Conversation } from '../../persistence/conversation.repository.js';

export interface Party {
  readonly clientId: string | null;
  readonly channel: Channel;
  readonly address: string;
}

/** Adds to conversations: what came in, what we answer by ourselves, what somebody of the team writes. */
@Injectable()
export class Converse {
  constructor(
    private readonly conversations: ConversationRepository,
    private readonly work: Work,
  ) {}

  async received(tx: Tx, { clientId, channel, address }: Party, text: string, meaning: string | null): Promise<void> {
    const conversation = await this.conversations.open(tx, clientId, channel, address);
    await this.conversations.add(tx, conversation, { direction: 'in', text, meaning, state: 'received', sentBy: null });
    await tx.announce('conversation', conversation.id);
  }

  async answer(tx: Tx, { clientId, channel, address }: Party, text: string): Promise<void> {
    await this.write(tx, await this.conversations.open(tx, clientId, channel, address), text, null);
  }

  /** Gives the message's id; it leaves by the worker. */
  async write(tx: Tx, conversation: Conversation, text: string, sentBy: string | null): Promise<string> {
    const meaning = sentBy ? null : 'answer';
    const id = await this.conversations.add(tx, conversation, {
      direction: 'out',
      text,
      meaning,
      state: 'pending',
      sentBy,
    });
    await this.work.plan(tx, { kind: 'notifications.reply', ref: id, dueAt: tx.now });
    await tx.announce('conversation', conversation.id);
    return id;
  }
}
