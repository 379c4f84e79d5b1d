/** What kind of thing a field holds, and thereby what may be asked of it. */
export const segmentFields = {
  tag: 'choices',
  language: 'choice',
  source: 'choice',
  stage: 'choice',
  relation: 'choice',
  birthdayMonth: 'choice',
  service: 'choices',
  staff: 'choices',
  visits: 'number',
  noShows: 'number',
  spent: 'number',
  averageSpend: 'number',
  points: 'number',
  score: 'number',
  referrals: 'number',
  lastVisit: 'day',
  firstVisit: 'day',
  created: 'day',
  bookedAhead: 'flag',
  emailConsent: 'flag',
  smsConsent: 'flag',
  hasEmail: 'flag',
  hasPhone: 'flag',
} as const;

export type SegmentField = keyof typeof segmentFields;
export type FieldKind = (typeof segmentFields)[SegmentField];
type FieldOf<Kind extends FieldKind> = {
  [Field in SegmentField]: (typeof segmentFields)[Field] extends Kind ? Field : never;
}[SegmentField];

export type ChoiceField = FieldOf<'choice' | 'choices'>;
export type NumberField = FieldOf<'number'>;
export type DayField = FieldOf<'day'>;
export type FlagField = FieldOf<'flag'>;

/** What may be asked of each kind of field; `unknown` asks for clients of whom nothing is known there. */
export const operatorsOf = {
  choice: ['anyOf', 'noneOf', 'unknown'],
  choices: ['anyOf', 'noneOf', 'unknown'],
  number: ['atLeast', 'atMost', 'unknown'],
  day: ['within', 'before', 'unknown'],
  flag: ['is'],
} as const;
