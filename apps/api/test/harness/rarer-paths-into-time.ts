import { Inspector } from './inspect.js';
import { asTeam, byVisitors, inPublic, inTurn, taken, type PathIntoTime, type Shop } from './paths-into-time.js';
import { guest, type Shot } from './race.js';
import { bookAsVisitor, setPolicies } from './visits.js';
import { joined } from './waiting.js';

const hour = 3_600_000;
const withTime = ['slot_unavailable', 'time_off_overlaps'];

/** Somebody was given time off, and then was not: it is approved once more when all the others come. */
async function declinedTimeOff({ owner, salon }: Shop, start: string, index: number): Promise<string> {
  const end = new Date(Date.parse(start) + hour).toISOString();
  const staffId = salon.staffIds[index % salon.staffIds.length];
  const { id } = (await owner.post('/v1/time-off', { staffId, start, end }).expect(201)).body;
  await owner.post(`/v1/time-off/${id}/decline`, {}, 1).expect(200);
  return id as string;
}

const approve = async (shop: Shop, start: string, index: number): Promise<Shot> => ({
  url: `${shop.stamgast.url}/v1/time-off/${await declinedTimeOff(shop, start, index)}/approve`,
  headers: asTeam(shop, 2),
  body: {},
});

const visit = ({ salon, ...shop }: Shop, start: string): Shot => ({
  url: inPublic({ salon, ...shop }, 'bookings'),
  body: { serviceId: salon.serviceId, start, client: guest() },
});

/** An offer whose time nobody keeps any more, so that whoever says yes must come by it as everybody else does. */
async function claimOf(shop: Shop, start: string): Promise<Shot> {
  const day = start.slice(0, 10);
  const one = await joined(shop.stamgast, shop.owner, { serviceId: shop.salon.serviceId, from: day, to: day });
  await shop.owner.post(`/v1/waitlist-entries/${one.id}/offer`, { start }).expect(200);
  const inspector = await Inspector.open(shop.stamgast.database);
  await inspector.rows('DELETE FROM booking.hold WHERE business_id = $1', [shop.owner.businessId]);
  await inspector.close();
  return { url: `${shop.stamgast.url}/v1/public/waitlist-entries/${one.token}/claim`, body: {} };
}

/** Ways into time that are no booking of their own: somebody answers, gives back, or plans for many. */
export const rarerPaths: readonly PathIntoTime[] = [
  {
    name: 'requests that keep no time, when they are accepted',
    codes: taken,
    furnish: async ({ owner }) => void (await setPolicies(owner, { approval: 'all', requestsHold: false })),
    shots: (shop, starts) =>
      inTurn(starts, async (start) => {
        const { body } = await bookAsVisitor(shop.stamgast, shop.owner.slug, shop.salon, { start }).expect(201);
        return {
          url: `${shop.stamgast.url}/v1/bookings/${body.booking.id}/confirm`,
          headers: asTeam(shop, 1),
          body: {},
        };
      }),
  },
  {
    name: 'people on the waiting list who say yes to what nobody keeps',
    codes: [...taken, 'offer_over'],
    shots: (shop, starts) => inTurn(starts, (start) => claimOf(shop, start)),
  },
  {
    name: 'approvals of time off',
    codes: withTime,
    shots: (shop, starts) => inTurn(starts, (start, index) => approve(shop, start, index)),
  },
  {
    name: 'approvals of time off, and visitors',
    codes: withTime,
    shots: (shop, starts) =>
      inTurn(starts, (start, index) =>
        index % 2 === 0 ? approve(shop, start, index) : Promise.resolve(visit(shop, start)),
      ),
  },
  {
    name: 'visits whose buffers alone meet',
    services: [{ name: 'Trim', duration: 30, bufferBefore: 15, bufferAfter: 15 }],
    codes: taken,
    shots: byVisitors(),
  },
  {
    name: 'sessions of a class, and visitors who want its teacher',
    codes: taken,
    shots: async (shop, starts) => {
      const { owner, salon, stamgast } = shop;
      const price = { amount: 20_000, currency: 'NOK' };
      const yoga = { name: 'Yoga', kind: 'class', duration: 60, price, capacity: 5, staffIds: salon.staffIds };
      const serviceId = (await owner.post('/v1/services', yoga).expect(201)).body.id as string;
      return starts.map((start, index) => {
        if (index % 2 === 1) return visit(shop, start);
        const body = { serviceId, staffId: salon.staffIds[index % salon.staffIds.length], start };
        return { url: `${stamgast.url}/v1/class-sessions`, headers: asTeam(shop), body };
      });
    },
  },
  {
    name: 'a part that is cancelled, and visitors who want its time',
    services: [
      { name: 'Cut', duration: 60 },
      { name: 'Colour', duration: 60 },
    ],
    staff: 1,
    codes: taken,
    shots: async (shop, starts) => {
      const { owner, salon, stamgast } = shop;
      const appointments = salon.serviceIds.map((serviceId) => ({ serviceId }));
      const start = '2026-03-03T11:00:00Z';
      const { id, appointments: parts } = (await owner.post('/v1/bookings', { appointments, start }).expect(201)).body;
      const url = `${stamgast.url}/v1/bookings/${id}/appointments/${parts[1].id}/cancel`;
      return [{ url, headers: asTeam(shop, 1), body: {} }, ...starts.map((one) => visit(shop, one))];
    },
  },
];
