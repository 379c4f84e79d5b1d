import { operatorsOf, segmentFields, type SegmentField } from './segment-fields.js';
import type { SegmentFilter } from './segment-filter.js';

export interface FilterFault {
  /** Where in the tree, e.g. `filter.all.0.value`. */
  readonly path: string;
  readonly message: string;
}

/** Filters within filters, conditions in all, and values of one: more than anybody reads. */
export const mostDepth = 6;
export const mostConditions = 60;
const mostValues = 100;
const mostNumber = 1_000_000_000_000;

type Anything = Readonly<Record<string, unknown>>;

/** What is wrong with a tree that somebody sent; nothing wrong means that it is a `SegmentFilter`. */
export function checkFilter(sent: unknown, path = 'filter'): FilterFault[] {
  const faults: FilterFault[] = [];
  const count = { conditions: 0 };
  check(sent, path, 1, faults, count);
  if (count.conditions > mostConditions) faults.push({ path, message: `has more than ${mostConditions} conditions` });
  return faults;
}

/** Says to the compiler what `checkFilter` has found. */
export function isFilter(sent: unknown): sent is SegmentFilter {
  return checkFilter(sent).length === 0;
}

function check(sent: unknown, path: string, depth: number, faults: FilterFault[], count: { conditions: number }): void {
  const say = (at: string, message: string) => void faults.push({ path: at, message });
  if (depth > mostDepth) return say(path, `is deeper than ${mostDepth} filters`);
  if (typeof sent !== 'object' || sent === null || Array.isArray(sent)) return say(path, 'must be a filter');
  const node = sent as Anything;
  const [group] = ['all', 'any', 'not'].filter((word) => word in node);
  if (!group) {
    count.conditions += 1;
    return checkCondition(node, path, say);
  }
  if (Object.keys(node).length > 1) return say(path, `must have nothing beside ${group}`);
  if (group === 'not') return check(node.not, `${path}.not`, depth + 1, faults, count);
  const parts = node[group];
  if (!Array.isArray(parts)) return say(`${path}.${group}`, 'must be a list of filters');
  if (parts.length > mostConditions) return say(`${path}.${group}`, `has more than ${mostConditions} filters`);
  for (const [index, part] of parts.entries()) check(part, `${path}.${group}.${index}`, depth + 1, faults, count);
}

function checkCondition(node: Anything, path: string, say: (path: string, message: string) => void): void {
  const { field, op, ...rest } = node;
  if (typeof field !== 'string' || !Object.hasOwn(segmentFields, field))
    return say(`${path}.field`, `must be one of ${Object.keys(segmentFields).join(', ')}`);
  const allowed: readonly string[] = operatorsOf[segmentFields[field as SegmentField]];
  if (typeof op !== 'string' || !allowed.includes(op)) return say(`${path}.op`, `must be one of ${allowed.join(', ')}`);
  const wanted = argumentOf(op);
  const [extra] = Object.keys(rest).filter((name) => name !== wanted);
  if (extra) return say(`${path}.${extra}`, 'is not known here');
  if (!wanted) return;
  const message = faultOf(op, rest[wanted]);
  if (message) say(`${path}.${wanted}`, message);
}

function argumentOf(op: string): string | null {
  if (op === 'unknown') return null;
  if (op === 'anyOf' || op === 'noneOf') return 'values';
  return op === 'within' || op === 'before' ? 'days' : 'value';
}

function faultOf(op: string, value: unknown): string | null {
  if (op === 'is') return typeof value === 'boolean' ? null : 'must be true or false';
  if (op === 'anyOf' || op === 'noneOf') return isWords(value) ? null : `must be 1 to ${mostValues} texts`;
  const whole = typeof value === 'number' && Number.isInteger(value) && value >= 0;
  if (op === 'within' || op === 'before')
    return whole && value <= 36_500 ? null : 'must be a whole number of days, 0 to 36500';
  return whole && value <= mostNumber ? null : 'must be a whole number, 0 or more';
}

function isWords(value: unknown): boolean {
  if (!Array.isArray(value) || value.length === 0 || value.length > mostValues) return false;
  return value.every((one) => typeof one === 'string' && one.length > 0 && one.length <= 100 && !one.includes('\0'));
}
