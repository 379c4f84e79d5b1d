import pg from 'pg';
import { signUpOwner, type Caller } from '../harness/caller.js';
import { createSalon, type Salon } from '../harness/salon.js';
import { Stamgast } from '../harness/stamgast.js';
import { bookAsVisitor, setPolicies } from '../harness/visits.js';

let stamgast: Stamgast;
beforeAll(async () => {
  stamgast = await Stamgast.start();
});
afterAll(() => stamgast.stop());
afterEach(() => jest.restoreAllMocks());

interface House {
  readonly owner: Caller;
  readonly salon: Salon;
}

async function open(staff: number, rooms: number): Promise<House> {
  const owner = await signUpOwner(stamgast, { clockStart: '2026-03-02T07:00:00Z' });
  for (let room = 1; room <= rooms; room++)
    await owner.post('/v1/resources', { name: `Room ${room}`, kind: 'Room' }).expect(201);
  const salon = await createSalon(owner, { staff, services: [{ name: 'Massage', resourceKinds: ['Room'] }] });
  await setPolicies(owner, { minNoticeMinutes: 0 });
  return { owner, salon };
}

/** Statements that reach PostgreSQL while a visitor looks at some days. */
async function statementsFor({ owner, salon }: House, to: string): Promise<number> {
  const query = new URLSearchParams({ serviceId: salon.serviceId, from: '2026-03-02', to });
  const look = () => stamgast.visitor.get(`/v1/public/${owner.slug}/availability?${query.toString()}`).expect(200);
  await look();
  const sent = jest.spyOn(pg.Client.prototype, 'query');
  await look();
  const count = sent.mock.calls.length;
  sent.mockRestore();
  return count;
}

describe('the statements of one look at free time (D26)', () => {
  it('are as many for twelve people, six rooms and two months as for one of each and a day', async () => {
    const small = await open(1, 1);
    const large = await open(12, 6);
    for (let hour = 9; hour < 15; hour++)
      await bookAsVisitor(stamgast, large.owner.slug, large.salon, {
        start: `2026-03-02T${String(hour).padStart(2, '0')}:00:00Z`,
      }).expect(201);
    const few = await statementsFor(small, '2026-03-02');
    expect(few).toBeGreaterThan(2);
    expect(few).toBeLessThan(10);
    expect(await statementsFor(large, '2026-04-30')).toBe(few);
  });
});
