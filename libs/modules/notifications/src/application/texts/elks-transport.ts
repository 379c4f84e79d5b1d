import { Inject, Injectable } from '@nestjs/common';
import { CONFIGURATION, Outbound, type Configuration, type OutboundAnswer } from '@stamgast/platform';
import type { TextAccount } from '../../domain/text-account.js';
import {
  TextRefused,
  type InboundText,
  type ProviderPost,
  type TextReport,
  type TextToSend,
  type TextTransport,
} from '../text-transport.js';
import { askProvider, basicAuth, formType, readJson } from './ask-provider.js';

/** 46elks: https://46elks.com/docs. It signs nothing, so what it posts is known by the address that only it was told. */
@Injectable()
export class ElksTransport implements TextTransport {
  readonly provider = 'elks' as const;

  constructor(
    private readonly outbound: Outbound,
    @Inject(CONFIGURATION) private readonly configuration: Configuration,
  ) {}

  async send({ account, secret, sender }: TextAccount, { to, text, reportUrl }: TextToSend): Promise<string> {
    const form = new URLSearchParams({ from: sender, to, message: text });
    if (reportUrl) form.set('whendelivered', reportUrl);
    const answer = await askProvider(this.outbound, {
      url: `${this.configuration.smsOrigins.elks}/a1/sms`,
      method: 'POST',
      headers: { authorization: basicAuth(account ?? '', secret), 'content-type': formType },
      body: form.toString(),
    });
    const { id } = readJson(answer);
    if (answer.status === 200 && typeof id === 'string') return id;
    throw refusalOf(answer);
  }

  isFrom(): boolean {
    return true;
  }

  readReport({ form: { id, status } }: ProviderPost): TextReport | null {
    if (!id || !status) return null;
    const state = status === 'delivered' ? 'delivered' : status === 'failed' ? 'undeliverable' : 'under_way';
    return { providerId: id, state, code: status, numberRefused: false };
  }

  readInbound({ form: { id, from, message, direction } }: ProviderPost): InboundText | null {
    if (!id || !from || message === undefined || (direction ?? 'incoming') !== 'incoming') return null;
    return { providerId: id, from, text: message };
  }
}

/** It answers errors in plain words. */
function refusalOf({ status, body }: OutboundAnswer): TextRefused {
  const words = body.toString('utf8').slice(0, 200);
  if (status === 401) return new TextRefused('account_refused', '401');
  if (/credit/i.test(words)) return new TextRefused('no_credit', String(status));
  if (status === 403) return new TextRefused('account_refused', '403');
  if (status === 400 && /\bto\b.*number|invalid.*\bto\b/i.test(words)) return new TextRefused('address_refused', '400');
  if (status === 429 || status >= 500) return new TextRefused('retry', String(status));
  return status >= 400
    ? new TextRefused('message_refused', String(status))
    : new TextRefused('unknown', String(status));
}
