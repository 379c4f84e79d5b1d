import { Injectable } from '@nestjs/common';
import { ClientsFacade } from '@stamgast/crm';
import { AccountLetters } from '@stamgast/identity';
import type { Tx } from '@stamgast/platform/database';
import type { Recipient } from './client-variables.js';
import type { MessageAtHand } from './read-sending-facts.js';

/** Somebody with the wishes that stand against writing to them. */
interface Reachable extends Recipient {
  readonly archived: boolean;
  readonly restricted: boolean;
  readonly objected: boolean;
}

/** Where a message goes, as it stands at the moment of sending. */
@Injectable()
export class FindRecipient {
  constructor(
    private readonly clients: ClientsFacade,
    private readonly accounts: AccountLetters,
  ) {}

  /** Null when nobody is reachable any more. */
  async execute(tx: Tx, message: MessageAtHand): Promise<Reachable | null> {
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
        restricted: false,
        objected: false,
      }
    );
  }

  /** A client as they are addressed, whether anything reaches them or not. */
  async named(tx: Tx, clientId: string): Promise<Recipient> {
    const contact = await this.clients.contactFor(tx, clientId);
    const { name = null, locale = null, email = null, phone = null } = contact ?? {};
    return { address: email ?? phone ?? '', name, locale, actionUrl: null };
  }

  private async client(tx: Tx, clientId: string, message: MessageAtHand): Promise<Reachable | null> {
    const contact = await this.clients.contactFor(tx, clientId);
    const address = message.channel === 'email' ? contact?.email : contact?.phone;
    if (!contact || !address) return null;
    const { name, locale, archived, restricted, objected } = contact;
    return { address, name, locale, actionUrl: null, archived, restricted, objected };
  }
}
