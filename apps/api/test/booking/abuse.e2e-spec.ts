import { signUpOwner, type Caller } from '../harness/caller.js';
import { createSalon, type Salon } from '../harness/salon.js';
import { Stamgast } from '../harness/stamgast.js';
import { bookAsVisitor, setPolicies } from '../harness/visits.js';

let stamgast: Stamgast;
let owner: Caller;
let salon: Salon;
beforeEach(async () => {
  stamgast = await Stamgast.start({ env: { ABUSE_LIMITS: 'on' } });
  owner = await signUpOwner(stamgast, { clockStart: '2026-03-01T18:00:00Z' });
  salon = await createSalon(owner);
  await setPolicies(owner, { minNoticeMinutes: 0 });
});
afterEach(() => stamgast.stop());

const start = (visit: number) =>
  new Date(Date.parse('2026-03-02T08:00:00Z') + (Math.floor(visit / 8) * 24 + (visit % 8)) * 3_600_000).toISOString();

const book = (visit: number, client: { name: string; phone?: string; email?: string }) =>
  bookAsVisitor(stamgast, owner.slug, salon, { start: start(visit), client });

describe('what keeps strangers from filling a calendar (SEC-R04)', () => {
  it('is a budget per phone number, however it is written', async () => {
    const spellings = ['91234567', '912 34 567', '91-23-45-67'];
    for (let visit = 0; visit < 10; visit++)
      await book(visit, { name: 'Eve', phone: spellings[visit % 3]! }).expect(201);
    const refused = await book(10, { name: 'Eve', phone: '9123 4567' }).expect(429);
    expect(refused.body.code).toBe('too_many_requests');
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
    await book(11, { name: 'Ola', phone: '98765432' }).expect(201);
  });

  it('is a budget per address', async () => {
    const statuses: number[] = [];
    for (let visit = 0; visit < 32; visit++)
      statuses.push((await book(visit, { name: 'Eve', email: `eve${visit}@example.test` })).status);
    expect(statuses.filter((status) => status === 201)).toHaveLength(30);
    expect(statuses.slice(30)).toEqual([429, 429]);
  });

  it('is how many visits one client may have ahead', async () => {
    const contact = { phone: '91234567', email: 'ola@example.test' };
    await owner.post('/v1/clients', { name: 'Ola Hansen', ...contact }).expect(201);
    for (let visit = 0; visit < 5; visit++) await book(visit, { name: 'Ola', phone: contact.phone }).expect(201);
    for (let visit = 5; visit < 10; visit++) await book(visit, { name: 'Ola', email: contact.email }).expect(201);
    const refused = await book(10, { name: 'Ola', email: contact.email }).expect(409);
    expect(refused.body.code).toBe('active_limit');
    const desk = { serviceId: salon.serviceId, start: start(10), client: { name: 'Ola', phone: contact.phone } };
    await owner.post('/v1/bookings', desk).expect(201);
  });
});
