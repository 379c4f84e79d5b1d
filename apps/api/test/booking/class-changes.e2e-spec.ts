import { eventually } from '@stamgast/platform/testing';
import { Inspector } from '../harness/inspect.js';
import { breachedInvariants } from '../harness/invariants.js';
import { Stamgast } from '../harness/stamgast.js';
import { bookSeats, holdClass, openStudio, type Studio } from '../harness/studio.js';

let stamgast: Stamgast;
let inspector: Inspector;
let studio: Studio;
beforeAll(async () => {
  stamgast = await Stamgast.start({ worker: true });
  inspector = await Inspector.open(stamgast.database);
});
beforeEach(async () => {
  studio = await openStudio(stamgast);
});
afterEach(async () => expect(await breachedInvariants(inspector)).toEqual({}));
afterAll(async () => {
  await inspector.close();
  await stamgast.stop();
});

const tuesday = '2026-03-03T09:00:00Z';
const client = { name: 'Ada Lovelace', email: 'ada@example.test' };
const letters = async (kind: string) =>
  (
    (await studio.owner.get('/v1/messages?limit=50').expect(200)).body.data as {
      kind: string;
      body?: string;
      id: string;
    }[]
  ).filter((one) => one.kind === kind);

describe('a session that changes', () => {
  it('goes to another room of the kind that it needs, and to no other, with nobody told', async () => {
    const { owner, classId } = studio;
    const room = async (name: string, kind: string) =>
      (await owner.post('/v1/resources', { name, kind }).expect(201)).body.id as string;
    const [hall, attic, sauna] = [await room('Hall', 'Hall'), await room('Attic', 'Hall'), await room('Sauna', 'Bath')];
    const { version } = (await owner.get(`/v1/services/${classId}`)).body;
    await owner.patch(`/v1/services/${classId}`, { resourceKinds: ['Hall'] }, version).expect(200);
    const held = await holdClass(studio, tuesday);
    expect(held.resources).toEqual([expect.objectContaining({ id: hall })]);
    await bookSeats(stamgast, owner.slug, held.id, { client }).expect(201);
    const path = `/v1/class-sessions/${held.id}`;
    await owner.patch(path, { resourceIds: [sauna] }, 1).expect(400);
    await owner.patch(path, { resourceIds: [] }, 1).expect(400);
    const moved = await owner.patch(path, { resourceIds: [attic] }, 1).expect(200);
    expect(moved.body).toMatchObject({ resources: [{ id: attic }], start: '2026-03-03T09:00:00.000Z' });
    const other = await holdClass(studio, tuesday, { staffId: studio.salon.staffIds[1] });
    expect(other.resources).toEqual([expect.objectContaining({ id: hall })]);
    const taken = await owner.patch(path, { resourceIds: [hall] }, 2).expect(409);
    expect(taken.body.code).toBe('slot_unavailable');
    expect((await owner.get(path).expect(200)).body.resources).toEqual([expect.objectContaining({ id: attic })]);
    expect(await letters('changed')).toEqual([]);
  });

  it('tells everybody of another time, unless the desk says no', async () => {
    const { owner } = studio;
    const held = await holdClass(studio, tuesday);
    await bookSeats(stamgast, owner.slug, held.id, { client, seats: 2 }).expect(201);
    const path = `/v1/class-sessions/${held.id}`;
    await owner.patch(path, { start: '2026-03-03T10:00:00Z', notify: false }, 1).expect(200);
    await owner.patch(path, { start: '2026-03-03T11:00:00Z' }, 2).expect(200);
    await eventually(async () => (await letters('changed')).length === 1);
  });
});

describe('several seats', () => {
  it('are said in the letter and are so many at the till', async () => {
    const { owner } = studio;
    const held = await holdClass(studio, tuesday);
    const made = await bookSeats(stamgast, owner.slug, held.id, { client, seats: 3 }).expect(201);
    const [letter] = await eventually(async () => {
      const found = await letters('confirmation');
      return found.length > 0 && found;
    });
    await eventually(async () => {
      const { body } = await owner.get(`/v1/messages/${letter!.id}`).expect(200);
      return JSON.stringify(body).includes('3 × Yoga');
    });
    const { id } = made.body.booking;
    const payments = [{ method: 'card', amount: { amount: 60_000, currency: 'NOK' } }];
    await owner.post(`/v1/bookings/${id}/complete`, { sale: { payments } }, 1).expect(200);
    const sales = await owner.get(`/v1/sales?bookingId=${id}`).expect(200);
    expect(sales.body.data[0]).toMatchObject({
      lines: [{ name: 'Yoga', quantity: 3, unitPrice: { amount: 20_000 } }],
      total: { amount: 60_000 },
    });
  });
});
