import { eventually } from '@stamgast/platform/testing';
import { signUpOwner, type Caller } from '../harness/caller.js';
import { clockChanges, lengthOfDay, wallOf, type ClockChange } from '../harness/clock-changes.js';
import { Inspector } from '../harness/inspect.js';
import { breachedInvariants } from '../harness/invariants.js';
import { createSalon, type Salon } from '../harness/salon.js';
import { Stamgast } from '../harness/stamgast.js';
import { bookAsVisitor, setPolicies } from '../harness/visits.js';

const zones = [
  'Europe/Berlin',
  'Europe/London',
  'America/New_York',
  'America/Santiago',
  'Australia/Sydney',
  'Australia/Lord_Howe',
  'Africa/Cairo',
  'Africa/Casablanca',
  'Pacific/Apia',
  'Asia/Kathmandu',
  'Asia/Tehran',
  'UTC',
];
const steady = new Set(['Pacific/Apia', 'Asia/Kathmandu', 'Asia/Tehran', 'UTC']);
const half = 30 * 60_000;
const day = 48 * half;
const iso = (instant: number) => new Date(instant).toISOString();

interface Shop {
  readonly timeZone: string;
  readonly owner: Caller;
  readonly salon: Salon;
}

let stamgast: Stamgast;
let inspector: Inspector;
beforeAll(async () => {
  stamgast = await Stamgast.start({ worker: true });
  inspector = await Inspector.open(stamgast.database);
});
afterAll(async () => {
  await inspector.close();
  await stamgast.stop();
});

/** Open around the clock, half an hour each; a reminder goes out twenty-four hours before. */
async function openShop(timeZone: string): Promise<Shop> {
  const owner = await signUpOwner(stamgast, {
    timeZone,
    country: 'DE',
    currency: 'EUR',
    clockStart: '2026-01-01T12:00:00Z',
  });
  const weekly = [{ days: [1, 2, 3, 4, 5, 6, 7], start: '00:00', end: '24:00' }];
  const salon = await createSalon(owner, { services: [{ name: 'Talk', duration: 30 }], weekly });
  await setPolicies(owner, { minNoticeMinutes: 0, slotStep: 30, horizonDays: 60 });
  const { data } = (await owner.get('/v1/automations').expect(200)).body;
  const { id, version } = data.find((one: { kind: string }) => one.kind === 'reminder');
  await owner.patch(`/v1/automations/${id}`, { settings: { mode: 'hours_before', hours: 24 } }, version).expect(200);
  return { timeZone, owner, salon };
}

/** Nothing is due on the way that anybody would miss: the clock is put, not moved. */
const putClock = (owner: Caller, instant: number) =>
  inspector.rows(
    `UPDATE platform.business_clock SET clock_offset = $2 - extract(epoch FROM now())::bigint * 1000 WHERE business_id = $1`,
    [owner.businessId, instant],
  );

async function listed({ owner, salon }: Shop, date: string): Promise<number[]> {
  const query = new URLSearchParams({ serviceId: salon.serviceId, from: date, to: date });
  const answer = await stamgast.visitor.get(`/v1/public/${owner.slug}/availability?${query.toString()}`).expect(200);
  return (answer.body.slots as { start: string }[]).map(({ start }) => Date.parse(start));
}

/** All half hours of the day, each instant once, and none at a wall time that does not exist. */
async function checkList(shop: Shop, { at }: ClockChange): Promise<void> {
  const date = wallOf(shop.timeZone, at).slice(0, 10);
  const starts = await listed(shop, date);
  expect(starts).toHaveLength(lengthOfDay(shop.timeZone, date) / half);
  expect(new Set(starts).size).toBe(starts.length);
  for (const start of starts) expect(wallOf(shop.timeZone, start).slice(0, 10)).toBe(date);
}

/** A wall time without an offset is refused; one with an offset is an instant, and shown as the clock then shows it. */
async function checkGap(shop: Shop, { at, by }: ClockChange): Promise<void> {
  const missing = new Date(at - half + offsetOf(shop.timeZone, at)).toISOString().slice(0, 16);
  expect(wallOf(shop.timeZone, at - half)).not.toBe(missing);
  expect(wallOf(shop.timeZone, at)).not.toBe(missing);
  const refused = await bookAsVisitor(stamgast, shop.owner.slug, shop.salon, { start: missing }).expect(400);
  expect(refused.body).toMatchObject({ code: 'validation_failed' });
  const asked = `${missing}:00${offsetText(offsetOf(shop.timeZone, at) - by)}`;
  const { body } = await bookAsVisitor(stamgast, shop.owner.slug, shop.salon, { start: asked }).expect(201);
  expect(Date.parse(body.booking.start)).toBe(Date.parse(asked));
  expect(wallOf(shop.timeZone, Date.parse(body.booking.start))).not.toBe(missing);
}

/** Two visits of one person at what their clock shows twice. */
async function checkRepeated(shop: Shop, { at, by }: ClockChange): Promise<void> {
  const [first, second] = [at + by, at];
  expect(wallOf(shop.timeZone, first)).toBe(wallOf(shop.timeZone, second));
  // The client’s clock is in Kathmandu: what they send says so, and means the same.
  const asked = [iso(first), `${iso(second + 5.75 * 2 * half).slice(0, 16)}:00+05:45`];
  const ids = new Set<string>();
  for (const start of asked) {
    const { body } = await bookAsVisitor(stamgast, shop.owner.slug, shop.salon, { start }).expect(201);
    expect(Date.parse(body.booking.start)).toBe(Date.parse(start));
    ids.add(body.booking.id);
  }
  expect(ids.size).toBe(2);
  const left = await listed(shop, wallOf(shop.timeZone, second).slice(0, 10));
  expect(left).not.toContain(first);
  expect(left).not.toContain(second);
}

/** The wall clock of a series stays, whatever happens to the clock in between; its reminders count hours. */
async function checkSeries(shop: Shop, { at }: ClockChange): Promise<void> {
  const { owner, salon, timeZone } = shop;
  const start = Math.ceil(at / half) * half - day + 9 * 2 * half;
  const client = { name: 'Ada', email: `ada${at}@example.test` };
  const wish = { serviceId: salon.serviceId, start: iso(start), recurrence: { unit: 'day', count: 3 }, client };
  const { occurrences } = (await owner.post('/v1/booking-series', wish).expect(201)).body;
  const walls = occurrences.map((one: { start: string }) => wallOf(timeZone, Date.parse(one.start)).slice(11));
  expect(new Set(walls)).toEqual(new Set([wallOf(timeZone, start).slice(11)]));
  const across = occurrences[1] as { bookingId: string; start: string };
  const path = `/v1/messages?bookingId=${across.bookingId}&kind=reminder`;
  const reminder = await eventually(async () => (await owner.get(path)).body.data[0]);
  expect(Date.parse(reminder.dueAt)).toBe(Date.parse(across.start) - day);
}

/** Of a zone that leaves its clock alone, a night in which others change theirs. */
const aMidnight = (timeZone: string) => Date.UTC(2026, 2, 29) - offsetOf(timeZone, Date.UTC(2026, 2, 29));

function offsetOf(timeZone: string, instant: number): number {
  return Date.parse(`${wallOf(timeZone, instant)}Z`) - instant;
}

function offsetText(offset: number): string {
  const clock = new Date(Math.abs(offset)).toISOString().slice(11, 16);
  return `${offset < 0 ? '-' : '+'}${clock}`;
}

it('has every kind of change between 2026 and 2028 to look at (L15)', () => {
  for (const zone of zones)
    expect([zone, clockChanges(zone, 2026, 2029).length > 0]).toEqual([zone, !steady.has(zone)]);
});

it.each(zones)(
  '%s: every change of the clock, through lists, visits, series and reminders (L15, D13, D14)',
  async (zone) => {
    const shop = await openShop(zone);
    const changes = clockChanges(zone, 2026, 2029);
    for (const change of changes.length > 0 ? changes : [{ at: aMidnight(zone), by: 0 }]) {
      await putClock(shop.owner, change.at - 4 * day);
      await checkList(shop, change);
      if (change.by > 0) await checkGap(shop, change);
      if (change.by < 0) await checkRepeated(shop, change);
      await checkSeries(shop, change);
    }
    expect(await breachedInvariants(inspector)).toEqual({});
  },
);
