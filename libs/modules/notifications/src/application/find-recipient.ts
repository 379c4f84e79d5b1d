import { Injectable } from '@nestjs/common';
import { ClientsFacade } from '@stamgast/crm';
import { AccountLetters } from '@stamgast/identity';
import type { Tx } from '@stamgast/platform/database';
import type { StoredMessage } from '../persistence/message.repository.js';
import type { Recipient } from './client-variables.js';

/** Where a message goes, as it stands at the moment of sending. */
@Injectable()
export class FindRecipient {
  constructor(
    private readonly clients: ClientsFacade,
    private readonly accounts: AccountLetters,
  ) {}

  /** Null when nobody is reachable any more. */
  async execute(tx: Tx, message: StoredMessage): Promise<(Recipient & { archived: boolean }) | null> {
    if (message.clientId) return this.client(tx, message.clientId, message);
    if (!message.subjectId) return null;
    const letter =
      message.kind === 'invitation'
        ? await this.accounts.invitation(tx, message.subjectId)
        : await this.accounts.passwordReset(tx, message.subjectId);
    return (
      letter && {
        address: letter.email,
        name: letter.name,
        locale: letter.locale,
        actionUrl: letter.url,
        archived: false,
      }
    );
  }

  private async client(
    tx: Tx,
    clientId: string,
    message: StoredMessage,
  ): Promise<(Recipient & { archived: boolean }) | null> {
    const contact = await this.clients.contactFor(tx, clientId);
    const address = message.channel === 'email' ? contact?.email : contact?.phone;
    if (!contact || !address) return null;
    return { address, name: contact.name, locale: contact.locale, actionUrl: null, archived: contact.archived };
  }
}
