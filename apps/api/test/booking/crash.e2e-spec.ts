import { randomUUID } from 'node:crypto';
import { ApiProcess, buildServers } from '../harness/api-process.js';
import { signUpOwner } from '../harness/caller.js';
import { Inspector } from '../harness/inspect.js';
import { breachedInvariants } from '../harness/invariants.js';
import { guest, seeded } from '../harness/race.js';
import { createSalon } from '../harness/salon.js';
import { Stamgast } from '../harness/stamgast.js';
import { setPolicies } from '../harness/visits.js';

const seed = Number(process.env.RACE_SEED ?? Math.floor(Math.random() * 1e9));
const kills = 3;
const clients = 6;
const hour = 3_600_000;

let stamgast: Stamgast;
let inspector: Inspector;
let api: ApiProcess;
beforeAll(async () => {
  buildServers();
  stamgast = await Stamgast.start();
  inspector = await Inspector.open(stamgast.database);
  api = await ApiProcess.start(stamgast.database.databaseUrl);
});
afterAll(async () => {
  await api.kill();
  await inspector.close();
  await stamgast.stop();
});

interface Acknowledged {
  readonly key: string;
  readonly status: number;
  readonly bookingId: string | null;
  readonly start: string;
  /** How often the line broke, or the server was away, before an answer came. */
  readonly tries: number;
}

/** Sends one booking until there is an answer, always under the same key. */
async function insist(url: string, body: object & { start: string }): Promise<Acknowledged> {
  const key = randomUUID();
  for (let tries = 1; ; tries++) {
    try {
      const response = await fetch(url, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'idempotency-key': key },
        body: JSON.stringify(body),
        signal: AbortSignal.timeout(10_000),
      });
      const answer = (await response.json()) as { booking?: { id: string } };
      const final = response.status !== 503 && response.status !== 429;
      if (final)
        return { key, status: response.status, bookingId: answer.booking?.id ?? null, start: body.start, tries };
    } catch {
      // Killed mid-way: nobody knows whether it was booked, and that is the point.
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

it(`loses no acknowledged booking and makes none twice when the API is killed ${kills} times under load (L06)`, async () => {
  const owner = await signUpOwner(stamgast, { clockStart: '2026-03-01T18:00:00Z' });
  const salon = await createSalon(owner, { staff: 3 });
  await setPolicies(owner, { minNoticeMinutes: 0, slotStep: 15 });
  const url = `${api.url}/v1/public/${owner.slug}/bookings`;
  const random = seeded(seed);
  const open = Date.parse('2026-03-02T08:00:00Z');
  const acknowledged: Acknowledged[] = [];
  let over = false;
  const client = async () => {
    while (!over) {
      const start = open + Math.floor(random() * 14) * 24 * hour + Math.floor(random() * 29) * (hour / 4);
      const body = { serviceId: salon.serviceId, start: new Date(start).toISOString(), client: guest() };
      acknowledged.push(await insist(url, body));
    }
  };
  const everybody = Promise.all(Array.from({ length: clients }, client));
  const back: number[] = [];
  for (let kill = 0; kill < kills; kill++) {
    await new Promise((resolve) => setTimeout(resolve, 3000));
    await api.kill();
    back.push(Math.round(await api.launch()));
  }
  await new Promise((resolve) => setTimeout(resolve, 1500));
  over = true;
  await everybody;

  const won = acknowledged.filter(({ status }) => status === 201);
  const interrupted = acknowledged.filter(({ tries }) => tries > 1).length;
  process.stdout.write(
    `    RACE_SEED=${seed}: ${acknowledged.length} requests, ${won.length} booked, ${interrupted} interrupted, back after ${back.join(', ')} ms\n`,
  );
  expect(acknowledged.filter(({ status }) => status !== 201 && status !== 409)).toEqual([]);
  expect(won.length).toBeGreaterThan(0);
  expect(interrupted).toBeGreaterThan(0);
  const stored = await inspector.rows<{ id: string; start: Date }>(
    'SELECT id, starts_at AS start FROM booking.booking WHERE business_id = $1',
    [owner.businessId],
  );
  const byId = new Map(stored.map((row) => [row.id, row.start.toISOString()]));
  expect(byId.size).toBe(won.length);
  for (const { bookingId, start } of won) expect(byId.get(bookingId!)).toBe(start);
  expect(new Set(won.map(({ bookingId }) => bookingId)).size).toBe(won.length);
  expect(await breachedInvariants(inspector)).toEqual({});
});
