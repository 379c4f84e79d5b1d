import { randomUUID } from 'node:crypto';
import type { Response, Test } from 'supertest';
import { signUpOwner, type Caller } from './caller.js';
import { createSalon, type Salon } from './salon.js';
import type { Stamgast } from './stamgast.js';
import { setPolicies } from './visits.js';

/** A business that holds a class beside its appointments. */
export interface Studio {
  readonly owner: Caller;
  readonly salon: Salon;
  /** The class: an hour for 200, capacity 12, ten of them online. */
  readonly classId: string;
}

/** Opens a studio whose clock stands on Sunday, 1 March 2026, at seven in the evening in Oslo. */
export async function openStudio(stamgast: Stamgast, rules: object = {}, staff = 2): Promise<Studio> {
  const owner = await signUpOwner(stamgast, { clockStart: '2026-03-01T18:00:00Z' });
  const salon = await createSalon(owner, { staff });
  await setPolicies(owner, { minNoticeMinutes: 0 });
  const created = await owner
    .post('/v1/services', {
      name: 'Yoga',
      kind: 'class',
      duration: 60,
      price: { amount: 20_000, currency: 'NOK' },
      capacity: 12,
      onlineCapacity: 10,
      staffIds: salon.staffIds,
      ...rules,
    })
    .expect(201);
  return { owner, salon, classId: created.body.id as string };
}

/** Holds the class once; with the first person unless `more` says who. */
export async function holdClass(
  { owner, salon, classId }: Studio,
  start: string,
  more: object = {},
): Promise<Response['body']> {
  const body = { serviceId: classId, staffId: salon.staffId, start, ...more };
  return (await owner.post('/v1/class-sessions', body).expect(201)).body;
}

/** A visitor's seats, as the booking page sends them; everybody is somebody else unless `client` says who. */
export function bookSeats(
  stamgast: Stamgast,
  slug: string,
  classSessionId: string,
  wish: { readonly seats?: number; readonly client?: object } = {},
): Test {
  const id = randomUUID();
  return stamgast.visitor
    .post(`/v1/public/${slug}/bookings`)
    .set('idempotency-key', randomUUID())
    .send({ classSessionId, client: { name: `Guest ${id.slice(0, 8)}`, email: `${id}@example.test` }, ...wish });
}

/** A course of weekly sessions; four at ten seats for 800 unless `more` says otherwise. */
export async function openCourse(
  { owner, salon, classId }: Studio,
  start: string,
  more: object = {},
): Promise<{ id: string; sessionIds: string[] }> {
  const price = { amount: 80_000, currency: 'NOK' };
  const body = {
    serviceId: classId,
    staffId: salon.staffId,
    start,
    count: 4,
    name: 'Yoga for beginners',
    price,
    ...more,
  };
  const made = (await owner.post('/v1/courses', body).expect(201)).body;
  const occurrences = made.occurrences as { sessionId: string | null }[];
  return { id: made.courseId as string, sessionIds: occurrences.flatMap(({ sessionId }) => sessionId ?? []) };
}

/** A visitor's place in a course, as the booking page sends it. */
export function bookCourse(
  stamgast: Stamgast,
  slug: string,
  courseId: string,
  wish: { readonly seats?: number; readonly client?: object } = {},
): Test {
  const id = randomUUID();
  return stamgast.visitor
    .post(`/v1/public/${slug}/course-places`)
    .set('idempotency-key', randomUUID())
    .send({ courseId, client: { name: `Guest ${id.slice(0, 8)}`, email: `${id}@example.test` }, ...wish });
}
