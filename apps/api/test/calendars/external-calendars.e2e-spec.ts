import { eventually } from '@stamgast/platform/testing';
import { CalendarHost, eventAt } from '../harness/calendar-host.js';
import { signUpOwner, type Caller } from '../harness/caller.js';
import { explain } from '../harness/explanations.js';
import { joinTeam } from '../harness/join-team.js';
import { createSalon, type Salon } from '../harness/salon.js';
import { Stamgast } from '../harness/stamgast.js';
import { bookAsVisitor, clockTimes, freeSlots, setPolicies } from '../harness/visits.js';

let stamgast: Stamgast;
let host: CalendarHost;
beforeAll(async () => {
  stamgast = await Stamgast.start({ worker: true, env: { OUTBOUND_INNER_NETWORKS: '127.0.0.1' } });
});
afterAll(() => stamgast.stop());
beforeEach(async () => {
  host = await CalendarHost.start();
});
afterEach(() => host.stop());

interface Shop {
  readonly owner: Caller;
  readonly salon: Salon;
}

// The clock stands on the evening of Sunday 1 March 2026; Oslo is an hour ahead of UTC.
async function openShop(options: Parameters<typeof createSalon>[1] = {}): Promise<Shop> {
  const owner = await signUpOwner(stamgast, { clockStart: '2026-03-01T18:00:00Z' });
  const salon = await createSalon(owner, options);
  await setPolicies(owner, { minNoticeMinutes: 0, slotStep: 60 });
  return { owner, salon };
}

async function add({ owner, salon }: Shop, more: object = {}): Promise<string> {
  const body = { staffId: salon.staffId, name: 'Google', url: host.url, ...more };
  const added = await owner.post('/v1/external-calendars', body).expect(201);
  return added.body.id as string;
}

interface Seen {
  readonly state: string;
  readonly reason: string | null;
  readonly overlaps: number;
  readonly busy: number;
  readonly version: number;
  readonly checkedAt: string | null;
}

function reads({ owner }: Shop, id: string, state: 'ok' | 'degraded'): Promise<Seen> {
  return eventually(async () => {
    const { body } = await owner.get(`/v1/external-calendars/${id}`).expect(200);
    return body.state === state ? (body as Seen) : null;
  });
}

async function readAgain(shop: Shop, id: string): Promise<void> {
  const before = host.asked.length;
  await shop.owner.post(`/v1/external-calendars/${id}/fetch`).expect(202);
  await eventually(() => host.asked.length > before);
  await eventually(async () => {
    const { body } = await shop.owner.get(`/v1/external-calendars/${id}`).expect(200);
    return Date.parse(body.nextAt as string) > Date.parse(body.checkedAt as string);
  });
}

async function free({ owner, salon }: Shop, day = '2026-03-02', more: Record<string, string> = {}): Promise<string[]> {
  return clockTimes(await freeSlots(owner, { serviceId: salon.serviceId, from: day, to: day, ...more }));
}

const tenToTwelve = eventAt('20260302T090000', '20260302T110000');
const allDay = ['09:00', '10:00', '11:00', '12:00', '13:00', '14:00', '15:00', '16:00'];

describe('busy time of calendars elsewhere', () => {
  it('is not offered, until the event is gone or the calendar is removed (D89)', async () => {
    const shop = await openShop();
    host.show(tenToTwelve);
    const id = await add(shop);
    expect(await reads(shop, id, 'ok')).toMatchObject({ busy: 1, overlaps: 0, reason: null });
    expect(await free(shop)).toEqual(allDay.filter((time) => time !== '10:00' && time !== '11:00'));
    host.show();
    await readAgain(shop, id);
    expect(await free(shop)).toEqual(allDay);
    host.show(tenToTwelve);
    await readAgain(shop, id);
    expect(await free(shop)).toHaveLength(6);
    await shop.owner.delete(`/v1/external-calendars/${id}`).expect(204);
    expect(await free(shop)).toEqual(allDay);
  });

  it('leaves free what is shown as free or was cancelled, and takes whole days in the calendar’s zone (D89)', async () => {
    const shop = await openShop();
    host.show(
      eventAt('20260302T090000', '20260302T110000', 'TRANSP:TRANSPARENT'),
      eventAt('20260302T120000', '20260302T130000', 'STATUS:CANCELLED'),
      ['DTSTART;VALUE=DATE:20260303', 'SUMMARY:Away'],
    );
    await reads(shop, await add(shop), 'ok');
    expect(await free(shop)).toEqual(allDay);
    expect(await free(shop, '2026-03-03')).toEqual([]);
  });

  it('repeats, without what was excepted (D89)', async () => {
    const shop = await openShop();
    host.show(eventAt('20260302T090000', '20260302T100000', 'RRULE:FREQ=DAILY;COUNT=4', 'EXDATE:20260303T090000Z'));
    await reads(shop, await add(shop), 'ok');
    const mondayToThursday = [2, 3, 4, 5].map((day) => free(shop, `2026-03-0${day}`));
    expect((await Promise.all(mondayToThursday)).map((times) => times.includes('10:00'))).toEqual([
      false,
      true,
      false,
      false,
    ]);
  });

  it('is explained by the name of the calendar, and by nothing of what it says', async () => {
    const shop = await openShop();
    host.show(tenToTwelve);
    await reads(shop, await add(shop, { name: 'Ida’s Google' }), 'ok');
    const answer = await explain(shop.owner, { serviceId: shop.salon.serviceId, start: '2026-03-02T09:00:00Z' });
    expect(answer.segments[0]?.staff[0]?.refusals).toEqual([
      {
        reason: 'busy',
        from: '2026-03-02T09:00:00.000Z',
        until: '2026-03-02T11:00:00.000Z',
        inTheWay: [expect.objectContaining({ kind: 'outside', note: 'Ida’s Google', clientName: null })],
      },
    ]);
    expect(JSON.stringify(answer)).not.toContain('Dentist');
  });

  it('refuses a visitor, lets the desk insist, and counts visits that it lies over', async () => {
    const shop = await openShop();
    const { owner, salon } = shop;
    await bookAsVisitor(stamgast, owner.slug, salon, { start: '2026-03-02T10:00:00Z' }).expect(201);
    host.show(tenToTwelve);
    const id = await add(shop);
    expect(await reads(shop, id, 'ok')).toMatchObject({ overlaps: 1 });
    const wanted = { start: '2026-03-02T09:00:00Z', staffId: salon.staffId };
    const refused = await bookAsVisitor(stamgast, owner.slug, salon, wanted).expect(409);
    expect(refused.body.code).toBe('slot_unavailable');
    const insisted = { ...wanted, serviceId: salon.serviceId, override: true, overrideReason: 'The dentist moved' };
    await owner.post('/v1/bookings', { ...insisted, client: { name: 'Ingrid' } }).expect(201);
    const { body } = await owner.get(`/v1/external-calendars/${id}`).expect(200);
    expect(body.overlaps).toBe(2);
  });

  it('asks with what it knows, and lays repetitions out anew after a day', async () => {
    const shop = await openShop();
    host.show(tenToTwelve);
    const id = await add(shop);
    await reads(shop, id, 'ok');
    await readAgain(shop, id);
    expect(host.asked.map((headers) => headers['if-none-match'] !== undefined)).toEqual([false, true]);
    await shop.owner.post('/v1/test-clock', { advance: 'PT25H' }).expect(200);
    await eventually(() => host.asked.length === 3);
    expect(host.asked[2]?.['if-none-match']).toBeUndefined();
    expect(await free(shop, '2026-03-03')).toEqual(allDay);
  });

  it('is not in its own way: visits that come back through our own feed take no time twice', async () => {
    const shop = await openShop();
    const { owner, salon } = shop;
    const booked = await bookAsVisitor(stamgast, owner.slug, salon, { start: '2026-03-02T09:00:00Z' }).expect(201);
    const feed = await owner.post('/v1/calendar-feeds', { staffId: salon.staffId }).expect(201);
    const ours = await stamgast.visitor.get(new URL(feed.body.url as string).pathname).expect(200);
    host.showText(ours.text);
    const id = await add(shop);
    expect(await reads(shop, id, 'ok')).toMatchObject({ busy: 0, overlaps: 0 });
    await owner.post(`/v1/bookings/${booked.body.booking.id}/cancel`, {}, 1).expect(200);
    expect(await free(shop)).toEqual(allDay);
  });
});

describe('a calendar that cannot be read (D25)', () => {
  it('goes on counting as it was, and everybody is told', async () => {
    const shop = await openShop();
    const { owner, salon } = shop;
    host.show(tenToTwelve);
    const id = await add(shop);
    await reads(shop, id, 'ok');
    host.answer = (_request, response) => response.writeHead(500).end();
    await readAgain(shop, id);
    expect(await reads(shop, id, 'degraded')).toMatchObject({ reason: 'server_failed', busy: 1 });
    const query = `serviceId=${salon.serviceId}&from=2026-03-02&to=2026-03-02`;
    const seen = await stamgast.visitor.get(`/v1/public/${owner.slug}/availability?${query}`).expect(200);
    expect(seen.body.degraded).toBe(true);
    expect(clockTimes(seen.body.slots)).toEqual(allDay.filter((time) => time !== '10:00' && time !== '11:00'));
    const answer = await explain(owner, { serviceId: salon.serviceId, start: '2026-03-02T08:00:00Z' });
    expect(answer.segments[0]?.staff[0]).toMatchObject({ bookable: true, calendarTroubles: [{ calendar: 'Google' }] });
    host.answer = null;
    await readAgain(shop, id);
    expect(await reads(shop, id, 'ok')).toMatchObject({ reason: null });
    const after = await stamgast.visitor.get(`/v1/public/${owner.slug}/availability?${query}`).expect(200);
    expect(after.body.degraded).toBe(false);
  });

  it('closes its owner to clients where the business wants it so: 503, never an empty list', async () => {
    const shop = await openShop({ staff: 2 });
    const { owner, salon } = shop;
    host.answer = (_request, response) => response.writeHead(404).end();
    const id = await add(shop, { onError: 'closed' });
    expect(await reads(shop, id, 'degraded')).toMatchObject({ reason: 'missing' });
    const days = { serviceId: salon.serviceId, from: '2026-03-02', to: '2026-03-02' };
    const ask = (more: Record<string, string>) =>
      stamgast.visitor.get(
        `/v1/public/${owner.slug}/availability?${new URLSearchParams({ ...days, ...more }).toString()}`,
      );
    const named = await ask({ staffId: salon.staffId }).expect(503);
    expect(named.body.code).toBe('calendar_unavailable');
    expect(named.headers['retry-after']).toBe('300');
    const anybody = await ask({}).expect(200);
    expect(anybody.body.degraded).toBe(true);
    expect(new Set((anybody.body.slots as { staffIds: string[] }[]).flatMap((slot) => slot.staffIds))).toEqual(
      new Set([salon.staffIds[1]]),
    );
    const visit = { start: '2026-03-02T09:00:00Z', staffId: salon.staffId };
    const refused = await bookAsVisitor(stamgast, owner.slug, salon, visit).expect(503);
    expect(refused.body.code).toBe('calendar_unavailable');
    expect(await free(shop, '2026-03-02', { staffId: salon.staffId, desk: 'true' })).toEqual(allDay);
    const answer = await explain(owner, { ...visit, serviceId: salon.serviceId });
    expect(answer).toMatchObject({ bookable: false, staffIds: [] });
    expect(answer.segments[0]?.staff[0]?.refusals).toEqual([
      { reason: 'calendar_unknown', calendar: 'Google', since: expect.any(String) as string },
    ]);
    const { body } = await owner.get(`/v1/external-calendars/${id}`).expect(200);
    await owner.patch(`/v1/external-calendars/${id}`, { onError: 'stale' }, body.version as number).expect(200);
    await ask({ staffId: salon.staffId }).expect(200);
  });

  it.each([
    ['a page to sign in', 'not_a_calendar', '<html>Sign in</html>'],
    ['a rule without an end', 'too_complex', 'rule'],
  ])('is never taken for an empty one: %s', async (_case, reason, text) => {
    const shop = await openShop();
    host.show(tenToTwelve);
    const id = await add(shop);
    await reads(shop, id, 'ok');
    if (text === 'rule') host.show(eventAt('20200101T090000', '20200101T090001', 'RRULE:FREQ=SECONDLY'));
    else host.showText(text);
    await readAgain(shop, id);
    expect(await reads(shop, id, 'degraded')).toMatchObject({ reason, busy: 1 });
    expect(await free(shop)).toHaveLength(6);
  });
});

describe('addresses of calendars elsewhere', () => {
  it.each([
    'http://169.254.169.254/latest/meta-data/',
    'http://[::ffff:127.0.0.1]/a.ics',
    'https://user:word@example.com/a.ics',
    'ftp://example.com/a.ics',
    'https://10.0.0.5/a.ics',
    'nonsense',
  ])('refuses %s, always in the same words', async (url) => {
    const { owner, salon } = await openShop();
    const refused = await owner.post('/v1/external-calendars', { staffId: salon.staffId, name: 'X', url }).expect(400);
    expect(refused.body).toMatchObject({
      code: 'calendar_address_refused',
      title: 'This address cannot be read',
    });
  });

  it('are as good as passwords, and never shown again', async () => {
    const shop = await openShop();
    const id = await add(shop);
    const { body } = await shop.owner.get(`/v1/external-calendars/${id}`).expect(200);
    expect(body.address).toMatch(/^127\.0\.0\.1:\d+\/…\/basic\.ics$/);
    const audit = await shop.owner.get('/v1/audit-entries').expect(200);
    expect(JSON.stringify(audit.body)).not.toContain('5f3c');
  });

  it('are read as HTTPS where calendar programs say webcal', async () => {
    const { owner, salon } = await openShop();
    const url = 'webcal://p1-caldav.example.com/published/2/abc';
    const added = await owner
      .post('/v1/external-calendars', { staffId: salon.staffId, name: 'iCloud', url })
      .expect(201);
    expect(added.body.address).toBe('p1-caldav.example.com/…');
    await owner.delete(`/v1/external-calendars/${added.body.id}`).expect(204);
  });

  it('lead to no redirect inside', async () => {
    const shop = await openShop();
    host.answer = (_request, response) => response.writeHead(302, { location: 'http://10.0.0.5/' }).end();
    expect(await reads(shop, await add(shop), 'degraded')).toMatchObject({ reason: 'address_refused' });
  });

  it('concern their owner and whoever runs the place, nobody else', async () => {
    const shop = await openShop();
    const id = await add(shop);
    const { caller } = await joinTeam(stamgast, shop.owner, 'practitioner');
    const listed = await caller.get('/v1/external-calendars').expect(200);
    expect(listed.body.data).toEqual([]);
    await caller.get(`/v1/external-calendars/${id}`).expect(404);
    await caller.delete(`/v1/external-calendars/${id}`).expect(404);
    const body = { staffId: shop.salon.staffId, name: 'Mine', url: host.url };
    await caller.post('/v1/external-calendars', body).expect(403);
    const stranger = await signUpOwner(stamgast);
    await stranger.get(`/v1/external-calendars/${id}`).expect(404);
    await stranger.post('/v1/external-calendars', body).expect(400);
  });
});
