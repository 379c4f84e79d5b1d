import type { ClientFacts, SegmentCondition, SegmentFilter } from './segment-filter.js';

/** Whether a client belongs to those whom a filter means. */
export function matches(filter: SegmentFilter, client: ClientFacts): boolean {
  if ('all' in filter) return filter.all.every((one) => matches(one, client));
  if ('any' in filter) return filter.any.some((one) => matches(one, client));
  if ('not' in filter) return !matches(filter.not, client);
  return meets(filter, client);
}

function meets(condition: SegmentCondition, client: ClientFacts): boolean {
  switch (condition.op) {
    case 'anyOf':
      return has(client[condition.field], condition.values);
    case 'noneOf':
      return !has(client[condition.field], condition.values);
    case 'atLeast':
      return compares(client[condition.field], (known) => known >= condition.value);
    case 'atMost':
      return compares(client[condition.field], (known) => known <= condition.value);
    case 'within':
      return compares(client[condition.field], (known) => known <= condition.days);
    case 'before':
      return compares(client[condition.field], (known) => known > condition.days);
    case 'is':
      return client[condition.field] === condition.value;
    case 'unknown':
      return isUnknown(client[condition.field]);
  }
}

function has(known: string | readonly string[] | null, values: readonly string[]): boolean {
  if (known === null) return false;
  return (typeof known === 'string' ? [known] : known).some((one) => values.includes(one));
}

function compares(known: number | null, holds: (known: number) => boolean): boolean {
  return known !== null && holds(known);
}

function isUnknown(known: string | number | readonly string[] | null): boolean {
  return known === null || (typeof known === 'object' && known.length === 0);
}
