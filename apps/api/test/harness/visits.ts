import { randomUUID } from 'node:crypto';
import type { Response, Test } from 'supertest';
import type { Caller } from './caller.js';
import type { Salon } from './salon.js';
import type { Stamgast } from './stamgast.js';

export interface SlotBody {
  readonly start: string;
  readonly end: string;
  readonly date: string;
  readonly staffIds: readonly string[];
}

export interface VisitWish {
  readonly start: string;
  readonly serviceId?: string;
  readonly serviceIds?: readonly string[];
  readonly staffId?: string;
  readonly locationId?: string;
  readonly client?: { readonly name: string; readonly phone?: string; readonly email?: string };
  readonly marketingConsent?: { readonly email?: boolean; readonly sms?: boolean };
}

/** A visitor's booking as the booking page sends it; everybody is somebody else unless `client` says who. */
export function bookAsVisitor(
  stamgast: Stamgast,
  slug: string,
  salon: Pick<Salon, 'serviceId'>,
  wish: VisitWish,
  key: string = randomUUID(),
): Test {
  const id = randomUUID();
  const { serviceId = wish.serviceIds ? undefined : salon.serviceId, ...rest } = wish;
  return stamgast.visitor
    .post(`/v1/public/${slug}/bookings`)
    .set('idempotency-key', key)
    .send({ serviceId, client: { name: `Guest ${id.slice(0, 8)}`, email: `${id}@example.test` }, ...rest });
}

/** The starts that availability answers, as the team asks. */
export async function freeSlots(owner: Caller, query: Record<string, string>): Promise<SlotBody[]> {
  const response = await owner.get(`/v1/availability?${new URLSearchParams(query).toString()}`).expect(200);
  return response.body.slots as SlotBody[];
}

/** Wall time of starts in a zone, `HH:MM`. */
export function clockTimes(slots: readonly { readonly start: string }[], timeZone = 'Europe/Oslo'): string[] {
  const format = new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  return slots.map((slot) => format.format(new Date(slot.start)));
}

/** Sets some policies, whatever their version. */
export async function setPolicies(owner: Caller, change: object): Promise<Response> {
  const current = await owner.get('/v1/policies').expect(200);
  return owner.patch('/v1/policies', change, current.body.version as number).expect(200);
}
