import { signUpOwner, type Caller } from '../harness/caller.js';
import { Inspector } from '../harness/inspect.js';
import { breachedInvariants } from '../harness/invariants.js';
import { guest, race, seeded, type Answer } from '../harness/race.js';
import { createSalon, type Salon } from '../harness/salon.js';
import { Stamgast } from '../harness/stamgast.js';
import { setPolicies } from '../harness/visits.js';

const seed = Number(process.env.RACE_SEED ?? Math.floor(Math.random() * 1e9));
const crowd = 200;
const hour = 3_600_000;

let stamgast: Stamgast;
let inspector: Inspector;
beforeAll(async () => {
  stamgast = await Stamgast.start();
  inspector = await Inspector.open(stamgast.database);
  process.stdout.write(`    RACE_SEED=${seed}\n`);
});
afterAll(async () => {
  await inspector.close();
  await stamgast.stop();
});

interface Shop {
  readonly owner: Caller;
  readonly salon: Salon;
  readonly url: string;
}

async function openShop(staff: number): Promise<Shop> {
  const owner = await signUpOwner(stamgast, { clockStart: '2026-03-01T18:00:00Z' });
  const salon = await createSalon(owner, { staff });
  await setPolicies(owner, { minNoticeMinutes: 0, slotStep: 15 });
  return { owner, salon, url: `${stamgast.url}/v1/public/${owner.slug}/bookings` };
}

const counted = (answers: readonly Answer[], status: number) => answers.filter((one) => one.status === status).length;

interface Visit {
  readonly start: number;
  readonly staffId: string;
}

function visitOf(answer: Answer): Visit {
  const booking = (answer.body.booking ?? answer.body) as { appointments: { start: string; staffId: string }[] };
  const [first] = booking.appointments;
  return { start: Date.parse(first!.start), staffId: first!.staffId };
}

const overlap = (a: number, b: number) => a < b + hour && b < a + hour;

function expectFair(answers: readonly Answer[], starts: readonly number[], staffIds: readonly string[]): void {
  const won = answers.filter((one) => one.status === 201).map(visitOf);
  for (const [index, visit] of won.entries())
    for (const other of won.slice(index + 1))
      expect(visit.staffId === other.staffId && overlap(visit.start, other.start)).toBe(false);
  for (const [index, answer] of answers.entries()) {
    if (answer.status === 201) continue;
    expect(answer).toMatchObject({ status: 409, body: { code: 'slot_unavailable' } });
    expect((answer.body.alternatives as unknown[]).length).toBeGreaterThan(0);
    const busy = new Set(won.filter((one) => overlap(one.start, starts[index]!)).map((one) => one.staffId));
    expect(busy.size).toBe(staffIds.length);
  }
}

/** Starts on the grid of one day, several on most of them. */
function scattered(count: number): number[] {
  const random = seeded(seed);
  const open = Date.parse('2026-03-02T08:00:00Z');
  return Array.from({ length: count }, () => open + Math.floor(random() * 29) * (hour / 4));
}

describe('two hundred visitors at once (D27, L01)', () => {
  it.each([1, 3])('for one slot and %i people: as many win as there are people', async (staff) => {
    const { salon, url } = await openShop(staff);
    const before = await inspector.deadlocks();
    const start = '2026-03-02T09:00:00Z';
    const shots = Array.from({ length: crowd }, () => ({
      url,
      body: { serviceId: salon.serviceId, start, client: guest() },
    }));
    const answers = await race(`one slot, ${staff} staff`, shots);
    expect(counted(answers, 201)).toBe(staff);
    expect(counted(answers, 409)).toBe(crowd - staff);
    expectFair(
      answers,
      answers.map(() => Date.parse(start)),
      salon.staffIds,
    );
    expect(await inspector.deadlocks()).toBe(before);
    expect(await breachedInvariants(inspector)).toEqual({});
  });

  it.each([1, 3])(
    'for overlapping slots and %i people: no two visits overlap, and nobody is refused for nothing',
    async (staff) => {
      const { salon, url } = await openShop(staff);
      const before = await inspector.deadlocks();
      const starts = scattered(crowd);
      const shots = starts.map((start) => ({
        url,
        body: { serviceId: salon.serviceId, start: new Date(start).toISOString(), client: guest() },
      }));
      const answers = await race(`overlapping, ${staff} staff`, shots);
      expect(counted(answers, 201) + counted(answers, 409)).toBe(crowd);
      expectFair(answers, starts, salon.staffIds);
      expect(await inspector.deadlocks()).toBe(before);
      expect(await breachedInvariants(inspector)).toEqual({});
    },
  );

  it('for one person by name and for anybody, mixed', async () => {
    const { salon, url } = await openShop(3);
    const before = await inspector.deadlocks();
    const random = seeded(seed + 1);
    const starts = scattered(crowd);
    const shots = starts.map((start) => ({
      url,
      body: {
        serviceId: salon.serviceId,
        start: new Date(start).toISOString(),
        client: guest(),
        ...(random() < 0.5 ? { staffId: salon.staffIds[Math.floor(random() * 3)] } : {}),
      },
    }));
    const answers = await race('by name and anybody', shots);
    expect(counted(answers, 201) + counted(answers, 409)).toBe(crowd);
    expect(await inspector.deadlocks()).toBe(before);
    expect(await breachedInvariants(inspector)).toEqual({});
  });
});
