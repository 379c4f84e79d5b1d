import { defaultPolicies } from '../policies.js';
import type { Moment } from './booking-rules.js';
import { closedBy, hoursAt } from './closed-day.js';
import { explainVisit } from './explain-visit.js';
import { findStarts } from './find-starts.js';
import { takenBehind, type Obstacles, type TakenTime } from './obstacle.js';
import type { Offer, OfferedService, Performer } from './offer.js';
import { planVisit } from './plan-visit.js';
import { segmentsOf, type WantedPart } from './segments.js';

const minute = 60_000;
const at = (time: string, day = '2026-03-02') => Date.parse(`${day}T${time}:00Z`);

const service = (id: string, duration: number): OfferedService => ({
  id,
  name: id,
  duration,
  bufferBefore: 0,
  bufferAfter: 5,
  processing: id === 'colour' ? [{ from: 15, to: 30 }] : [],
  resourceKinds: id === 'beard' ? ['room'] : id === 'colour' ? ['room', 'basin'] : [],
  priceAmount: 1000,
  taxRate: 25,
  online: true,
  rebookAfterDays: null,
});
const services = [service('cut', 30), service('colour', 45), service('beard', 15)];

type Performed = readonly (readonly [serviceId: string, duration: number | null])[];

const performer = (staffId: string, performed: Performed, plan?: Performer['plan']): Performer => ({
  staffId,
  name: staffId,
  online: true,
  position: 0,
  lastAssignedAt: null,
  plan: plan ?? { weekly: [{ days: [1], start: '08:00', end: '16:00' }] },
  services: performed.map(([serviceId, duration]) => ({ serviceId, duration, priceAmount: null })),
});

const offerOf = (performers: readonly Performer[]): Offer => ({
  locationId: 'here',
  place: { name: 'Here', address: null, phone: null, directions: null },
  brandColor: null,
  timeZone: 'UTC',
  policies: defaultPolicies,
  services,
  performers,
  resources: [
    { id: 'room 1', kind: 'room', name: 'Room 1' },
    { id: 'room 2', kind: 'room', name: 'Room 2' },
    { id: 'basin', kind: 'basin', name: 'Basin' },
  ],
  durations: [15, 30, 45],
  pageOpen: true,
});

const wanted = (ids: readonly string[], staffId: string | null = null): WantedPart[] =>
  ids.map((id) => ({ service: services.find((one) => one.id === id)!, staffId, duration: null }));

const momentOf = (busy: Readonly<Record<string, readonly number[]>> = {}): Moment => ({
  now: new Date('2026-03-01T08:00:00Z'),
  booker: 'client',
  busy: new Map(
    Object.entries(busy).map(([staffId, taken]) => [staffId, { busy: taken, visits: [], bookedThatDay: 0 }]),
  ),
});

/** The same rolls every time. */
function dice(seed: number): (sides: number) => number {
  let state = seed;
  return (sides) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * sides);
  };
}

const fives = (count: number) => at('07:00') + count * 5 * minute;

/** A visit of some services by one to four people, each with lengths and busy time of their own. */
function aQuestion(roll: (sides: number) => number) {
  const some = () => ['cut', 'colour', 'beard'].filter(() => roll(2) === 0);
  const wish = some();
  const busyTime = () => {
    const taken = Array.from({ length: roll(5) }, () => [roll(110), 1 + roll(20)] as const);
    const ascending = taken.sort((one, other) => one[0] - other[0]);
    return ascending.flatMap(([from, length]) => [fives(from), fives(from + length)]);
  };
  const people = Array.from({ length: 1 + roll(4) }, (_, i) => {
    const own = [null, null, 20, 50][roll(4)]!;
    return { staffId: `s${i}`, performed: some().map((id) => [id, own] as const), busy: busyTime() };
  });
  const offer = offerOf(people.map(({ staffId, performed }) => performer(staffId, performed)));
  const rooms = offer.resources.map(({ id }) => [id, busyTime()] as const);
  const moment = momentOf(
    Object.fromEntries([...people.map(({ staffId, busy }) => [staffId, busy] as const), ...rooms]),
  );
  const parts = wanted(wish.length > 0 ? wish : ['cut'], roll(3) === 0 ? 's0' : null);
  return { offer, moment, parts: parts.map((part) => ({ ...part, parallel: roll(3) === 0 })) };
}

describe('the explanation of a visit', () => {
  it('is "bookable" exactly where the visit is offered and can be planned, also side by side (D22, D23)', () => {
    const seen = { handedOver: 0, beside: 0, nobody: 0, noRoom: 0, noRoomAfterHandOver: 0 };
    const roll = dice(2026);
    for (let run = 0; run < 250; run += 1) {
      const { offer, moment, parts } = aQuestion(roll);
      const segments = segmentsOf(parts, offer.performers);
      const range = { from: at('07:30'), to: at('16:30') };
      const slots = segments ? findStarts(offer, segments, moment, range) : [];
      const offered = new Map(slots.map((slot) => [slot.start, slot.staffIds]));
      if (segments && segments.length > 1 && slots.length > 0) seen.handedOver += 1;
      if (segments?.some((one) => one.beside !== null) && slots.length > 0) seen.beside += 1;
      if (!segments) seen.nobody += 1;
      for (let start = range.from; start < range.to; start += 5 * minute) {
        const answer = explainVisit(offer, parts, moment, start);
        expect([answer.bookable, answer.staffIds]).toEqual([offered.has(start), offered.get(start) ?? []]);
        expect((segments && planVisit(offer, segments, moment, start)) !== null).toBe(answer.bookable);
        // Whatever is refused has a reason somewhere, or nobody at all to give one.
        const reasons = answer.segments.flatMap(({ performers }) => performers.flatMap((one) => one.refusals));
        const lacksRoom = reasons.some(({ reason }) => reason === 'no_resource');
        if (lacksRoom) seen[answer.segments.length > 1 ? 'noRoomAfterHandOver' : 'noRoom'] += 1;
        const refused = answer.segments.some(({ performers }) => performers.some((one) => one.refusals.length > 0));
        expect(answer.bookable || refused || answer.unperformed.length > 0).toBe(true);
      }
    }
    expect(Math.min(...Object.values(seen))).toBeGreaterThan(10);
  });

  it('looks at a later segment at each time at which it may come up', () => {
    const offer = offerOf([
      performer('quick', [['cut', 20]]),
      performer('slow', [['cut', 50]]),
      performer('colourist', [['colour', null]]),
    ]);
    const moment = momentOf({ colourist: [at('09:00'), at('09:30')] });
    const answer = explainVisit(offer, wanted(['cut', 'colour']), moment, at('09:00'));
    expect(answer.segments.map(({ index, start }) => [index, start])).toEqual([
      [0, at('09:00')],
      [1, at('09:20')],
      [1, at('09:50')],
    ]);
    expect(answer.segments[0]!.performers.map((one) => [one.performer.staffId, one.bookable])).toEqual([
      ['quick', false],
      ['slow', true],
    ]);
    expect(answer.segments[1]!.performers[0]!.refusals).toEqual([
      { reason: 'busy', from: at('09:00'), until: at('09:30') },
    ]);
  });
});

const nothing: Obstacles = { taken: [], closures: [], unusualDays: [] };

describe('what keeps a day closed', () => {
  const closure = (id: string, from: string, to = from) => ({ id, name: id, from, to });
  const nights = { weekly: [{ days: [1], start: '20:00', end: '02:00' }] };

  function question(plan: Performer['plan'], start: number) {
    const person = performer('s0', [['cut', null]], plan);
    const offer = offerOf([person]);
    const segment = segmentsOf(wanted(['cut']), offer.performers)![0]!;
    return { offer, segment, performer: person, moment: momentOf(), start };
  }

  it('D17 D18 is the closure of the day on which the night began', () => {
    const obstacles = { ...nothing, closures: [closure('monday', '2026-03-02'), closure('tuesday', '2026-03-03')] };
    const closed = { ...nights, closures: [{ date: '2026-03-02' }, { date: '2026-03-03' }] };
    const answer = closedBy(question(closed, at('01:00', '2026-03-03')), obstacles);
    expect(answer).toEqual({ closures: [closure('monday', '2026-03-02')], dayOff: null });
  });

  it('is the day off beside a closure that would do alone', () => {
    const exceptions = [{ date: '2026-03-02', windows: [] }];
    const obstacles = {
      ...nothing,
      closures: [closure('spring', '2026-02-28', '2026-03-08')],
      unusualDays: [{ staffId: 's0', date: '2026-03-02', note: 'Away' }],
    };
    const plan = {
      weekly: [{ days: [1], start: '08:00', end: '16:00' }],
      exceptions,
      closures: [{ date: '2026-03-02' }],
    };
    expect(closedBy(question(plan, at('09:00')), obstacles)).toEqual({
      closures: obstacles.closures,
      dayOff: obstacles.unusualDays[0],
    });
  });

  it('D17 tells the hours of a night on either day', () => {
    const hours = [{ from: at('20:00'), to: at('02:00', '2026-03-03') }];
    expect(hoursAt(question(nights, at('03:00', '2026-03-03')), nothing)).toMatchObject({ hours, exception: null });
  });
});

describe('what stands behind a busy stretch', () => {
  const taken: TakenTime = {
    staffId: 's0',
    resourceId: null,
    kind: 'booking',
    from: at('09:00'),
    until: at('10:10'),
    bufferBefore: 0,
    bufferAfter: 10,
    bookingId: 'b',
    clientId: null,
    serviceName: 'cut',
    timeOffId: null,
    note: null,
  };
  const obstacles = { ...nothing, taken: [taken] };

  it('is known with its buffers and without, and only by its person', () => {
    expect(takenBehind(obstacles, 's0', { from: at('09:00'), until: at('10:10') })).toEqual([taken]);
    expect(takenBehind(obstacles, 's0', { from: at('09:00'), until: at('10:00') })).toEqual([taken]);
    expect(takenBehind(obstacles, 's0', { from: at('09:00'), until: at('10:05') })).toEqual([]);
    expect(takenBehind(obstacles, 's1', { from: at('09:00'), until: at('10:10') })).toEqual([]);
  });
});
