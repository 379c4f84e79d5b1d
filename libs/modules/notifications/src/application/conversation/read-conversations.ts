import { Injectable } from '@nestjs/common';
import { DomainError } from '@stamgast/kernel';
import { ClientsFacade } from '@stamgast/crm';
import { pageOf, platformProblems, staleVersion, type Page } from '@stamgast/platform';
import type { Tx } from '@stamgast/platform/database';
import type { Channel } from '../../domain/message.js';
import { notificationsProblems } from '../../domain/notifications-problems.js';
import {
  ConversationRepository,
  type Conversation,
  type ConversationFilter,
  type ConversationMessage,
} from '../../persistence/conversation.repository.js';
import { Converse } from './converse.js';

export interface ConversationView extends Omit<Conversation, 'lastAt'> {
  readonly clientName: string | null;
  readonly lastAt: string;
}

export interface ConversationMessageView extends Omit<ConversationMessage, 'at' | 'attempts'> {
  readonly at: string;
}

/** What clients and the team write to each other. */
@Injectable()
export class ReadConversations {
  constructor(
    private readonly conversations: ConversationRepository,
    private readonly clients: ClientsFacade,
    private readonly converse: Converse,
  ) {}

  async list(tx: Tx, filter: ConversationFilter): Promise<Page<ConversationView>> {
    const rows = await this.conversations.list(tx, filter);
    const names = await this.clients.clients(
      tx,
      rows.flatMap((row) => row.clientId ?? []),
    );
    return pageOf(
      rows,
      filter.limit,
      (row) => viewOf(row, (row.clientId && names.get(row.clientId)?.name) ?? null),
      (row) => [row.lastAt.toISOString(), row.id],
    );
  }

  unread(tx: Tx): Promise<number> {
    return this.conversations.unread(tx);
  }

  async messages(
    tx: Tx,
    id: string,
    limit: number,
    after: readonly [string, string] | null,
  ): Promise<Page<ConversationMessageView>> {
    await this.one(tx, id);
    const rows = await this.conversations.messages(tx, id, limit, after);
    return pageOf(rows, limit, messageView, (row) => [row.at.toISOString(), row.id]);
  }

  async read(tx: Tx, id: string): Promise<ConversationView> {
    await this.one(tx, id);
    if (await this.conversations.markRead(tx, id)) await tx.announce('conversation', id);
    return this.show(tx, id);
  }

  async assign(tx: Tx, id: string, version: number, memberId: string | null): Promise<ConversationView> {
    const before = await this.one(tx, id);
    if (!(await this.conversations.assign(tx, id, version, memberId))) throw staleVersion(before.version);
    await tx.announce('conversation', id);
    return this.show(tx, id);
  }

  async write(tx: Tx, id: string, text: string): Promise<ConversationMessageView> {
    const conversation = await this.one(tx, id);
    const messageId = await this.converse.write(tx, conversation, text, tx.actor.id);
    await this.conversations.markRead(tx, id);
    const [newest] = (await this.conversations.messages(tx, id, 20, null)).filter((one) => one.id === messageId);
    return messageView(newest!);
  }

  /** Begins, or goes on with, the conversation with a client. */
  async begin(tx: Tx, clientId: string, channel: Channel): Promise<ConversationView> {
    const contact = await this.clients.contactFor(tx, clientId);
    if (!contact) throw new DomainError(platformProblems.not_found);
    const address = channel === 'sms' ? contact.phone : contact.email;
    if (!address) throw new DomainError(notificationsProblems.conversation_no_way);
    return viewOf(await this.conversations.open(tx, clientId, channel, address), contact.name);
  }

  private async show(tx: Tx, id: string): Promise<ConversationView> {
    const row = await this.one(tx, id);
    const contact = row.clientId ? await this.clients.contactFor(tx, row.clientId) : null;
    return viewOf(row, contact?.name ?? null);
  }

  private async one(tx: Tx, id: string): Promise<Conversation> {
    const row = await this.conversations.byId(tx, id);
    if (!row) throw new DomainError(platformProblems.not_found);
    return row;
  }
}

function viewOf(row: Conversation, clientName: string | null): ConversationView {
  return { ...row, clientName, lastAt: row.lastAt.toISOString() };
}

function messageView({ at, attempts: _tries, ...rest }: ConversationMessage): ConversationMessageView {
  return { ...rest, at: at.toISOString() };
}
