import { signUpOwner, type Caller } from '../harness/caller.js';
import { explain, setHours } from '../harness/explanations.js';
import { createSalon } from '../harness/salon.js';
import { Stamgast } from '../harness/stamgast.js';
import { freeSlots, setPolicies } from '../harness/visits.js';

let stamgast: Stamgast;
beforeAll(async () => {
  stamgast = await Stamgast.start();
});
afterAll(() => stamgast.stop());

const nineToFive = [{ days: [1, 2, 3, 4, 5, 6], start: '09:00', end: '17:00' }];

describe('agreement with what is offered', () => {
  /** Small, fast and the same every time. */
  function dice(seed: number): (sides: number) => number {
    let state = seed;
    return (sides) => {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
      return Math.floor((state / 2 ** 32) * sides);
    };
  }

  const minute = 60_000;
  const days = ['2026-03-03', '2026-03-04'];

  /** Three people with hours of their own, one of them at night, and days as full of things as a salon's. */
  async function busyShop(seed: number) {
    const roll = dice(seed);
    const services = [
      { name: 'Cut', duration: 45, bufferAfter: 10 },
      { name: 'Colour', duration: 90, bufferBefore: 5, processing: [{ from: 30, to: 60 }], resourceKinds: ['Room'] },
    ];
    const owner = await signUpOwner(stamgast, { clockStart: '2026-03-01T18:00:00Z' });
    const salon = await createSalon(owner, { staff: 3, services });
    await setPolicies(owner, { minNoticeMinutes: 0, slotStep: 15 });
    await owner.post('/v1/resources', { name: 'Room 1', kind: 'Room' }).expect(201);
    const [cut, colour] = salon.serviceIds as [string, string];
    const [anna, bo, cato] = salon.staffIds as [string, string, string];
    for (const [id, serviceIds] of [
      [anna, [cut]],
      [bo, [cut, colour].slice(1)],
      [cato, [cut]],
    ] as const) {
      const { version } = (await owner.get(`/v1/staff/${id}`).expect(200)).body;
      const overrides = id === cato ? [{ serviceId: cut, duration: 60 }] : [];
      await owner.patch(`/v1/staff/${id}`, { serviceIds, overrides }, version).expect(200);
    }
    const course = { date: days[1], note: 'Course', windows: [{ start: '10:20', end: '14:00' }] };
    await setHours(owner, anna, { weekly: nineToFive, exceptions: [course] });
    await setHours(owner, bo, { weekly: [{ days: [2, 3, 4], start: '08:10', end: '20:00' }], exceptions: [] });
    await setHours(owner, cato, { weekly: [{ days: [2, 3], start: '18:00', end: '02:00' }], exceptions: [] });
    await owner.post('/v1/closures', { name: 'Stocktaking', from: '2026-03-05', to: '2026-03-05' }).expect(201);
    for (let i = 0; i < 14; i += 1) {
      const day = days[roll(2)]!;
      const start = new Date(Date.parse(`${day}T07:00:00Z`) + roll(190) * 5 * minute);
      const staffId = [anna, bo, cato][roll(3)]!;
      const serviceId = staffId === bo ? colour : cut;
      const end = new Date(start.getTime() + (3 + roll(12)) * 5 * minute);
      const made =
        i % 3 === 0
          ? await owner.post('/v1/time-off', { staffId, start, end, kind: i % 2 === 0 ? 'block' : 'time_off' })
          : await owner.post('/v1/bookings', { serviceId, staffId, start, override: true, overrideReason: 'full day' });
      expect([201, 409]).toContain(made.status);
    }
    return { owner, cut, colour };
  }

  /** What both say of every five minutes of two days, from the evening before to the closed day after. */
  async function compared(owner: Caller, query: Record<string, string>) {
    const slots = await freeSlots(owner, { ...query, from: '2026-03-02', to: '2026-03-05' });
    const offered = new Map(slots.map((slot) => [slot.start, slot.staffIds]));
    const differ: string[] = [];
    const reasons = new Set<string>();
    let bookable = 0;
    const compare = async (at: number) => {
      const start = new Date(at).toISOString();
      const answer = await explain(owner, { ...query, start });
      if (answer.bookable) bookable += 1;
      const same = [...answer.staffIds].sort().join() === [...(offered.get(start) ?? [])].sort().join();
      if (!same || answer.bookable !== offered.has(start)) differ.push(start);
      for (const { staff } of answer.segments)
        for (const { refusals } of staff) for (const { reason } of refusals) reasons.add(reason);
    };
    const first = Date.parse('2026-03-02T23:00:00Z');
    const last = Date.parse('2026-03-05T10:00:00Z');
    for (let at = first; at < last; at += 20 * minute)
      await Promise.all([0, 5, 10, 15].map((minutes) => compare(at + minutes * minute)));
    return { differ, bookable, reasons: [...reasons].sort() };
  }

  it.each([7, 2026])(
    'explains exactly what availability leaves out, by person (D05; day %i)',
    async (seed) => {
      const { owner, cut, colour } = await busyShop(seed);
      const one = await compared(owner, { serviceId: cut });
      expect(one.differ).toEqual([]);
      expect(one.bookable).toBeGreaterThan(20);
      expect(one.reasons).toEqual(['busy', 'closed', 'off_step', 'outside_hours']);
      const two = await compared(owner, { serviceIds: `${cut},${colour}` });
      expect(two.differ).toEqual([]);
      expect(two.bookable).toBeGreaterThan(5);
    },
    120_000,
  );
});
