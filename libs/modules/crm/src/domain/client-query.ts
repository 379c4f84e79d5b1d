import type { SegmentFilter } from '@stamgast/segmentation';
import type { Relation } from './relation.js';
import type { Stage } from './stage.js';

export const clientSorts = ['name', 'lastVisit', 'created'] as const;
export type ClientSort = (typeof clientSorts)[number];

/** Which clients a list shows. */
export interface ClientFilter {
  /** Beginnings of words that must all be found (see `searchTerms`), or the words of which one will do. */
  readonly terms: readonly (string | readonly string[])[];
  readonly stage: Stage | null;
  readonly relation: Relation | null;
  readonly tag: string | null;
  readonly segment: SegmentFilter | null;
  readonly archived: boolean;
  readonly updatedAfter: Date | null;
}
