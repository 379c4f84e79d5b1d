import { Injectable } from '@nestjs/common';
import { ClientsFacade } from '@stamgast/crm';
import { Outbox, Work } from '@stamgast/platform';
import type { Tx } from '@stamgast/platform/database';
import type { Channel, EndState, MessageKind } from '../domain/message.js';
import { MessageRepository, type StoredMessage } from '../persistence/message.repository.js';

export interface MessageToPlan {
  readonly key: string;
  readonly kind: MessageKind;
  readonly clientId: string | null;
  readonly bookingId?: string;
  readonly subjectId?: string;
  readonly plannedFor?: Date;
  readonly dueAt: Date;
}

/** Writes a due row for a message, once per occasion, and takes it back when the occasion is gone. */
@Injectable()
export class PlanMessage {
  constructor(
    private readonly messages: MessageRepository,
    private readonly clients: ClientsFacade,
    private readonly work: Work,
    private readonly outbox: Outbox,
  ) {}

  async plan(tx: Tx, message: MessageToPlan): Promise<void> {
    const { key, kind, clientId, dueAt, bookingId = null, subjectId = null, plannedFor = null } = message;
    const channel = clientId ? await this.channelOf(tx, clientId) : 'email';
    if (!channel) return;
    const id = await this.messages.plan(tx, { key, kind, channel, clientId, bookingId, subjectId, plannedFor, dueAt });
    if (!id) return;
    await this.work.plan(tx, { kind: 'notifications.send', ref: id, dueAt });
    await tx.announce('message', id);
  }

  /** Ends open messages; each tells of its end. */
  async cancel(tx: Tx, ids: readonly string[], reason: string): Promise<void> {
    for (const id of ids) {
      const ended = await this.messages.end(tx, id, 'cancelled', reason);
      if (ended) await this.tellEnd(tx, ended, 'cancelled', reason);
    }
    await this.work.remove(tx, 'notifications.send', ids);
  }

  async tellEnd(tx: Tx, message: StoredMessage, state: EndState, reason: string | null): Promise<void> {
    const { id: messageId, kind, channel, clientId, bookingId, subject } = message;
    const at = tx.now.toISOString();
    await this.outbox.append(tx, {
      type: 'message.ended.v1',
      messageId,
      kind,
      channel,
      clientId,
      bookingId,
      state,
      reason,
      subject,
      at,
    });
    await tx.announce('message', messageId);
  }

  /** E-mail where there is an address, else a text message (D39); null for a client whom nothing reaches. */
  private async channelOf(tx: Tx, clientId: string): Promise<Channel | null> {
    const contact = await this.clients.contactFor(tx, clientId);
    if (!contact) return null;
    if (contact.email) return 'email';
    return contact.phone ? 'sms' : null;
  }
}
