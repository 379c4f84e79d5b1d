import { defaultPolicies } from '../policies.js';
import type { Moment } from './booking-rules.js';
import { explainVisit } from './explain-visit.js';
import { findStarts } from './find-starts.js';
import type { Offer, OfferedService, Performer } from './offer.js';
import { planVisit } from './plan-visit.js';
import { segmentsOf, type WantedPart } from './segments.js';

const minute = 60_000;
const at = (time: string) => Date.parse(`2026-03-02T${time}:00Z`);

const colour: OfferedService = {
  id: 'colour',
  name: 'Colour',
  duration: 60,
  bufferBefore: 5,
  bufferAfter: 10,
  processing: [{ from: 15, to: 45 }],
  resourceKinds: [],
  priceAmount: 1000,
  taxRate: 25,
  online: true,
  rebookAfterDays: null,
};
const performer = (staffId: string, duration: number | null = null): Performer => ({
  staffId,
  name: staffId,
  online: true,
  position: 0,
  lastAssignedAt: null,
  plan: { weekly: [{ days: [1], start: '08:00', end: '16:00' }] },
  services: [{ serviceId: 'colour', duration, priceAmount: null }],
});
const offerOf = (performers: Performer[], service = colour): Offer => ({
  locationId: 'here',
  place: { name: 'Here', address: null, phone: null, directions: null },
  brandColor: null,
  timeZone: 'UTC',
  policies: defaultPolicies,
  services: [service],
  performers,
  resources: [],
  durations: [60],
  pageOpen: true,
});
const group = (people: number, service = colour): WantedPart[] =>
  Array.from({ length: people }, (_, index) => ({ service, staffId: null, duration: null, guest: index > 0 }));
const momentOf = (busy: ReadonlyMap<string, readonly number[]>): Moment => ({
  now: new Date('2026-03-01T08:00:00Z'),
  booker: 'desk',
  busy: new Map([...busy].map(([id, taken]) => [id, { busy: [...taken], visits: [], bookedThatDay: 1 }])),
});

describe('several people at once', () => {
  it('each have somebody of their own from the same start, whatever the processing time and how fast anybody is', () => {
    const offer = offerOf([performer('anna'), performer('bo', 90), performer('cai')]);
    const plan = planVisit(offer, segmentsOf(group(3), offer.performers)!, momentOf(new Map()), at('09:00'));
    expect(plan!.parts.map((one) => one.start)).toEqual([at('09:00'), at('09:00'), at('09:00')]);
    expect(new Set(plan!.parts.map((one) => one.staffId)).size).toBe(3);
    expect(plan!.parts.map((one) => one.guest)).toEqual([false, true, true]);
    expect(planVisit(offer, segmentsOf(group(4), offer.performers)!, momentOf(new Map()), at('09:00'))).toBeNull();
  });

  it('are not there where nobody performs it', () => {
    expect(segmentsOf(group(2), [])).toBeNull();
  });

  it('are offered, explained and planned alike, exactly where as many are free (D05)', () => {
    let state = 42;
    const random = (below: number) => {
      state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
      return Math.floor((state / 2 ** 32) * below);
    };
    let offered = 0;
    for (let day = 0; day < 25; day++) {
      const staff = ['anna', 'bo', 'cai', 'dag'].slice(0, 2 + random(3));
      const offer = offerOf(staff.map((id) => performer(id)));
      const busy = new Map(
        staff.map((id) => {
          const from = at('08:00') + random(420) * minute;
          return [id, [from, from + (30 + random(180)) * minute]] as const;
        }),
      );
      const moment = momentOf(busy);
      const people = 2 + random(2);
      const segments = segmentsOf(group(people), offer.performers)!;
      const alone = segmentsOf(group(1), offer.performers)!;
      const starts = findStarts(offer, segments, moment, { from: at('08:00'), to: at('16:00') });
      for (let start = at('08:00'); start < at('16:00'); start += 15 * minute) {
        const slot = starts.find((one) => one.start === start);
        const free = staff.filter((id) => {
          const named = alone.map((one) => ({ ...one, performers: one.performers.filter((p) => p.staffId === id) }));
          return planVisit(offer, named, moment, start) !== null;
        });
        const answer = explainVisit(offer, group(people), moment, start);
        expect(slot !== undefined).toBe(free.length >= people);
        expect(answer.bookable).toBe(slot !== undefined);
        expect(planVisit(offer, segments, moment, start) !== null).toBe(slot !== undefined);
        if (slot) expect([...answer.staffIds].sort()).toEqual([...slot.staffIds].sort());
        offered += slot ? 1 : 0;
      }
    }
    expect(offered).toBeGreaterThan(50);
  });

  it('gives up at once where rooms are short, however many could do it', () => {
    const roomy = { ...colour, resourceKinds: ['Room'] };
    const many = Array.from({ length: 20 }, (_, index) => performer(`staff-${index}`));
    const offer: Offer = {
      ...offerOf(many, roomy),
      resources: [1, 2, 3, 4, 5].map((id) => ({ id: `room-${id}`, kind: 'Room', name: `Room ${id}` })),
    };
    const began = performance.now();
    const plan = planVisit(offer, segmentsOf(group(6, roomy), many)!, momentOf(new Map()), at('09:00'));
    expect(plan).toBeNull();
    expect(performance.now() - began).toBeLessThan(1000);
    expect(planVisit(offer, segmentsOf(group(5, roomy), many)!, momentOf(new Map()), at('09:00'))).not.toBeNull();
  });
});
