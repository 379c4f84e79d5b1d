import { Injectable } from '@nestjs/common';
import { DomainError } from '@stamgast/kernel';
import { ClientsFacade, type ClientContact } from '@stamgast/crm';
import { BusinessFacade } from '@stamgast/identity';
import { platformProblems } from '@stamgast/platform';
import type { Tx } from '@stamgast/platform/database';
import type { Channel } from '../domain/message.js';
import { MessageRepository } from '../persistence/message.repository.js';
import { SendingHistory } from './sending-history.js';
import { EndMarketing } from './texts/end-marketing.js';

export interface NewsPreference {
  readonly channel: Channel;
  /** As much of the address as its owner needs to know it by, e.g. `i…@example.test` or `…567`. */
  readonly address: string;
  readonly granted: boolean;
}

export interface NewsPreferences {
  readonly businessName: string;
  /** The channels that lead to the client. */
  readonly channels: readonly NewsPreference[];
}

/** What a client wants to hear by which way, shown and changed by the link of a message to them. */
@Injectable()
export class Preferences {
  constructor(
    private readonly messages: MessageRepository,
    private readonly clients: ClientsFacade,
    private readonly businesses: BusinessFacade,
    private readonly marketing: EndMarketing,
    private readonly history: SendingHistory,
  ) {}

  /** 404 when the client is gone. */
  async read(tx: Tx, messageId: string): Promise<NewsPreferences> {
    const client = await this.clientOf(tx, messageId);
    const { name } = await this.businesses.current(tx);
    const channels: NewsPreference[] = [];
    for (const { channel, address } of await this.waysTo(tx, client)) {
      const granted = (await this.clients.consent(tx, client.id, channel))?.granted ?? false;
      channels.push({ channel, address, granted: granted && !client.objected });
    }
    return { businessName: name, channels };
  }

  /** Channels that are left out stay as they are; so do those that lead nowhere. */
  async change(tx: Tx, messageId: string, wanted: Partial<Record<Channel, boolean>>): Promise<NewsPreferences> {
    const client = await this.clientOf(tx, messageId);
    for (const { channel } of await this.waysTo(tx, client)) {
      if (wanted[channel] === false) await this.marketing.end(tx, client.id, channel, 'preference_page');
      if (wanted[channel] === true) await this.marketing.giveBack(tx, client.id, channel, 'preference_page');
    }
    return this.read(tx, messageId);
  }

  private async clientOf(tx: Tx, messageId: string): Promise<ClientContact> {
    const message = await this.messages.byId(tx, messageId);
    const client = message?.clientId ? await this.clients.contactFor(tx, message.clientId) : null;
    if (!client) throw new DomainError(platformProblems.not_found);
    return client;
  }

  /** A number from which STOP came is not among them: START from there gives it back. */
  private async waysTo(tx: Tx, { email, phone }: ClientContact): Promise<{ channel: Channel; address: string }[]> {
    const ways: { channel: Channel; address: string }[] = [];
    if (email) ways.push({ channel: 'email', address: `${email.slice(0, 1)}…${email.slice(email.lastIndexOf('@'))}` });
    const stopped = phone !== null && (await this.history.marketingStopped(tx, phone));
    if (phone && !stopped) ways.push({ channel: 'sms', address: `…${phone.slice(-3)}` });
    return ways;
  }
}
