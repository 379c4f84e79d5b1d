import type { Slot } from '@stamgast/availability';
import { defaultPolicies } from '../policies.js';
import type { Moment } from './booking-rules.js';
import { findStarts } from './find-starts.js';
import { nearestStarts } from './nearest-starts.js';
import type { BusyTime, Offer, OfferedService, Performer } from './offer.js';
import { forcedSegments, forceVisit, planVisit } from './plan-visit.js';
import { segmentsOf, type WantedPart } from './segments.js';

const minute = 60_000;
const at = (time: string) => Date.parse(`2026-03-02T${time}:00Z`);
const plan = { weekly: [{ days: [1, 2, 3, 4, 5], start: '08:00', end: '16:00' }] };

const service = (id: string, duration: number, buffers: readonly [number, number] = [0, 0]): OfferedService => ({
  id,
  name: id,
  duration,
  bufferBefore: buffers[0],
  bufferAfter: buffers[1],
  processing: [],
  resourceKinds: [],
  priceAmount: duration * 1000,
  taxRate: 25,
  online: true,
  rebookAfterDays: null,
});
const cut = service('cut', 45, [5, 10]);
const colour = service('colour', 90, [5, 10]);

const performer = (staffId: string, ...serviceIds: string[]): Performer => ({
  staffId,
  name: staffId,
  online: true,
  position: 0,
  lastAssignedAt: null,
  plan,
  services: serviceIds.map((serviceId) => ({ serviceId, duration: null, priceAmount: null })),
});
const offerOf = (...performers: Performer[]): Offer => ({
  locationId: 'here',
  place: { name: 'Here', address: null, phone: null, directions: null },
  brandColor: null,
  timeZone: 'UTC',
  policies: defaultPolicies,
  services: [cut, colour],
  performers,
  resources: [],
  durations: [45, 90],
  pageOpen: true,
});
const part = (wanted: OfferedService, staffId: string | null = null): WantedPart => ({
  service: wanted,
  staffId,
  duration: null,
});

const busyOf = (staffId: string, ...stretches: [string, string][]): [string, BusyTime] => [
  staffId,
  { busy: stretches.flat().map(at), visits: [], bookedThatDay: stretches.length },
];
const moment = (...busy: [string, BusyTime][]): Moment => ({
  now: new Date('2026-03-01T08:00:00Z'),
  booker: 'client',
  busy: new Map(busy),
});

describe('a visit of several services (D22)', () => {
  const anna = performer('anna', 'cut');
  const bo = performer('bo', 'colour');
  const cleo = performer('cleo', 'cut', 'colour');

  it('stays with one person wherever one does it all, without buffers in between', () => {
    const offer = offerOf(anna, bo, cleo);
    const segments = segmentsOf([part(cut), part(colour)], offer.performers)!;
    expect(segments.map((segment) => segment.performers.map((one) => one.staffId))).toEqual([['cleo']]);
    const parts = planVisit(offer, segments, moment(), at('10:00'))!.parts;
    expect(parts.map((one) => [one.staffId, one.start, one.bufferBefore, one.bufferAfter])).toEqual([
      ['cleo', at('10:00'), 5, 0],
      ['cleo', at('10:45'), 0, 10],
    ]);
  });

  it('is handed over where nobody does it all, and offered only if all are free in turn', () => {
    const offer = offerOf(anna, bo);
    const segments = segmentsOf([part(cut), part(colour)], offer.performers)!;
    expect(segments).toHaveLength(2);
    const busy = moment(busyOf('bo', ['10:00', '12:00']));
    const starts = findStarts(offer, segments, busy, { firstDay: '2026-03-02', lastDay: '2026-03-02' });
    // The colour begins 45 minutes later, five of preparation before it, and takes until 16:00 at most.
    const possible = starts.map((slot) => slot.start);
    expect(possible).not.toContain(at('09:00'));
    expect(possible).not.toContain(at('11:15'));
    expect(possible).toContain(at('11:30'));
    expect(possible.at(-1)).toBe(at('13:45'));
    expect(starts.find((slot) => slot.start === at('11:30'))).toMatchObject({
      end: at('11:30') + 135 * minute,
      staffIds: ['anna'],
    });
    for (const start of possible) expect(planVisit(offer, segments, busy, start)).not.toBeNull();
    expect(planVisit(offer, segments, busy, at('11:15'))).toBeNull();
  });

  it('cannot be had where nobody performs one of its services, or not the person named', () => {
    expect(segmentsOf([part(cut), part(colour)], [anna])).toBeNull();
    expect(segmentsOf([part(cut, 'bo')], [anna, bo])).toBeNull();
  });
});

describe('who does it (D19, D20)', () => {
  it('is whoever the policy puts first and is free', () => {
    const offer = offerOf(performer('a', 'cut'), performer('b', 'cut'));
    const segments = segmentsOf([part(cut)], offer.performers)!;
    const fewest = moment(busyOf('a', ['08:00', '08:30']), busyOf('b'));
    expect(planVisit(offer, segments, fewest, at('10:00'))?.parts[0]?.staffId).toBe('b');
    const taken = moment(busyOf('a'), busyOf('b', ['10:00', '10:30']));
    expect(planVisit(offer, segments, taken, at('10:00'))?.parts[0]?.staffId).toBe('a');
  });

  it('takes as long and costs as much as with that person', () => {
    const own = { ...performer('slow', 'cut'), services: [{ serviceId: 'cut', duration: 60, priceAmount: 77_000 }] };
    const offer = offerOf(own);
    const [only] = planVisit(offer, segmentsOf([part(cut)], [own])!, moment(), at('10:00'))!.parts;
    expect(only).toMatchObject({ end: at('11:00'), priceAmount: 77_000 });
  });
});

describe('what a team member insists on (D05)', () => {
  it('comes with every rule that it breaks', () => {
    const offer = offerOf(performer('a', 'cut'));
    const segments = segmentsOf([part(cut)], offer.performers)!;
    const busy = moment(busyOf('a', ['10:00', '11:00']));
    expect(planVisit(offer, segments, busy, at('10:05'))).toBeNull();
    const forced = forceVisit(offer, segments, busy, at('10:05'));
    expect(forced.broken.map((one) => one.reason)).toEqual(['off_step', 'busy']);
    expect(forced.parts[0]).toMatchObject({ staffId: 'a', start: at('10:05') });
  });

  it('may go to somebody who does not perform the service', () => {
    const offer = offerOf(performer('b'));
    const forced = forceVisit(offer, forcedSegments([part(cut, 'b')], offer.performers), moment(), at('10:00'));
    expect(forced.parts[0]?.staffId).toBe('b');
  });
});

it('offers the nearest starts to whoever lost one, in the order of time', () => {
  const slot = (start: number): Slot => ({ start, end: start + minute, date: '2026-03-02', staffIds: ['a'] });
  const slots = [8, 9, 10, 12, 13, 14, 15].map((hour) => slot(at(`${String(hour).padStart(2, '0')}:00`)));
  expect(nearestStarts(slots, at('12:30')).map((one) => new Date(one.start).getUTCHours())).toEqual([
    10, 12, 13, 14, 15,
  ]);
});
