import { randomUUID } from 'node:crypto';
import type { APIResponse, BrowserContext } from 'playwright-core';

/** What a salon's books are made of before the first client comes. */
export interface OpenSalon {
  readonly slug: string;
  readonly owner: SalonOwner;
}

/** The owner's session in a browser, for what a journey needs but is not about. */
export class SalonOwner {
  constructor(
    private readonly context: BrowserContext,
    private readonly url: string,
  ) {}

  async post<Answer = Record<string, unknown>>(path: string, data: object = {}): Promise<Answer> {
    const headers = { 'sec-fetch-site': 'same-origin', 'idempotency-key': randomUUID() };
    return answer(await this.context.request.post(this.url + path, { data, headers }));
  }

  async put(path: string, data: object, version: number): Promise<void> {
    const headers = { 'sec-fetch-site': 'same-origin', 'if-match': `"${version}"` };
    await answer(await this.context.request.put(this.url + path, { data, headers }));
  }

  async get<Answer>(path: string): Promise<Answer> {
    return answer(await this.context.request.get(this.url + path));
  }

  /** Moves the business's clock and does all that falls due on the way. */
  async advance(duration: string): Promise<void> {
    await this.post('/v1/test-clock', { advance: duration });
  }
}

async function answer<Answer>(response: APIResponse): Promise<Answer> {
  const text = await response.text();
  if (!response.ok()) throw new Error(`${response.url()} answered ${response.status()}: ${text}`);
  return (text ? JSON.parse(text) : null) as Answer;
}

/** Signs up a salon in test mode whose clock stands on a Monday morning in March, with two people and two services. */
export async function openSalon(context: BrowserContext, url: string): Promise<OpenSalon> {
  const owner = new SalonOwner(context, url);
  const business = {
    name: 'Salong Nord',
    slug: `salong-${randomUUID()}`,
    country: 'NO',
    timeZone: 'Europe/Oslo',
    currency: 'NOK',
    locale: 'en',
  };
  await owner.post('/v1/auth/sign-up', {
    email: `${randomUUID()}@example.test`,
    password: 'a chair kept warm',
    name: 'Kari Nordmann',
    business: { ...business, testMode: true, clockStart: '2026-03-02T08:00:00Z' },
  });
  const serviceIds: string[] = [];
  for (const [name, duration, amount] of [
    ['Haircut', 45, 59_000],
    ['Colour', 90, 129_000],
  ] as const)
    serviceIds.push(
      (await owner.post<{ id: string }>('/v1/services', { name, duration, price: { amount, currency: 'NOK' } })).id,
    );
  for (const name of ['Anna Berg', 'Bo Lund']) {
    const { id } = await owner.post<{ id: string }>('/v1/staff', { name, serviceIds });
    await owner.put(
      `/v1/staff/${id}/schedule`,
      { weekly: [{ days: [1, 2, 3, 4, 5], start: '09:00', end: '17:00' }], exceptions: [] },
      1,
    );
  }
  return { slug: business.slug, owner };
}
