/** What kind of answer a field takes. */
export const fields = {
  tag: 'words',
  stage: 'words',
  relation: 'words',
  language: 'words',
  source: 'words',
  birthdayMonth: 'words',
  service: 'words',
  staff: 'words',
  visits: 'number',
  lastVisit: 'days',
  firstVisit: 'days',
  created: 'days',
  bookedAhead: 'flag',
  noShows: 'number',
  referrals: 'number',
  spent: 'money',
  averageSpend: 'money',
  points: 'number',
  score: 'number',
  emailConsent: 'flag',
  smsConsent: 'flag',
  hasEmail: 'flag',
  hasPhone: 'flag',
} as const;

export type Field = keyof typeof fields;
export type FieldKind = (typeof fields)[Field];

export const operators = {
  words: ['anyOf', 'noneOf', 'unknown'],
  number: ['atLeast', 'atMost', 'unknown'],
  money: ['atLeast', 'atMost', 'unknown'],
  days: ['within', 'before', 'unknown'],
  flag: ['is'],
} as const;

export type Operator = (typeof operators)[FieldKind][number];

export interface Condition {
  readonly field: Field;
  readonly op: Operator;
  readonly values?: readonly string[];
  readonly value?: number | boolean;
  readonly days?: number;
}

export type Group = { readonly all: readonly Node[] } | { readonly any: readonly Node[] };
/** A tree that this screen can show; the API knows `not` beside it. */
export type Node = Condition | Group | { readonly not: Node };

export const isGroup = (node: Node): node is Group => 'all' in node || 'any' in node;
export const partsOf = (group: Group): readonly Node[] => ('all' in group ? group.all : group.any);
export const withParts = (group: Group, parts: readonly Node[]): Group =>
  'all' in group ? { all: parts } : { any: parts };

/** A condition on a field, with an answer to begin with. */
export function newCondition(field: Field, op?: Operator): Condition {
  const kind = fields[field];
  const chosen = op ?? operators[kind][0];
  if (chosen === 'unknown') return { field, op: chosen };
  if (kind === 'words') return { field, op: chosen, values: [] };
  if (kind === 'days') return { field, op: chosen, days: 90 };
  if (kind === 'flag') return { field, op: chosen, value: true };
  return { field, op: chosen, value: kind === 'money' ? 100_000 : 1 };
}

/** Whether every condition has its answer, so that the server can be asked. */
export function isComplete(node: Node): boolean {
  if ('not' in node) return isComplete(node.not);
  if (isGroup(node)) return partsOf(node).every(isComplete);
  return node.values === undefined || node.values.length > 0;
}
