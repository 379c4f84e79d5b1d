import { createHmac, timingSafeEqual } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { CONFIGURATION, Outbound, type Configuration, type OutboundAnswer } from '@stamgast/platform';
import type { TextAccount } from '../../domain/text-account.js';
import {
  TextRefused,
  type InboundText,
  type ProviderPost,
  type TextFailure,
  type TextReport,
  type TextToSend,
  type TextTransport,
} from '../text-transport.js';
import { askProvider, basicAuth, formType, readJson } from './ask-provider.js';

/** Codes of https://www.twilio.com/docs/api/errors that say more than the status. */
const failures: Readonly<Record<number, TextFailure>> = {
  20003: 'account_refused',
  20005: 'account_refused',
  20404: 'account_refused',
  30001: 'retry',
  30002: 'no_credit',
  63038: 'no_credit',
  21211: 'address_refused',
  21217: 'address_refused',
  21265: 'address_refused',
  21408: 'message_refused',
  21606: 'account_refused',
  21610: 'address_refused',
  21612: 'message_refused',
  21614: 'address_refused',
  21659: 'account_refused',
};
/** Reports after which the number should be left alone: unknown, landline, carrier says no such subscriber. */
const hopeless: readonly string[] = ['30005', '30006', '21610', '21614', '21211'];

@Injectable()
export class TwilioTransport implements TextTransport {
  readonly provider = 'twilio' as const;

  constructor(
    private readonly outbound: Outbound,
    @Inject(CONFIGURATION) private readonly configuration: Configuration,
  ) {}

  async send({ account, secret, sender }: TextAccount, { to, text, reportUrl }: TextToSend): Promise<string> {
    const form = new URLSearchParams({ To: to, Body: text });
    form.set(sender.startsWith('MG') ? 'MessagingServiceSid' : 'From', sender);
    if (reportUrl) form.set('StatusCallback', reportUrl);
    const answer = await askProvider(this.outbound, {
      url: `${this.configuration.smsOrigins.twilio}/2010-04-01/Accounts/${encodeURIComponent(account ?? '')}/Messages.json`,
      method: 'POST',
      headers: { authorization: basicAuth(account ?? '', secret), 'content-type': formType },
      body: form.toString(),
    });
    const { sid } = readJson(answer);
    if (answer.status === 201 && typeof sid === 'string') return sid;
    throw refusalOf(answer);
  }

  /** X-Twilio-Signature: HMAC-SHA1 of the address and every field in order of its name, under the auth token. */
  isFrom({ secret }: TextAccount, { url, form, headers }: ProviderPost): boolean {
    const fields = Object.keys(form).sort();
    const signed = url + fields.map((name) => name + form[name]).join('');
    const expected = createHmac('sha1', secret).update(signed, 'utf8').digest();
    const given = Buffer.from(headers['x-twilio-signature'] ?? '', 'base64');
    return given.length === expected.length && timingSafeEqual(given, expected);
  }

  readReport({ form }: ProviderPost): TextReport | null {
    const { MessageSid: providerId, MessageStatus: status, ErrorCode: code } = form;
    if (!providerId || !status) return null;
    const failed = status === 'undelivered' || status === 'failed';
    return {
      providerId,
      state: failed ? 'undeliverable' : status === 'delivered' || status === 'read' ? 'delivered' : 'under_way',
      code: code ?? null,
      numberRefused: failed && hopeless.includes(code ?? ''),
    };
  }

  readInbound({ form: { MessageSid: providerId, From: from, Body: text } }: ProviderPost): InboundText | null {
    return providerId && from && text !== undefined ? { providerId, from, text } : null;
  }
}

function refusalOf(answer: OutboundAnswer): TextRefused {
  const { status } = answer;
  const { code } = readJson(answer);
  const known = typeof code === 'number' ? failures[code] : undefined;
  if (known) return new TextRefused(known, String(code));
  if (status === 401 || status === 403) return new TextRefused('account_refused', String(status));
  if (status === 402) return new TextRefused('no_credit', '402');
  if (status === 429 || status >= 500) return new TextRefused('retry', String(status));
  return new TextRefused(
    status >= 400 ? 'message_refused' : 'unknown',
    String(typeof code === 'number' ? code : status),
  );
}
