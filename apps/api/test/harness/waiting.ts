import { randomUUID } from 'node:crypto';
import type { Test } from 'supertest';
import { eventually } from '@stamgast/platform/testing';
import type { Caller } from './caller.js';
import type { Stamgast } from './stamgast.js';
import type { SlotBody } from './visits.js';

export interface WaitingBody {
  readonly id: string;
  readonly clientId: string;
  readonly clientName: string;
  readonly state: string;
  readonly endReason: string | null;
  readonly offer: {
    readonly id: string;
    readonly start: string;
    readonly sendAt: string;
    readonly sentAt: string | null;
    readonly expiresAt: string;
    readonly staffIds: readonly string[];
  } | null;
  readonly bookingId: string | null;
  readonly version: number;
}

export interface Waiting {
  readonly id: string;
  readonly token: string;
  readonly client: { readonly name: string; readonly email: string };
}

export interface WaitingWishes {
  readonly serviceId?: string;
  readonly serviceIds?: readonly string[];
  readonly staffId?: string;
  readonly from: string;
  readonly to: string;
  readonly windows?: readonly { weekday: number; start: string; end: string }[];
  readonly noticeMinutes?: number;
  readonly client?: object;
}

/** A visitor asks to wait, as the booking page does; everybody is somebody else unless `client` says who. */
export function joinAsVisitor(stamgast: Stamgast, slug: string, wish: WaitingWishes): Test {
  const id = randomUUID();
  const client = { name: `Guest ${id.slice(0, 8)}`, email: `${id}@example.test` };
  return stamgast.visitor
    .post(`/v1/public/${slug}/waitlist-entries`)
    .set('idempotency-key', randomUUID())
    .send({ client, ...wish });
}

/** As `joinAsVisitor`, with the id that the desk knows the place by. */
export async function joined(stamgast: Stamgast, owner: Caller, wish: WaitingWishes): Promise<Waiting> {
  const id = randomUUID();
  const client = { name: `Guest ${id.slice(0, 8)}`, email: `${id}@example.test` };
  const answer = await joinAsVisitor(stamgast, owner.slug, { client, ...wish });
  if (answer.status !== 201) throw new Error(`Joining answered ${answer.status}: ${JSON.stringify(answer.body)}`);
  const newest = (await waitingList(owner)).at(-1)!;
  return { id: newest.id, token: answer.body.token as string, client };
}

export async function waitingList(owner: Caller, query = ''): Promise<WaitingBody[]> {
  return (await owner.get(`/v1/waitlist-entries?limit=200${query}`).expect(200)).body.data as WaitingBody[];
}

export async function waitingOne(owner: Caller, id: string): Promise<WaitingBody> {
  return (await owner.get(`/v1/waitlist-entries/${id}`).expect(200)).body as WaitingBody;
}

/** The place once it is in a state; fails after some seconds. */
export function inState(owner: Caller, id: string, state: string): Promise<WaitingBody> {
  return eventually(async () => {
    const one = await waitingOne(owner, id);
    return one.state === state ? one : null;
  });
}

export const advance = (owner: Caller, by: string) => owner.post('/v1/test-clock', { advance: by }).expect(200);

/** Lets the worker do everything that is due now. */
export const settle = (owner: Caller) => advance(owner, 'PT1S');

/** What somebody on the list does with their link: `claim`, `decline`, `leave`. */
export function withLink(stamgast: Stamgast, token: string, action: string, body: object = {}): Test {
  return stamgast.visitor.post(`/v1/public/waitlist-entries/${token}/${action}`).send(body);
}

/** Books every free start of some days at the desk, so that nothing is left, and gives the bookings in order. */
export async function fillUp(
  owner: Caller,
  wish: { readonly serviceId: string; readonly from: string; readonly to: string },
): Promise<{ id: string; start: string; version: number }[]> {
  const booked: { id: string; start: string; version: number }[] = [];
  for (;;) {
    const query = new URLSearchParams({ serviceId: wish.serviceId, from: wish.from, to: wish.to });
    const { slots } = (await owner.get(`/v1/availability?${query.toString()}`).expect(200)).body as {
      slots: SlotBody[];
    };
    const [next] = slots;
    if (!next) return booked;
    const client = { name: `Full ${randomUUID().slice(0, 8)}`, email: `${randomUUID()}@example.test` };
    const body = { serviceId: wish.serviceId, start: next.start, client };
    booked.push((await owner.post('/v1/bookings', body).expect(201)).body as (typeof booked)[number]);
  }
}

/** The text of the offer that somebody was sent, once it was. */
export async function offerLetter(owner: Caller, clientId: string): Promise<{ subject: string; text: string }> {
  const sent = await eventually(async () => {
    const answer = await owner.get(`/v1/messages?clientId=${clientId}&kind=waitlist_offer&state=sent`).expect(200);
    return (answer.body.data as { id: string }[])[0];
  });
  return (await owner.get(`/v1/messages/${sent.id}`).expect(200)).body as { subject: string; text: string };
}
