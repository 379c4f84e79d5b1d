import { createHmac, randomUUID } from 'node:crypto';
import type { Caller } from './caller.js';
import type { Stamgast } from './stamgast.js';

export type Provider = 'elks' | 'twilio' | 'gateway';
/** What the tests' accounts are called, and the key of each. */
export const textSecrets: Readonly<Record<Provider, string>> = { elks: 'p1', twilio: 'token', gateway: 'hmac key' };

/** A salon's text messages as its provider sees them: it posts what clients write and what became of messages. */
export class TextDesk {
  private constructor(
    private readonly stamgast: Stamgast,
    readonly provider: Provider,
    private readonly urls: { readonly message: URL; readonly report: URL },
  ) {}

  /** `gatewayUrl`: where the salon's own gateway listens, if it has one. */
  static async open(stamgast: Stamgast, owner: Caller, provider: Provider, more: object = {}): Promise<TextDesk> {
    const account = { elks: 'u1', twilio: 'AC1', gateway: null }[provider];
    const settings = { provider, sender: 'Salong', account, secret: textSecrets[provider], gateway: null };
    const body = { ...settings, budget: null, partPrice: 50, ...more };
    const { body: saved } = await owner.put('/v1/sms-settings', body, 0).expect(200);
    const urls = { message: new URL(saved.messageUrl), report: new URL(saved.reportUrl) };
    return new TextDesk(stamgast, provider, urls);
  }

  /** A client's text; gives the answer's status. */
  async says(from: string, text: string): Promise<number> {
    const id = randomUUID();
    const to = '+4790000000';
    return this.post('message', {
      elks: { id, from, to, message: text, direction: 'incoming' },
      twilio: { MessageSid: id, From: from, To: to, Body: text },
      gateway: { id, from, text },
    });
  }

  /** What became of a message, by the provider's id; gives the answer's status. */
  async reports(id: string, state: 'delivered' | 'failed', signed = true): Promise<number> {
    const twilio = {
      MessageStatus: state === 'failed' ? 'undelivered' : state,
      ...(state === 'failed' ? { ErrorCode: '30005' } : {}),
    };
    const forms = {
      elks: { id, status: state },
      twilio: { MessageSid: id, ...twilio },
      gateway: { id, status: state },
    };
    return this.post('report', forms, signed);
  }

  private async post(
    what: 'message' | 'report',
    forms: Readonly<Record<Provider, Readonly<Record<string, string>>>>,
    signed = true,
  ): Promise<number> {
    const form = forms[this.provider];
    const url = this.urls[what];
    const raw = new URLSearchParams(form).toString();
    const headers = signed ? this.signature(url, form, raw) : {};
    const { status } = await this.stamgast.visitor.post(url.pathname).set(headers).type('form').send(raw);
    return status;
  }

  private signature(url: URL, form: Readonly<Record<string, string>>, raw: string): Record<string, string> {
    const key = textSecrets[this.provider];
    if (this.provider === 'twilio') {
      const signed = Object.keys(form)
        .toSorted()
        .map((name) => name + form[name]);
      return {
        'x-twilio-signature': createHmac('sha1', key)
          .update(url.href + signed.join(''))
          .digest('base64'),
      };
    }
    if (this.provider === 'elks') return {};
    const at = String(Math.floor(Date.now() / 1000));
    return {
      'x-stamgast-timestamp': at,
      'x-stamgast-signature': createHmac('sha256', key).update(`${at}.${raw}`).digest('hex'),
    };
  }
}
