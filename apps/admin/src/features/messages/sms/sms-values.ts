import type { SmsSettings, SmsSettingsChange } from '../../../shared/api/sms-api.js';

export const providers = ['none', 'elks', 'twilio', 'gateway'] as const;
export type Provider = (typeof providers)[number];

/** The settings as the form holds them; money in whole units of the currency. */
export interface SmsValues {
  readonly provider: Provider;
  readonly sender: string;
  readonly account: string;
  readonly secret: string;
  readonly url: string;
  readonly method: 'GET' | 'POST' | 'PUT';
  readonly body: string;
  /** `Name: value` a line; empty: as they were. */
  readonly headers: string;
  readonly budget: number | string;
  readonly partPrice: number | string;
}

export function valuesOf(settings: SmsSettings, unit: number): SmsValues {
  const { provider, sender, account, gateway, spending, partPrice } = settings;
  return {
    provider: provider ?? 'none',
    sender,
    account: account ?? '',
    secret: '',
    url: gateway?.url ?? '',
    method: gateway?.method ?? 'POST',
    body: gateway?.body ?? '',
    headers: '',
    budget: spending.budget === null ? '' : spending.budget / unit,
    partPrice: partPrice / unit,
  };
}

function headersOf(text: string): { name: string; value: string }[] | undefined {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  if (lines.length === 0) return undefined;
  return lines.map((line) => {
    const [name = '', ...rest] = line.split(':');
    return { name: name.trim(), value: rest.join(':').trim() };
  });
}

/** What is sent to the server; a secret or headers that are left empty stay as they were. */
export function changeOf(values: SmsValues, unit: number): SmsSettingsChange {
  const { provider, sender, account, secret, url, method, body, headers, budget, partPrice } = values;
  const inMinor = (amount: number | string) => Math.round(Number(amount) * unit);
  return {
    provider: provider === 'none' ? null : provider,
    sender: sender.trim(),
    account: provider === 'elks' || provider === 'twilio' ? account.trim() || null : null,
    ...(secret ? { secret } : {}),
    gateway:
      provider === 'gateway'
        ? { url: url.trim(), method, body: method === 'GET' || !body ? null : body, headers: headersOf(headers) }
        : null,
    budget: budget === '' ? null : inMinor(budget),
    partPrice: inMinor(partPrice || 0),
  };
}
