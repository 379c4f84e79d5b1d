import { createHash } from 'node:crypto';
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

  describe('a puzzle beyond the budget (D94)', () => {
    const client = (visit: number) => ({ name: 'Eve', email: `eve${visit}@example.test` });
    const wish = (visit: number) => ({ serviceId: salon.serviceId, start: start(visit), client: client(visit) });
    const send = (visit: number, answer?: string) => {
      const post = stamgast.visitor.post(`/v1/public/${owner.slug}/bookings`).set('idempotency-key', `k${visit}`);
      return (answer === undefined ? post : post.set('x-puzzle-answer', answer)).send(wish(visit));
    };

    it('lets a patient visitor go on, once per answer, and grows with every try', async () => {
      for (let visit = 0; visit < 30; visit++) await book(visit, client(visit)).expect(201);
      const asked = await send(30);
      expect([asked.status, asked.body.code, asked.body.puzzle.difficulty]).toEqual([429, 'puzzle_required', 12]);
      expect(Number(asked.headers['retry-after'])).toBeGreaterThan(0);
      const answer = solve(asked.body.puzzle.challenge, asked.body.puzzle.difficulty);
      await send(31, `${asked.body.puzzle.challenge}:0`).expect(429);
      await send(32, answer).expect(201);
      expect((await send(33, answer)).status).toBe(429);
      const forged = answer.replace(/^./, (first) => (first === 'e' ? 'f' : 'e'));
      expect((await send(34, forged)).status).toBe(429);
      let last = asked.body.puzzle.difficulty as number;
      for (let visit = 0; visit < 12; visit++) last = (await send(35)).body.puzzle.difficulty as number;
      expect(last).toBeGreaterThan(asked.body.puzzle.difficulty as number);
    });

    it('ends where it is plainly a flood', async () => {
      for (let visit = 0; visit < 125; visit++) {
        const { status, body } = await send(500);
        if (status === 429 && body.code === 'too_many_requests') return;
      }
      throw new Error('The flood was never turned away');
    });

    it('is not met by a team, nor by whoever stays within the budget', async () => {
      await book(0, client(0)).expect(201);
      for (let visit = 1; visit < 34; visit++) {
        const desk = { serviceId: salon.serviceId, start: start(visit), client: client(visit) };
        await owner.post('/v1/bookings', desk).expect(201);
      }
    });
  });
});

/** Tries numbers until the hash begins with enough zero bits, as the booking page does. */
function solve(challenge: string, difficulty: number): string {
  for (let nonce = 0; ; nonce++) {
    const answer = `${challenge}:${nonce}`;
    const hash = createHash('sha256').update(answer).digest();
    if (Math.clz32(hash.readUInt32BE(0)) >= difficulty) return answer;
  }
}
