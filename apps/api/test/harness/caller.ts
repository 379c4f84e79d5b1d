import { randomUUID } from 'node:crypto';
import request, { type Test } from 'supertest';
import type { Stamgast } from './stamgast.js';

type Body = object | undefined;

/** A signed-in team member. Sends what the admin sends: its cookie, its origin, an Idempotency-Key on every POST. */
export class Caller {
  constructor(
    private readonly stamgast: Stamgast,
    readonly cookie: string,
    readonly businessId: string,
    readonly slug: string,
  ) {}

  get(path: string): Test {
    return this.dress(request(this.stamgast.url).get(path));
  }

  post(path: string, body?: Body, version?: number): Test {
    return this.send(request(this.stamgast.url).post(path).set('idempotency-key', randomUUID()), body, version);
  }

  put(path: string, body?: Body, version?: number): Test {
    return this.send(request(this.stamgast.url).put(path), body, version);
  }

  patch(path: string, body?: Body, version?: number): Test {
    return this.send(request(this.stamgast.url).patch(path), body, version);
  }

  delete(path: string, version?: number): Test {
    return this.send(request(this.stamgast.url).delete(path), undefined, version);
  }

  private send(test: Test, body: Body, version: number | undefined): Test {
    const dressed = this.dress(test);
    if (version !== undefined) void dressed.set('if-match', `"${version}"`);
    return body === undefined ? dressed : dressed.send(body);
  }

  private dress(test: Test): Test {
    return test.set('cookie', this.cookie).set('sec-fetch-site', 'same-origin');
  }
}

export interface OwnerOptions {
  readonly name?: string;
  readonly timeZone?: string;
  readonly currency?: string;
  readonly country?: string;
  readonly locale?: string;
  /** Gives the business a clock that starts here (RFC 3339). */
  readonly clockStart?: string;
  readonly testMode?: boolean;
}

/** Signs up a new business and gives its owner. */
export async function signUpOwner(stamgast: Stamgast, options: OwnerOptions = {}): Promise<Caller> {
  const {
    name = 'Salong Nord',
    timeZone = 'Europe/Oslo',
    currency = 'NOK',
    country = 'NO',
    locale = 'en',
    clockStart,
  } = options;
  const testMode = options.testMode ?? clockStart !== undefined;
  const response = await request(stamgast.url)
    .post('/v1/auth/sign-up')
    .send({
      email: `${randomUUID()}@example.test`,
      password: 'a chair kept warm',
      name: 'Kari Nordmann',
      business: { name, slug: `s-${randomUUID()}`, country, timeZone, currency, locale, testMode, clockStart },
    });
  if (response.status !== 201) throw new Error(`Sign-up answered ${response.status}: ${JSON.stringify(response.body)}`);
  return callerOf(stamgast, response);
}

/** The caller whose session an answer has just started. */
export function callerOf(stamgast: Stamgast, response: request.Response): Caller {
  const cookies = response.headers['set-cookie'] as unknown as string[];
  const cookie = cookies.map((one) => one.split(';')[0]).join('; ');
  const { id, slug } = response.body.business as { id: string; slug: string };
  return new Caller(stamgast, cookie, id, slug);
}
