import { randomUUID } from 'node:crypto';
import { eventually } from '@stamgast/platform/testing';
import type { Caller } from './caller.js';
import type { Salon } from './salon.js';
import type { Stamgast } from './stamgast.js';

export interface LetterBody {
  readonly id: string;
  readonly kind: string;
  readonly channel: string;
  readonly locale: string | null;
  readonly state: string;
  readonly reason: string | null;
  readonly dueAt: string;
  readonly sentAt: string | null;
  readonly bookingId: string | null;
  readonly version: number;
}

export interface Automation {
  readonly id: string;
  readonly kind: string;
  readonly enabled: boolean;
  readonly standard: boolean;
  readonly version: number;
}

interface Visit {
  readonly bookingId: string;
  readonly clientId: string;
  readonly token: string;
  readonly email: string;
}

/** A salon as those who write to its clients see it. */
export class LetterDesk {
  constructor(
    readonly stamgast: Stamgast,
    readonly owner: Caller,
    readonly salon: Salon,
  ) {}

  /** A client books online, by default agreeing to news by e-mail. */
  async book(start: string, client: object = {}, wish: object = {}): Promise<Visit> {
    const email = `${randomUUID()}@example.test`;
    const response = await this.stamgast.visitor
      .post(`/v1/public/${this.owner.slug}/bookings`)
      .set('idempotency-key', randomUUID())
      .send({
        serviceId: this.salon.serviceId,
        start,
        client: { name: 'Ingrid Dahl', email, locale: 'nb', ...client },
        marketingConsent: { email: true },
        ...wish,
      });
    if (response.status !== 201) throw new Error(JSON.stringify(response.body));
    const bookingId = response.body.booking.id as string;
    const { body } = await this.owner.get(`/v1/bookings/${bookingId}`).expect(200);
    return { bookingId, clientId: body.clientId, token: response.body.manageToken, email };
  }

  async act(bookingId: string, action: string, body: object = {}): Promise<void> {
    const { version } = (await this.owner.get(`/v1/bookings/${bookingId}`).expect(200)).body;
    await this.owner.post(`/v1/bookings/${bookingId}/${action}`, body, version).expect(200);
  }

  async advance(by: string): Promise<void> {
    await this.owner.post('/v1/test-clock', { advance: by }).expect(200);
  }

  async letters(query: Record<string, string>): Promise<LetterBody[]> {
    const asked = new URLSearchParams({ limit: '200', ...query }).toString();
    const found = await this.owner.get(`/v1/messages?${asked}`).expect(200);
    return found.body.data;
  }

  /** The one letter of this kind, as soon as it is planned. */
  letter(kind: string, of: Record<string, string>): Promise<LetterBody> {
    return eventually(async () => (await this.letters({ kind, ...of }))[0]);
  }

  /** The one letter of this kind, as soon as it has come to an end. */
  ended(kind: string, of: Record<string, string>): Promise<LetterBody> {
    return eventually(async () => {
      const [one] = await this.letters({ kind, ...of });
      return one && one.state !== 'pending' && one.state !== 'sending' ? one : null;
    });
  }

  async automation(kind: string): Promise<Automation> {
    const { data } = (await this.owner.get('/v1/automations').expect(200)).body;
    return data.find((one: Automation) => one.kind === kind && one.standard);
  }

  /** Changes the usual automation of a kind, by default switching it on. */
  async set(kind: string, change: object = {}): Promise<Automation> {
    const { id, version } = await this.automation(kind);
    return (await this.owner.patch(`/v1/automations/${id}`, { enabled: true, ...change }, version).expect(200)).body;
  }

  async word(id: string): Promise<{ subject: string; text: string; html: string; headers: Record<string, string> }> {
    return (await this.owner.get(`/v1/messages/${id}`).expect(200)).body;
  }

  async checks(id: string): Promise<{ basis: string; outcomes: Record<string, string> }> {
    const { body } = await this.owner.get(`/v1/messages/${id}/explain`).expect(200);
    const told = body.checks as { check: string; outcome: string; reason: string | null }[];
    return {
      basis: body.basis,
      outcomes: Object.fromEntries(told.map((one) => [one.check, one.reason ?? one.outcome])),
    };
  }
}
