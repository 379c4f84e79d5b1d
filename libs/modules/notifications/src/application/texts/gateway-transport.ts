import { createHmac, timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Outbound } from '@stamgast/platform';
import { escapeFor, fillGateway, type TextAccount } from '../../domain/text-account.js';
import {
  TextRefused,
  type InboundText,
  type ProviderPost,
  type TextReport,
  type TextToSend,
  type TextTransport,
} from '../text-transport.js';
import { askProvider, readJson } from './ask-provider.js';

const freshMilliseconds = 5 * 60_000;

/** A gateway of the business's own, such as a phone or a modem with a small program: see docs/domain/channels.md. */
@Injectable()
export class GatewayTransport implements TextTransport {
  readonly provider = 'gateway' as const;

  constructor(private readonly outbound: Outbound) {}

  async send({ gateway, sender }: TextAccount, { id, to, text }: TextToSend): Promise<string> {
    if (!gateway) throw new TextRefused('account_refused', 'no_gateway');
    const values = { id, to, text, from: sender };
    const headers = Object.fromEntries(gateway.headers.map(({ name, value }) => [name.toLowerCase(), value]));
    const escape = escapeFor(headers['content-type'] ?? '');
    const answer = await askProvider(this.outbound, {
      url: fillGateway(gateway.url, values, encodeURIComponent),
      method: gateway.method,
      headers,
      ...(gateway.body === null ? {} : { body: fillGateway(gateway.body, values, escape) }),
    });
    const { status } = answer;
    if (status >= 200 && status < 300) return idIn(readJson(answer)) ?? id;
    if (status === 401 || status === 403 || status === 404) throw new TextRefused('account_refused', String(status));
    if (status === 402) throw new TextRefused('no_credit', '402');
    const later = status === 408 || status === 429 || status >= 500;
    throw new TextRefused(later ? 'retry' : 'message_refused', String(status));
  }

  /** X-Stamgast-Signature: hex HMAC-SHA256 of `<X-Stamgast-Timestamp>.<form as posted>` under the key. */
  isFrom({ secret }: TextAccount, { headers, rawForm, at }: ProviderPost): boolean {
    const timestamp = headers['x-stamgast-timestamp'] ?? '';
    if (!/^\d{1,12}$/.test(timestamp)) return false;
    if (Math.abs(at.getTime() - Number(timestamp) * 1000) > freshMilliseconds) return false;
    const expected = createHmac('sha256', secret).update(`${timestamp}.${rawForm}`).digest();
    const given = Buffer.from(headers['x-stamgast-signature'] ?? '', 'hex');
    return given.length === expected.length && timingSafeEqual(given, expected);
  }

  readReport({ form: { id, status } }: ProviderPost): TextReport | null {
    if (!id || !status) return null;
    const state = status === 'delivered' ? 'delivered' : status === 'failed' ? 'undeliverable' : 'under_way';
    return { providerId: id, state, code: status, numberRefused: false };
  }

  readInbound({ form: { id, from, text } }: ProviderPost): InboundText | null {
    return id && from && text !== undefined ? { providerId: id, from, text } : null;
  }
}

function idIn(answer: Record<string, unknown>): string | null {
  const id = answer.id ?? answer.messageId;
  return typeof id === 'string' || typeof id === 'number' ? String(id) : null;
}
