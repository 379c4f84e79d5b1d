import type { Caller } from './caller.js';
import { guest, type Shot } from './race.js';
import { createSalon, type NewService, type Salon } from './salon.js';
import type { Stamgast } from './stamgast.js';
import { bookAsVisitor, setPolicies } from './visits.js';

/** A business at which a crowd races, and where it lives. */
export interface Shop {
  readonly stamgast: Stamgast;
  readonly owner: Caller;
  readonly salon: Salon;
}

/**
 * One way in which somebody comes to have time of a person, a room or a machine. A new way is a new row; the race, what it
 * must hold and its control are the same for all.
 */
export interface PathIntoTime {
  readonly name: string;
  readonly services?: readonly NewService[];
  /** How many people, where it is not the people who are scarce. */
  readonly staff?: number;
  readonly rooms?: number;
  /** What the race needs to be there first. */
  readonly furnish?: (shop: Shop) => Promise<void>;
  /** One request per start, each for a visit of an hour. They go out all at once. */
  readonly shots: (shop: Shop, starts: readonly string[]) => Promise<Shot[]>;
  /** What the refused are told. */
  readonly codes: readonly string[];
}

export const taken = ['slot_unavailable'];
const hour = 3_600_000;
const weekly = [{ days: [1, 2, 3, 4, 5, 6, 7], start: '00:00', end: '24:00' }];

export async function furnish(stamgast: Stamgast, owner: Caller, path: PathIntoTime, staff: number): Promise<Shop> {
  for (let room = 1; room <= (path.rooms ?? 0); room += 1)
    await owner.post('/v1/resources', { name: `Room ${room}`, kind: 'Room' }).expect(201);
  const services = path.services ? { services: path.services } : {};
  const salon = await createSalon(owner, { staff: path.staff ?? staff, weekly, ...services });
  await setPolicies(owner, { minNoticeMinutes: 0, slotStep: 15, cancelNoticeHours: 0, moveNoticeHours: 0 });
  const shop = { stamgast, owner, salon };
  await path.furnish?.(shop);
  return shop;
}

export const asTeam = ({ owner }: Shop, version?: number) => ({
  cookie: owner.cookie,
  'sec-fetch-site': 'same-origin',
  ...(version === undefined ? {} : { 'if-match': `"${version}"` }),
});

export const inPublic = ({ stamgast, owner }: Shop, what: string) => `${stamgast.url}/v1/public/${owner.slug}/${what}`;

/** Where those stand who want to come elsewhere: hour after hour, days away from the race. */
export const waitingPlace = (index: number) =>
  new Date(Date.parse('2026-03-10T00:00:00Z') + index * hour).toISOString();

async function bookAtDesk({ owner, salon }: Shop, start: string): Promise<{ id: string; version: number }> {
  const answer = await owner.post('/v1/bookings', { serviceId: salon.serviceId, start }).expect(201);
  return answer.body as { id: string; version: number };
}

export async function inTurn<Result>(
  starts: readonly string[],
  make: (start: string, index: number) => Promise<Result>,
) {
  const made: Result[] = [];
  for (const [index, start] of starts.entries()) made.push(await make(start, index));
  return made;
}

/** Somebody new waits for any time of that day. */
async function waitFor({ owner, salon }: Shop, start: string): Promise<string> {
  const day = start.slice(0, 10);
  const wish = { serviceId: salon.serviceId, from: day, to: day, client: guest() };
  return (await owner.post('/v1/waitlist-entries', wish).expect(201)).body.id as string;
}

export const byVisitors =
  (more: (shop: Shop, index: number) => object = () => ({})): PathIntoTime['shots'] =>
  async (shop, starts) =>
    starts.map((start, index) => ({
      url: inPublic(shop, 'bookings'),
      body: { serviceId: shop.salon.serviceId, start, client: guest(), ...more(shop, index) },
    }));

export const pathsIntoTime: readonly PathIntoTime[] = [
  { name: 'visitors on the booking page', codes: taken, shots: byVisitors() },
  {
    name: 'visitors who want somebody by name',
    codes: taken,
    shots: byVisitors(({ salon }, index) => ({ staffId: salon.staffIds[index % salon.staffIds.length] })),
  },
  {
    name: 'the desk',
    codes: taken,
    shots: async (shop, starts) =>
      starts.map((start) => ({
        url: `${shop.stamgast.url}/v1/bookings`,
        headers: asTeam(shop),
        body: { serviceId: shop.salon.serviceId, start },
      })),
  },
  {
    name: 'visits that repeat',
    codes: ['series_conflict', ...taken],
    shots: async (shop, starts) =>
      starts.map((start, index) => ({
        url: `${shop.stamgast.url}/v1/booking-series`,
        headers: asTeam(shop),
        body: {
          serviceId: shop.salon.serviceId,
          start,
          recurrence: { unit: 'week', count: 3 },
          policy: index % 2 === 0 ? 'all_or_nothing' : 'skip',
        },
      })),
  },
  {
    name: 'moves of visits that repeat',
    codes: ['series_conflict', ...taken],
    shots: (shop, starts) =>
      inTurn(starts, async (start, index) => {
        const wish = { serviceId: shop.salon.serviceId, start: waitingPlace(2 * index) };
        const repeat = { ...wish, recurrence: { unit: 'day', count: 2 }, policy: 'nearest' };
        const { series, occurrences } = (await shop.owner.post('/v1/booking-series', repeat).expect(201)).body;
        return {
          url: `${shop.stamgast.url}/v1/booking-series/${series.id}/reschedule`,
          headers: asTeam(shop, 1),
          body: { scope: 'all', fromBookingId: occurrences[0].bookingId, start },
        };
      }),
  },
  {
    name: 'moves at the desk',
    codes: taken,
    shots: (shop, starts) =>
      inTurn(starts, async (start, index) => {
        const { id, version } = await bookAtDesk(shop, waitingPlace(index));
        return {
          url: `${shop.stamgast.url}/v1/bookings/${id}/reschedule`,
          headers: asTeam(shop, version),
          body: { start },
        };
      }),
  },
  {
    name: 'moves through the client’s link',
    codes: taken,
    shots: (shop, starts) =>
      inTurn(starts, async (start, index) => {
        const wish = { start: waitingPlace(index) };
        const booked = await bookAsVisitor(shop.stamgast, shop.owner.slug, shop.salon, wish).expect(201);
        return {
          url: `${shop.stamgast.url}/v1/public/bookings/${booked.body.manageToken}/reschedule`,
          body: { start },
        };
      }),
  },
  {
    name: 'cancellations that are taken back',
    codes: taken,
    shots: (shop, starts) =>
      inTurn(starts, async (start) => {
        const { id, version } = await bookAtDesk(shop, start);
        const cancelled = await shop.owner.post(`/v1/bookings/${id}/cancel`, {}, version).expect(200);
        const headers = asTeam(shop, cancelled.body.version as number);
        return { url: `${shop.stamgast.url}/v1/bookings/${id}/undo`, headers, body: {} };
      }),
  },
  {
    name: 'holds',
    codes: taken,
    shots: async (shop, starts) =>
      starts.map((start) => ({ url: inPublic(shop, 'holds'), body: { serviceId: shop.salon.serviceId, start } })),
  },
  {
    name: 'people on the waiting list whom the desk books',
    codes: taken,
    shots: (shop, starts) =>
      inTurn(starts, async (start) => ({
        url: `${shop.stamgast.url}/v1/waitlist-entries/${await waitFor(shop, start)}/book`,
        headers: asTeam(shop),
        body: { start },
      })),
  },
  {
    name: 'offers to people on the waiting list',
    codes: taken,
    shots: (shop, starts) =>
      inTurn(starts, async (start) => ({
        url: `${shop.stamgast.url}/v1/waitlist-entries/${await waitFor(shop, start)}/offer`,
        headers: asTeam(shop),
        body: { start },
      })),
  },
  {
    name: 'time off',
    codes: ['slot_unavailable', 'time_off_overlaps'],
    shots: async (shop, starts) =>
      starts.map((start, index) => ({
        url: `${shop.stamgast.url}/v1/time-off`,
        headers: asTeam(shop),
        body: {
          staffId: shop.salon.staffIds[index % shop.salon.staffIds.length],
          start,
          end: new Date(Date.parse(start) + hour).toISOString(),
        },
      })),
  },
  {
    name: 'visits that need a room',
    services: [{ name: 'Massage', duration: 60, resourceKinds: ['Room'] }],
    staff: 12,
    rooms: 2,
    codes: taken,
    shots: byVisitors(({ salon }, index) => ({ staffId: salon.staffIds[index % salon.staffIds.length] })),
  },
  {
    name: 'visits of two services',
    services: [
      { name: 'Cut', duration: 30 },
      { name: 'Colour', duration: 30 },
    ],
    codes: taken,
    shots: byVisitors(({ salon }) => ({ serviceIds: salon.serviceIds, serviceId: undefined })),
  },
];

/** Quarters of an afternoon, so that almost everybody is in the way of somebody. */
export function overlapping(crowd: number, random: () => number): string[] {
  const open = Date.parse('2026-03-03T10:00:00Z');
  return Array.from({ length: crowd }, () => new Date(open + Math.floor(random() * 16) * (hour / 4)).toISOString());
}
