import { randomUUID } from 'node:crypto';
import { signUpOwner, type Caller } from '../harness/caller.js';
import { joinTeam } from '../harness/join-team.js';
import { createSalon, type Salon } from '../harness/salon.js';
import { Stamgast } from '../harness/stamgast.js';

interface Resource {
  readonly path: string;
  readonly create: (salon: Salon) => object;
  readonly change: object;
  readonly subject: string;
  /** What a visit's people may do beside the owners. */
  readonly frontDeskWrites?: boolean;
}

const price = { amount: 45_000, currency: 'NOK' };
const resources: readonly Resource[] = [
  { path: '/v1/locations', create: () => ({ name: 'Branch' }), change: { name: 'Corner' }, subject: 'location' },
  {
    path: '/v1/service-categories',
    create: () => ({ name: 'Hair' }),
    change: { name: 'Beard' },
    subject: 'service_category',
  },
  {
    path: '/v1/services',
    create: () => ({ name: 'Colour', duration: 90, price }),
    change: { duration: 60 },
    subject: 'service',
  },
  {
    path: '/v1/resources',
    create: () => ({ name: 'Room 1', kind: 'Room' }),
    change: { name: 'Blue room' },
    subject: 'resource',
  },
  { path: '/v1/staff', create: () => ({ name: 'Bo' }), change: { title: 'Stylist' }, subject: 'staff' },
  {
    path: '/v1/closures',
    create: () => ({ name: 'Summer', from: '2026-07-06', to: '2026-07-19' }),
    change: { to: '2026-07-26' },
    subject: 'closure',
  },
  {
    path: '/v1/time-off',
    create: ({ staffId }) => ({ staffId, start: '2026-08-03T07:00:00Z', end: '2026-08-03T15:00:00Z' }),
    change: { note: 'Dentist' },
    subject: 'time_off',
    frontDeskWrites: true,
  },
];

describe('what holds for every part of the set-up', () => {
  let stamgast: Stamgast;
  let owner: Caller;
  let stranger: Caller;
  let frontDesk: Caller;
  let accountant: Caller;
  let salon: Salon;
  beforeAll(async () => {
    stamgast = await Stamgast.start();
    owner = await signUpOwner(stamgast, { clockStart: '2026-03-02T06:00:00Z' });
    stranger = await signUpOwner(stamgast);
    salon = await createSalon(owner);
    frontDesk = (await joinTeam(stamgast, owner, 'front_desk')).caller;
    accountant = (await joinTeam(stamgast, owner, 'accountant')).caller;
  });
  afterAll(() => stamgast.stop());

  describe.each(resources.map((resource) => [resource.path, resource] as const))('%s', (path, resource) => {
    let made: { id: string; version: number };
    beforeAll(async () => {
      made = (await owner.post(path, resource.create(salon)).expect(201)).body;
    });

    it('is read one by one and in the list, with its version as ETag', async () => {
      const one = await owner.get(`${path}/${made.id}`).expect(200);
      expect(one.body).toEqual(made);
      expect(one.headers.etag).toBe('"1"');
      const list = await owner.get(path).expect(200);
      expect(list.body.data).toContainEqual(made);
      expect(list.body.nextCursor).toBeNull();
    });

    it('hands the list out page by page, each thing once', async () => {
      await owner.post(path, { ...resource.create(salon), ...(path === '/v1/time-off' && later) }).expect(201);
      const all = (await owner.get(path)).body.data as unknown[];
      const first = await owner.get(`${path}?limit=1`).expect(200);
      const rest = await owner.get(`${path}?limit=200&cursor=${first.body.nextCursor}`).expect(200);
      expect([...first.body.data, ...rest.body.data]).toEqual(all);
      for (const cursor of [
        'x',
        Buffer.from('["a","b"]').toString('base64url'),
        Buffer.from('[1]').toString('base64url'),
      ]) {
        const response = await owner.get(`${path}?cursor=${cursor}`);
        expect([response.status, response.body.code]).toEqual([400, 'malformed_request']);
      }
    });

    it('is nothing to another business, and nothing under a name that is no id', async () => {
      const others = (await stranger.get(path)).body.data as { id: string }[];
      expect(others.map(({ id }) => id)).not.toContain(made.id);
      for (const id of [made.id, randomUUID(), 'none']) {
        const who = id === made.id ? stranger : owner;
        const answers = [
          await who.get(`${path}/${id}`),
          await who.patch(`${path}/${id}`, resource.change, 1),
          await who.delete(`${path}/${id}`, 1),
        ];
        expect(answers.map((one) => [one.status, one.body.code])).toEqual(Array(3).fill([404, 'not_found']));
      }
      expect((await owner.get(`${path}/${made.id}`)).body).toEqual(made);
    });

    it('is changed by roles that may, and read by the others', async () => {
      expect((await accountant.get(`${path}/${made.id}`)).status).toBe(200);
      expect((await accountant.post(path, resource.create(salon))).body.code).toBe('permission_missing');
      const refused = resource.frontDeskWrites ? 412 : 403;
      expect((await frontDesk.patch(`${path}/${made.id}`, resource.change, 99)).status).toBe(refused);
      expect((await frontDesk.delete(`${path}/${made.id}`, 99)).status).toBe(refused);
      expect((await stamgast.visitor.get(path)).status).toBe(401);
    });

    it('is changed only from the version that was seen', async () => {
      const url = `${path}/${made.id}`;
      expect((await owner.patch(url, resource.change)).body.code).toBe('version_required');
      expect((await owner.delete(url)).status).toBe(428);
      const stale = await owner.patch(url, resource.change, 7);
      expect([stale.status, stale.body.code, stale.body.currentVersion]).toEqual([412, 'stale_version', 1]);
      expect((await owner.delete(url, 7)).status).toBe(412);
      const changed = await owner.patch(url, resource.change, 1).expect(200);
      expect(changed.body).toEqual({ ...made, ...resource.change, version: 2 });
      expect((await owner.get(url)).body).toEqual(changed.body);
    });

    it('writes down who changed what', async () => {
      const { body } = await owner.get(`/v1/audit-entries?subjectId=${made.id}`).expect(200);
      const entries = body.data as { action: string; actor: { name: string }; before: object; after: object }[];
      expect(entries.map((one) => one.action)).toEqual([`${resource.subject}.changed`, `${resource.subject}.created`]);
      expect(Object.keys(entries[0]!.after)).toEqual(Object.keys(resource.change));
      expect(entries[0]).toMatchObject({ actor: { kind: 'member', name: 'Kari Nordmann' }, after: resource.change });
    });

    it('lists what changed since an instant', async () => {
      const now = (await owner.get('/v1/auth/session')).body.business.now as string;
      const of = async (after: string) =>
        ((await owner.get(`${path}?updatedAfter=${after}`).expect(200)).body.data as { id: string }[]).map(
          ({ id }) => id,
        );
      expect(await of('2026-03-01T00:00:00Z')).toContain(made.id);
      expect(await of(now)).toEqual([]);
    });

    it('is made once, however often the same request comes', async () => {
      const key = randomUUID();
      const body = { ...resource.create(salon), ...(path === '/v1/time-off' && muchLater) };
      const first = await owner.post(path, body).set('idempotency-key', key);
      const second = await owner.post(path, body).set('idempotency-key', key);
      expect([first.status, second.status, second.body]).toEqual([201, 201, first.body]);
      const other = await owner.post(path, { ...body, name: 'Other' }).set('idempotency-key', key);
      expect(other.status).toBe(path === '/v1/time-off' ? 400 : 422);
    });

    it('refuses what it does not know and what is missing', async () => {
      const unknown = await owner.post(path, { ...resource.create(salon), nonsense: 1 });
      expect([unknown.status, unknown.body.errors]).toEqual([
        400,
        [{ path: 'nonsense', message: expect.stringContaining('nonsense') }],
      ]);
      const empty = await owner.post(path, {});
      expect([empty.status, empty.body.code]).toEqual([400, 'validation_failed']);
      for (const name of Object.keys(resource.create(salon))) {
        const response = await owner.patch(`${path}/${made.id}`, { [name]: null }, 2);
        expect([name, response.status]).toEqual([name, 400]);
      }
    });

    it('goes away, or into the archive, when told to', async () => {
      await owner.delete(`${path}/${made.id}`, 2).expect(204);
      const ids = ((await owner.get(path)).body.data as { id: string }[]).map(({ id }) => id);
      expect(ids).not.toContain(made.id);
    });
  });

  const later = { start: '2026-08-04T07:00:00Z', end: '2026-08-04T15:00:00Z' };
  const muchLater = { start: '2026-08-05T07:00:00Z', end: '2026-08-05T15:00:00Z' };
});
