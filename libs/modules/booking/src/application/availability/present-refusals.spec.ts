import type { Refusal } from '@stamgast/availability';
import { defaultPolicies } from '../../domain/policies.js';
import type { AskedOf } from '../../domain/visit/closed-day.js';
import type { Performer } from '../../domain/visit/offer.js';
import { refusalViews } from './present-refusals.js';

const start = Date.parse('2026-03-02T09:00:00Z');
const performer: Performer = {
  staffId: 'anna',
  name: 'Anna',
  online: true,
  position: 0,
  lastAssignedAt: null,
  plan: { weekly: [] },
  services: [],
};
const asked = (booker: 'client' | 'desk'): AskedOf => ({
  offer: {
    locationId: 'here',
    place: { name: 'Here', address: null, phone: null, directions: null },
    brandColor: null,
    timeZone: 'UTC',
    policies: defaultPolicies,
    services: [],
    performers: [performer],
    resources: [],
    durations: [],
    pageOpen: true,
  },
  segment: { parts: [], positions: [], beside: null, performers: [performer] },
  performer,
  moment: { now: new Date('2026-03-01T09:00:00Z'), booker, busy: new Map() },
  start,
});
const around = { obstacles: { taken: [], closures: [], unusualDays: [] }, clientNames: new Map<string, string>() };

function viewOf(refusal: Refusal, booker: 'client' | 'desk' = 'client') {
  const answer = { performer, end: start, refusals: [refusal], notPerformed: [], stays: [], bookable: false };
  return refusalViews(asked(booker), answer, around)[0];
}

describe('a refusal as it is told', () => {
  it('D21 names the kind of thing that is missing', () => {
    expect(viewOf({ reason: 'no_resource', resource: 'room A' })).toEqual({
      reason: 'no_resource',
      resource: 'room A',
      units: 0,
      inTheWay: [],
    });
  });

  it('names the notice only where there is one: the desk has none', () => {
    const refusal = { reason: 'too_soon', earliest: start } as const;
    expect(viewOf(refusal)).toMatchObject({ noticeMinutes: defaultPolicies.minNoticeMinutes, past: false });
    expect(viewOf(refusal, 'desk')).toMatchObject({ noticeMinutes: 0 });
  });

  it('still tells from when to when somebody is busy where nothing is known of what takes the time', () => {
    const [from, until] = [start, start + 600_000];
    const span = { from: '2026-03-02T09:00:00.000Z', until: '2026-03-02T09:10:00.000Z' };
    expect(viewOf({ reason: 'busy', from, until })).toEqual({ reason: 'busy', ...span, inTheWay: [] });
  });
});
