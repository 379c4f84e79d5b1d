import { matches } from './matches.js';
import type { ClientFacts, SegmentFilter } from './segment-filter.js';

const anna: ClientFacts = {
  tag: ['VIP', 'curls'],
  language: 'nb',
  source: 'online',
  stage: 'late',
  relation: 'commitment',
  birthdayMonth: null,
  service: ['cut'],
  staff: ['kari'],
  visits: 4,
  noShows: 0,
  spent: 240_000,
  averageSpend: 60_000,
  points: null,
  score: 5,
  referrals: 0,
  lastVisit: 45,
  firstVisit: 400,
  created: 400,
  bookedAhead: false,
  emailConsent: true,
  smsConsent: false,
  hasEmail: true,
  hasPhone: true,
};

describe('a filter', () => {
  it.each<[boolean, SegmentFilter]>([
    [true, { all: [] }],
    [false, { any: [] }],
    [true, { field: 'tag', op: 'anyOf', values: ['curls', 'red'] }],
    [false, { field: 'tag', op: 'noneOf', values: ['curls'] }],
    [true, { field: 'language', op: 'anyOf', values: ['nb', 'en'] }],
    [true, { field: 'relation', op: 'anyOf', values: ['commitment', 'ambassador'] }],
    [true, { field: 'birthdayMonth', op: 'unknown' }],
    [false, { field: 'birthdayMonth', op: 'anyOf', values: ['03'] }],
    [true, { field: 'birthdayMonth', op: 'noneOf', values: ['03'] }],
    [true, { field: 'visits', op: 'atLeast', value: 4 }],
    [false, { field: 'visits', op: 'atLeast', value: 5 }],
    [true, { field: 'visits', op: 'atMost', value: 4 }],
    [false, { field: 'points', op: 'atMost', value: 1000 }],
    [false, { field: 'points', op: 'atLeast', value: 0 }],
    [true, { field: 'lastVisit', op: 'within', days: 45 }],
    [false, { field: 'lastVisit', op: 'within', days: 44 }],
    [true, { field: 'lastVisit', op: 'before', days: 44 }],
    [false, { field: 'lastVisit', op: 'before', days: 45 }],
    [true, { field: 'smsConsent', op: 'is', value: false }],
    [true, { not: { field: 'bookedAhead', op: 'is', value: true } }],
    [
      true,
      {
        any: [
          { field: 'visits', op: 'atLeast', value: 9 },
          { field: 'stage', op: 'anyOf', values: ['late'] },
        ],
      },
    ],
    [
      false,
      {
        all: [
          { field: 'visits', op: 'atLeast', value: 9 },
          { field: 'stage', op: 'anyOf', values: ['late'] },
        ],
      },
    ],
  ])('is %s of Anna: %j', (expected, filter) => expect(matches(filter, anna)).toBe(expected));
});
