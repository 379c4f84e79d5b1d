import { oneOf, text } from '../../routes/search-values.js';
import type { Stage } from '../../shared/api/types/crm.js';

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

const sorts = ['name', 'lastVisit', 'created'] as const;

export interface ClientsSearch {
  readonly search?: string;
  readonly stage?: Stage;
  readonly tag?: string;
  readonly sort?: (typeof sorts)[number];
}

/** Reads the address of the client list; what makes no sense is left out. */
export function readClientsSearch(search: Record<string, unknown>): ClientsSearch {
  return {
    search: text(search['search']),
    stage: oneOf(stages, search['stage']),
    tag: text(search['tag']),
    sort: oneOf(sorts, search['sort']),
  };
}
