import { regularFromVisits } from './stage.js';

/** How firmly a client belongs, by what they have done so far; whether they still keep it up, their stage says. */
export const relations = ['awareness', 'engagement', 'commitment', 'ambassador'] as const;
export type Relation = (typeof relations)[number];

export interface RelationFacts {
  readonly visits: number;
  readonly referrals: number;
}

/** Known and never here; here once or twice; a regular; a regular who has brought somebody. */
export function relationOf({ visits, referrals }: RelationFacts): Relation {
  if (visits === 0) return 'awareness';
  if (visits < regularFromVisits) return 'engagement';
  return referrals > 0 ? 'ambassador' : 'commitment';
}
