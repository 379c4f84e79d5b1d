import { Injectable } from '@nestjs/common';
import { ClientsFacade } from '@stamgast/crm';
import { Work } from '@stamgast/platform';
import type { Tx } from '@stamgast/platform/database';
import { MessageRepository, type StoredMessage } from '../persistence/message.repository.js';

/** Writes by e-mail what could not go out as a text message, to those who have an address (D79). */
@Injectable()
export class FallBack {
  constructor(
    private readonly messages: MessageRepository,
    private readonly clients: ClientsFacade,
    private readonly work: Work,
  ) {}

  /** Plans the same message by e-mail, once; it is decided about anew, with the consent for that channel. */
  async execute(tx: Tx, message: StoredMessage): Promise<void> {
    if (message.channel !== 'sms' || !message.clientId) return;
    const contact = await this.clients.contactFor(tx, message.clientId);
    if (!contact?.email) return;
    const { kind, clientId, bookingId, subjectId, automationId, plannedFor } = message;
    const key = `${message.key}:email`;
    const about = { kind, clientId, bookingId, subjectId, automationId, plannedFor };
    const planned = { ...about, key, channel: 'email', wayFixed: true, dueAt: tx.now } as const;
    const id = await this.messages.plan(tx, planned);
    if (!id) return;
    await this.work.plan(tx, { kind: 'notifications.send', ref: id, dueAt: tx.now });
    await tx.announce('message', id);
  }
}
