import { defaultPolicies } from '../policies.js';
import type { Moment } from './booking-rules.js';
import { explainVisit } from './explain-visit.js';
import { findStarts } from './find-starts.js';
import type { Offer, OfferedService, Performer } from './offer.js';
import { endOfParts, forcedSegments, forceVisit, overlapsOthers, planVisit } from './plan-visit.js';
import { segmentsOf, type WantedPart } from './segments.js';

const at = (time: string) => Date.parse(`2026-03-02T${time}:00Z`);
const clock = (instant: number) => new Date(instant).toISOString().slice(11, 16);

const service = (id: string, duration: number, more: Partial<OfferedService> = {}): OfferedService => ({
  id,
  name: id,
  duration,
  bufferBefore: 0,
  bufferAfter: 0,
  processing: [],
  resourceKinds: [],
  priceAmount: 1000,
  taxRate: 25,
  online: true,
  rebookAfterDays: null,
  ...more,
});
const colour = service('colour', 120, { processing: [{ from: 45, to: 90 }], bufferAfter: 10 });
const cut = service('cut', 30, { bufferBefore: 5 });
const manicure = service('manicure', 30, { parallel: true });
const longManicure = service('manicure', 60, { parallel: true });

const performer = (staffId: string, ...serviceIds: string[]): Performer => ({
  staffId,
  name: staffId,
  online: true,
  position: 0,
  lastAssignedAt: null,
  plan: { weekly: [{ days: [1], start: '08:00', end: '16:00' }] },
  services: serviceIds.map((serviceId) => ({ serviceId, duration: null, priceAmount: null })),
});
const offerOf = (...performers: Performer[]): Offer => ({
  locationId: 'here',
  place: { name: 'Here', address: null, phone: null, directions: null },
  brandColor: null,
  timeZone: 'UTC',
  policies: defaultPolicies,
  services: [colour, cut, manicure],
  performers,
  resources: [],
  durations: [30],
  pageOpen: true,
});
const wanted = (...parts: (OfferedService | [OfferedService, 'beside'])[]): WantedPart[] =>
  parts.map((one) => {
    const [wish, beside] = Array.isArray(one) ? one : [one, null];
    return { service: wish, staffId: null, duration: null, parallel: beside !== null };
  });
const momentOf = (busy: Readonly<Record<string, readonly [string, string]>> = {}): Moment => ({
  now: new Date('2026-03-01T08:00:00Z'),
  booker: 'desk',
  busy: new Map(Object.entries(busy).map(([id, taken]) => [id, { busy: taken.map(at), visits: [], bookedThatDay: 1 }])),
});

function planned(offer: Offer, parts: readonly WantedPart[], start: string, moment = momentOf()) {
  const segments = segmentsOf(parts, offer.performers)!;
  const plan = planVisit(offer, segments, moment, at(start));
  return plan?.parts.map((one) => [one.service.id, one.staffId, clock(one.start), clock(one.end)]) ?? null;
}

describe('services at the same time (D23)', () => {
  const two = offerOf(performer('anna', 'colour', 'cut'), performer('bo', 'manicure'));

  it('follow one another unless one is wanted beside the other', () => {
    expect(planned(two, wanted(colour, manicure), '09:00')).toEqual([
      ['colour', 'anna', '09:00', '11:00'],
      ['manicure', 'bo', '11:00', '11:30'],
    ]);
    expect(planned(two, wanted(colour, [manicure, 'beside']), '09:00')).toEqual([
      ['colour', 'anna', '09:00', '11:00'],
      ['manicure', 'bo', '09:45', '10:15'],
    ]);
  });

  it('begin together where the first leaves the client no rest, and end with whichever ends last', () => {
    const parts = wanted(cut, [longManicure, 'beside']);
    expect(planned(two, parts, '09:00')).toEqual([
      ['cut', 'anna', '09:00', '09:30'],
      ['manicure', 'bo', '09:00', '10:00'],
    ]);
    const plan = planVisit(two, segmentsOf(parts, two.performers)!, momentOf(), at('09:00'))!;
    expect(clock(endOfParts(plan.parts))).toBe('10:00');
    const [slot] = findStarts(two, segmentsOf(parts, two.performers)!, momentOf(), {
      from: at('09:00'),
      to: at('09:30'),
    });
    expect(clock(slot!.end)).toBe('10:00');
  });

  it('leave the order of the others alone: one person goes on without buffers in between', () => {
    expect(planned(two, wanted(colour, [manicure, 'beside'], cut), '09:00')).toEqual([
      ['colour', 'anna', '09:00', '11:00'],
      ['manicure', 'bo', '09:45', '10:15'],
      ['cut', 'anna', '11:00', '11:30'],
    ]);
  });

  it('are one person’s only in the processing time of their own service', () => {
    const alone = offerOf(performer('anna', 'colour', 'cut', 'manicure'));
    expect(planned(alone, wanted(colour, [manicure, 'beside']), '09:00')?.[1]).toEqual([
      'manicure',
      'anna',
      '09:45',
      '10:15',
    ]);
    const tooLong = wanted(colour, [longManicure, 'beside']);
    expect(planned(alone, tooLong, '09:00')).toBeNull();
    const answer = explainVisit(alone, tooLong, momentOf(), at('09:00'));
    expect(answer.bookable).toBe(false);
    expect(answer.segments[0]!.performers[0]!.refusals.map((one) => one.reason)).toEqual(['busy']);
  });

  it('are offered only where both people are free in time', () => {
    const segments = segmentsOf(wanted(colour, [manicure, 'beside']), two.performers)!;
    const moment = momentOf({ bo: ['10:00', '11:00'] });
    const starts = findStarts(two, segments, moment, { from: at('08:00'), to: at('16:00') }).map((one) => one.start);
    expect(starts.map(clock)).not.toContain('09:00');
    expect(starts.map(clock)).toContain('10:15');
    for (let start = at('08:00'); start < at('16:00'); start += 15 * 60_000)
      expect(planVisit(two, segments, moment, start) !== null).toBe(starts.includes(start));
  });

  it('may be insisted on where one person is wanted twice, and then guard no time', () => {
    const alone = offerOf(performer('anna', 'colour', 'cut', 'manicure'));
    const forced = forceVisit(
      alone,
      forcedSegments(wanted(cut, [manicure, 'beside']), alone.performers),
      momentOf(),
      at('09:00'),
    );
    expect(forced.broken.map((one) => one.reason)).toEqual(['busy']);
    expect(overlapsOthers(forced)).toBe(true);
  });

  it('is a service like any other where nothing stands before it', () => {
    expect(planned(two, wanted([manicure, 'beside'], cut), '09:00')?.map((one) => one[2])).toEqual(['09:00', '09:30']);
  });
});
