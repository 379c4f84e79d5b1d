import { Injectable } from '@nestjs/common';
import { ClientsFacade, type ClientContact } from '@stamgast/crm';
import { AccountLetters } from '@stamgast/identity';
import { Ahead, type Tx } from '@stamgast/platform/database';
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
  private readonly contacts = new Ahead<ClientContact>((tx, ids) => this.clients.contactsFor(tx, ids));

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
        through: null,
        archived: false,
        restricted: false,
        objected: false,
      }
    );
  }

  /** Reads ahead the clients to whom the transaction's messages go; gives by which addresses they are reached. */
  async gather(tx: Tx, clientIds: readonly string[]): Promise<string[]> {
    await this.contacts.gather(tx, clientIds);
    const known = await Promise.all(clientIds.map((id) => this.contacts.one(tx, id)));
    return known.flatMap((contact) => [contact?.email ?? [], contact?.phone ?? []].flat());
  }

  /** A client as they are addressed, whether anything reaches them or not. */
  async named(tx: Tx, clientId: string): Promise<Recipient> {
    const contact = await this.clients.contactFor(tx, clientId);
    const { name = null, locale = null, email = null, phone = null, through = null } = contact ?? {};
    return { address: email ?? phone ?? '', name, locale, actionUrl: null, through };
  }

  private async client(tx: Tx, clientId: string, message: MessageAtHand): Promise<Reachable | null> {
    const contact = await this.contacts.one(tx, clientId);
    const address = message.channel === 'email' ? contact?.email : contact?.phone;
    if (!contact || !address) return null;
    const { name, locale, archived, restricted, objected, through } = contact;
    return { address, name, locale, actionUrl: null, archived, restricted, objected, through };
  }
}
