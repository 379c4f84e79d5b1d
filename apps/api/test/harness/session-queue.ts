import { randomUUID } from 'node:crypto';
import type { Test } from 'supertest';
import type { Caller } from './caller.js';
import type { Stamgast } from './stamgast.js';
import { bookSeats } from './studio.js';
import { waitingList, type WaitingBody } from './waiting.js';

export interface QueueWish {
  readonly partySize?: number;
  readonly client?: { readonly name: string; readonly email: string };
}

/** A visitor gets in line for a full session, as the booking page does; everybody is somebody else unless `client` says who. */
export function waitForSession(stamgast: Stamgast, slug: string, sessionId: string, wish: QueueWish = {}): Test {
  const id = randomUUID();
  return stamgast.visitor
    .post(`/v1/public/${slug}/class-sessions/${sessionId}/waitlist-entries`)
    .set('idempotency-key', randomUUID())
    .send({ client: { name: `Waiting ${id.slice(0, 8)}`, email: `${id}@example.test` }, ...wish });
}

/** As `waitForSession`, with the place as the desk sees it. */
export async function queued(
  stamgast: Stamgast,
  owner: Caller,
  sessionId: string,
  wish: QueueWish = {},
): Promise<WaitingBody & { readonly token: string }> {
  const answer = await waitForSession(stamgast, owner.slug, sessionId, wish);
  if (answer.status !== 201) throw new Error(`Joining answered ${answer.status}: ${JSON.stringify(answer.body)}`);
  const newest = (await waitingList(owner, `&sessionId=${sessionId}`)).at(-1)!;
  return { ...newest, token: answer.body.token as string };
}

export interface Seated {
  readonly id: string;
  readonly token: string;
}

/** Fills the seats that are left online, one visitor each. */
export async function fillSession(
  stamgast: Stamgast,
  slug: string,
  sessionId: string,
  seats: number,
): Promise<Seated[]> {
  const seated: Seated[] = [];
  for (let seat = 0; seat < seats; seat++) {
    const { body } = await bookSeats(stamgast, slug, sessionId).expect(201);
    seated.push({ id: body.booking.id as string, token: body.manageToken as string });
  }
  return seated;
}

/** Somebody who has a seat cancels it by their own link. */
export const cancelSeat = (stamgast: Stamgast, { token }: Seated) =>
  stamgast.visitor.post(`/v1/public/bookings/${token}/cancel`).send({}).expect(200);
