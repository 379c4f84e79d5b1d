import { Injectable } from '@nestjs/common';
import { DomainError, type Locale } from '@stamgast/kernel';
import { ClientsFacade } from '@stamgast/crm';
import { pageOf, platformProblems, type Page } from '@stamgast/platform';
import type { Tx } from '@stamgast/platform/database';
import {
  categoryOf,
  type Category,
  type Channel,
  type MessageContent,
  type MessageKind,
  type MessageState,
} from '../domain/message.js';
import { MessageRepository, type MessageFilter, type StoredMessage } from '../persistence/message.repository.js';

export interface MessageView {
  readonly id: string;
  readonly kind: MessageKind;
  readonly category: Category;
  readonly channel: Channel;
  readonly to: string | null;
  readonly clientId: string | null;
  readonly clientName: string | null;
  readonly bookingId: string | null;
  readonly locale: Locale | null;
  readonly state: MessageState;
  readonly reason: string | null;
  readonly dueAt: string;
  readonly sentAt: string | null;
  readonly subject: string | null;
  readonly attempts: number;
  readonly version: number;
}

export interface MessageDetail extends MessageView {
  readonly html: string | null;
  readonly text: string | null;
  readonly headers: Readonly<Record<string, string>>;
  readonly attachments: readonly { readonly name: string; readonly contentType: string; readonly content: string }[];
}

/** The log of every message, with what was sent word for word. */
@Injectable()
export class ReadMessages {
  constructor(
    private readonly messages: MessageRepository,
    private readonly clients: ClientsFacade,
  ) {}

  async list(tx: Tx, filter: MessageFilter): Promise<Page<MessageView>> {
    const rows = await this.messages.list(tx, filter);
    const names = await this.clients.clients(
      tx,
      rows.flatMap((row) => row.clientId ?? []),
    );
    const present = (row: StoredMessage) => view(row, (row.clientId && names.get(row.clientId)?.name) ?? null);
    return pageOf(rows, filter.limit, present, (row) => [row.dueAt.toISOString(), row.id]);
  }

  /**
   * What was sent, word for word. A link into an account is for its addressee alone: reset messages are never shown, invitations
   * only to those who may invite.
   */
  async one(tx: Tx, id: string, mayInvite: boolean): Promise<MessageDetail> {
    const message = await this.messages.byId(tx, id);
    if (!message) throw new DomainError(platformProblems.not_found);
    const contact = message.clientId ? await this.clients.contactFor(tx, message.clientId) : null;
    const shown = message.kind !== 'password_reset' && (message.kind !== 'invitation' || mayInvite);
    const content = shown ? await this.messages.contentOf(tx, id) : null;
    return {
      ...view(message, contact?.name ?? null),
      html: content?.html ?? null,
      text: content?.text ?? null,
      headers: content?.headers ?? {},
      attachments: attachmentsOf(content),
    };
  }
}

function view(message: StoredMessage, clientName: string | null): MessageView {
  const { id, kind, channel, to, clientId, bookingId, locale, state, reason, subject, attempts, version } = message;
  const sentAt = message.sentAt?.toISOString() ?? null;
  const dueAt = message.dueAt.toISOString();
  return {
    id,
    kind,
    category: categoryOf(kind),
    channel,
    to,
    clientId,
    clientName,
    bookingId,
    locale,
    state,
    reason,
    dueAt,
    sentAt,
    subject,
    attempts,
    version,
  };
}

function attachmentsOf(content: MessageContent | null): MessageDetail['attachments'] {
  if (!content?.calendar) return [];
  return [
    {
      name: 'appointment.ics',
      contentType: `text/calendar; method=${content.calendar.method}`,
      content: content.calendar.content,
    },
  ];
}
