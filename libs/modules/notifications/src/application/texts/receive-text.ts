import { Injectable } from '@nestjs/common';
import { ConfirmNextVisit } from '@stamgast/booking';
import { ClientsFacade, readPhone, type ClientContact } from '@stamgast/crm';
import { BusinessFacade } from '@stamgast/identity';
import type { Tx } from '@stamgast/platform/database';
import { isLocale } from '@stamgast/kernel';
import { readInboundWord, type InboundWord } from '../../domain/inbound-words.js';
import type { TextProvider } from '../../domain/text-account.js';
import { ChannelStateRepository } from '../../persistence/channel-state.repository.js';
import { SmsRepository } from '../../persistence/sms.repository.js';
import { Converse } from '../conversation/converse.js';
import { answerWords } from '../../domain/answer-words.js';
import type { InboundText } from '../text-transport.js';
import { EndMarketing } from './end-marketing.js';

/** Whom a text message may concern. */
@Injectable()
export class TextPeople {
  constructor(
    readonly clients: ClientsFacade,
    readonly confirm: ConfirmNextVisit,
    readonly businesses: BusinessFacade,
  ) {}
}

/** What a client wrote by text message: a word that is acted on at once, or something for a person to read. */
@Injectable()
export class ReceiveText {
  constructor(
    private readonly texts: SmsRepository,
    private readonly channels: ChannelStateRepository,
    private readonly converse: Converse,
    private readonly marketing: EndMarketing,
    private readonly people: TextPeople,
  ) {}

  /** The same message twice is one. */
  async execute(tx: Tx, provider: TextProvider, inbound: InboundText): Promise<void> {
    if (!(await this.texts.receive(tx, provider, inbound.providerId))) return;
    const { country, locale, name } = await this.people.businesses.current(tx);
    const address = readPhone(inbound.from, country) ?? inbound.from.slice(0, 50);
    const owners = await this.people.clients.withPhone(tx, address);
    const client = owners[0] ?? null;
    const word = readInboundWord(inbound.text);
    const meaning = await this.act(tx, word, address, owners);
    const said = { clientId: client?.id ?? null, channel: 'sms', address } as const;
    await this.converse.received(tx, said, inbound.text.slice(0, 2000), meaning?.word ?? null);
    if (!meaning?.answer) return;
    const words = answerWords[client?.locale && isLocale(client.locale) ? client.locale : locale];
    await this.converse.answer(tx, said, words[meaning.answer].replace('{{business}}', name));
  }

  /** Null: a person has to read it. The confirmation of a stop is told once, and of a visit each time. */
  private async act(
    tx: Tx,
    word: InboundWord | null,
    address: string,
    owners: readonly ClientContact[],
  ): Promise<{ word: InboundWord; answer: InboundWord | null } | null> {
    if (word === 'stop') {
      for (const { id } of owners) await this.marketing.end(tx, id, 'sms', 'sms_stop');
      return { word, answer: (await this.channels.stop(tx, address)) ? 'stop' : null };
    }
    if (word === 'start') {
      for (const { id } of owners) await this.marketing.giveBack(tx, id, 'sms');
      return { word, answer: (await this.channels.unstop(tx, address)) ? 'start' : null };
    }
    if (word !== 'confirm') return null;
    for (const { id } of owners) if (await this.people.confirm.execute(tx, id)) return { word, answer: 'confirm' };
    return null;
  }
}
