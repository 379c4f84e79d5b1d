import type { PublicBooking, PublicPage, Slot } from '../src/api/types.js';

export interface SeenRequest {
  method: string;
  url: URL;
  body: Record<string, unknown>;
  idempotencyKey: string | null;
}

type Answer = { status?: number; body?: unknown; headers?: Record<string, string> } | 'broken-line';
type Handler = (request: SeenRequest) => Answer | Promise<Answer>;

/** The API as the browser sees it: answers by method and path, and remembers what was asked. */
export class FakeApi {
  readonly seen: SeenRequest[] = [];
  private readonly handlers = new Map<string, Handler>();

  on(method: string, path: string, handler: Handler): this {
    this.handlers.set(`${method} ${path}`, handler);
    return this;
  }

  requests(method: string, path: string): SeenRequest[] {
    return this.seen.filter((request) => request.method === method && request.url.pathname === path);
  }

  install(): this {
    globalThis.fetch = ((input: string, init: RequestInit = {}) => this.answer(input, init)) as typeof fetch;
    return this;
  }

  private async answer(input: string, init: RequestInit): Promise<Response> {
    const headers = init.headers as Record<string, string>;
    const request: SeenRequest = {
      method: init.method ?? 'GET',
      url: new URL(input, 'http://localhost'),
      body: typeof init.body === 'string' ? (JSON.parse(init.body) as Record<string, unknown>) : {},
      idempotencyKey: headers['idempotency-key'] ?? null,
    };
    this.seen.push(request);
    const handler = this.handlers.get(`${request.method} ${request.url.pathname}`);
    const answer = handler ? await handler(request) : { status: 404, body: { status: 404, code: 'not_found' } };
    if (answer === 'broken-line') throw new TypeError('Failed to fetch');
    const { status = 200, body = {} } = answer;
    return {
      ok: status < 400,
      status,
      headers: new Map(Object.entries(answer.headers ?? {})),
      json: async () => body,
    } as unknown as Response;
  }
}

const nok = (amount: number) => ({ amount, currency: 'NOK' });

export function aPage(change: Partial<PublicPage> = {}): PublicPage {
  return {
    business: {
      name: 'Salong Furu',
      slug: 'furu',
      locale: 'en',
      locales: ['en', 'nb', 'sv', 'da'],
      timeZone: 'Europe/Oslo',
      currency: 'NOK',
      country: 'NO',
    },
    brandColor: null,
    welcome: null,
    locations: [{ id: 'l1', name: 'Furu', timeZone: 'Europe/Oslo', address: 'Markveien 12', phone: null }],
    categories: [{ id: 'c1', name: 'Hair', position: 1 }],
    services: [
      {
        id: 's1',
        name: 'Cut',
        description: null,
        categoryId: 'c1',
        kind: 'appointment',
        duration: 45,
        price: nok(59000),
        priceFrom: nok(59000),
        variants: [],
        addOns: [],
        preparation: null,
        mostRecurring: null,
        parallel: false,
        staffIds: [],
        position: 1,
        approval: 'none',
        deposit: 'never',
        depositAmount: null,
      },
      {
        id: 's2',
        name: 'Colour',
        description: null,
        categoryId: 'c1',
        kind: 'appointment',
        duration: 90,
        price: nok(119050),
        priceFrom: nok(119050),
        variants: [],
        addOns: [],
        preparation: null,
        mostRecurring: null,
        parallel: false,
        staffIds: [],
        position: 2,
        approval: 'none',
        deposit: 'never',
        depositAmount: null,
      },
    ],
    staff: [
      { id: 'p1', name: 'Anna Lind', title: null, serviceIds: ['s1', 's2'], locationIds: ['l1'] },
      { id: 'p2', name: 'Jonas Berg', title: 'Barber', serviceIds: ['s1'], locationIds: ['l1'] },
    ],
    questions: [],
    policies: {
      cancelNoticeHours: 24,
      moveNoticeHours: 24,
      cancelText: 'Late costs half.',
      horizonDays: 60,
      answerHours: 24,
      cancelTiers: [],
      noShowPercent: 0,
    },
    now: '2026-05-13T08:00:00Z',
    ...change,
  };
}

export const aSlot = (start: string, date = start.slice(0, 10), staffIds = ['p1']): Slot => ({
  start,
  end: new Date(Date.parse(start) + 45 * 60_000).toISOString(),
  date,
  staffIds,
});

export function aBooking(change: Partial<PublicBooking> = {}): PublicBooking {
  const start = '2026-05-19T08:00:00Z';
  const end = '2026-05-19T08:45:00Z';
  return {
    id: 'b1',
    business: {
      name: 'Salong Furu',
      slug: 'furu',
      locale: 'en',
      timeZone: 'Europe/Oslo',
      brandColor: null,
      phone: '+4722334455',
    },
    clientFirstName: 'Ingrid',
    status: 'confirmed',
    clientConfirmedAt: null,
    start,
    end,
    timeZone: 'Europe/Oslo',
    location: { name: 'Furu', address: 'Markveien 12', directions: null },
    appointments: [
      {
        serviceId: 's1',
        preparation: null,
        guestName: null,
        serviceName: 'Cut',
        staffId: 'p1',
        staffName: 'Anna Lind',
        start,
        end,
        price: nok(59000),
      },
    ],
    price: nok(59000),
    seats: null,
    course: null,
    canConfirm: true,
    canCancel: true,
    canMove: true,
    cancelIsLate: false,
    cancelUntil: '2026-05-18T08:00:00Z',
    moveUntil: '2026-05-12T10:00:00Z',
    policyText: 'Late costs half.',
    terms: {
      requestExpiresAt: null,
      proposedStart: null,
      confirmBy: null,
      released: null,
      cancelFee: null,
      moveFee: null,
      noShowFee: null,
      fee: null,
      deposit: null,
      canAcceptProposal: false,
      canObject: false,
      objectedAt: null,
      excused: false,
    },
    points: null,
    feedback: null,
    ...change,
  };
}
