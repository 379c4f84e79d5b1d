import { oneOf, text, uuid } from '../../routes/search-values.js';
import type { Relation, Stage } from '../../shared/api/types/crm.js';

export const stages = [
  'lead',
  'new',
  'returning',
  'regular',
  'ambassador',
  'due',
  'late',
  'slipping',
  'lost',
] as const satisfies readonly Stage[];

export const relations = ['awareness', 'engagement', 'commitment', 'ambassador'] as const satisfies readonly Relation[];

const sorts = ['name', 'lastVisit', 'created'] as const;

export interface ClientsSearch {
  readonly search?: string;
  readonly stage?: Stage;
  readonly relation?: Relation;
  readonly tag?: string;
  readonly segmentId?: string;
  readonly sort?: (typeof sorts)[number];
}

/** Reads the address of the client list; what makes no sense is left out. */
export function readClientsSearch(search: Record<string, unknown>): ClientsSearch {
  return {
    search: text(search['search']),
    stage: oneOf(stages, search['stage']),
    relation: oneOf(relations, search['relation']),
    tag: text(search['tag']),
    segmentId: uuid(search['segmentId']),
    sort: oneOf(sorts, search['sort']),
  };
}
