import type { FilterCondition, FilterField, Filter } from '../domain/segment.js';
import { RELATION_SQL, stageSql } from './stage-sql.js';

/** Binds a value and gives its placeholder. */
export type Bind = (value: unknown) => string;

/** The moment that a filter is asked for. */
export interface SegmentMoment {
  readonly now: Date;
  /** The local day of `now`, and the zone that it is local to. */
  readonly today: string;
  readonly timeZone: string;
}

const OF_CLIENT = `business_id = c.business_id AND client_id = c.id`;
const NEWEST = `ORDER BY at DESC, id DESC LIMIT 1`;

/** Something of a client `c`, as SQL that gives null where nothing is known. */
function valueSql(field: FilterField, moment: SegmentMoment, bind: Bind): string {
  const today = () => `${bind(moment.today)}::date`;
  const agreed = (channel: string) =>
    `coalesce((SELECT granted FROM crm.consent WHERE ${OF_CLIENT} AND channel = ${bind(channel)} ${NEWEST}), false)`;
  const visited = (column: 'service_ids' | 'staff_ids') =>
    `ARRAY(SELECT unnest(v.${column})::text FROM crm.visit v
       WHERE v.business_id = c.business_id AND v.client_id = c.id AND v.status = 'completed')`;
  const values: Readonly<Record<FilterField, () => string>> = {
    tag: () => 'c.tags',
    language: () => 'c.locale',
    source: () => 'c.source',
    stage: () => `(${stageSql(bind(moment.now), bind(moment.today))})`,
    relation: () => `(${RELATION_SQL})`,
    birthdayMonth: () => `left(right(c.birthday, 5), 2)`,
    service: () => visited('service_ids'),
    staff: () => visited('staff_ids'),
    visits: () => 'c.visits',
    noShows: () => 'c.no_shows',
    spent: () => 'c.spent_amount',
    averageSpend: () => 'c.visit_value_amount',
    points: () =>
      `(SELECT (detail ->> 'balance')::bigint FROM crm.timeline_entry WHERE ${OF_CLIENT} AND kind = 'points' ${NEWEST})`,
    score: () => `(SELECT score FROM crm.feedback WHERE ${OF_CLIENT} ${NEWEST})`,
    referrals: () => 'c.referrals',
    lastVisit: () => `(${today()} - c.last_visit_day)`,
    firstVisit: () => `(${today()} - c.first_visit_day)`,
    created: () => `(${today()} - (c.created_at AT TIME ZONE ${bind(moment.timeZone)})::date)`,
    bookedAhead: () => `coalesce(c.booked_until > ${bind(moment.now)}::timestamptz, false)`,
    emailConsent: () => agreed('email'),
    smsConsent: () => agreed('sms'),
    hasEmail: () => 'c.email IS NOT NULL',
    hasPhone: () => 'c.phone IS NOT NULL',
  };
  return values[field]();
}

const manyValued: readonly FilterField[] = ['tag', 'service', 'staff'];

function conditionSql(condition: FilterCondition, moment: SegmentMoment, bind: Bind): string {
  const known = valueSql(condition.field, moment, bind);
  const many = manyValued.includes(condition.field);
  const oneOf = (values: readonly string[]) =>
    many ? `${known} && ${bind(values)}::text[]` : `coalesce(${known} = ANY (${bind(values)}::text[]), false)`;
  switch (condition.op) {
    case 'anyOf':
      return `(${oneOf(condition.values)})`;
    case 'noneOf':
      return `NOT (${oneOf(condition.values)})`;
    case 'atLeast':
      return `coalesce(${known} >= ${bind(condition.value)}::bigint, false)`;
    case 'atMost':
      return `coalesce(${known} <= ${bind(condition.value)}::bigint, false)`;
    case 'within':
      return `coalesce(${known} <= ${bind(condition.days)}::integer, false)`;
    case 'before':
      return `coalesce(${known} > ${bind(condition.days)}::integer, false)`;
    case 'is':
      return `(${known}) = ${bind(condition.value)}::boolean`;
    case 'unknown':
      return many ? `cardinality(${known}) = 0` : `(${known}) IS NULL`;
  }
}

/** Whether a client `c` belongs to those whom a filter means, as `matches` has it; a test holds the two together. */
export function segmentSql(filter: Filter, moment: SegmentMoment, bind: Bind): string {
  const joined = (filters: readonly Filter[], word: 'AND' | 'OR', none: 'true' | 'false') =>
    filters.length === 0 ? none : `(${filters.map((one) => segmentSql(one, moment, bind)).join(` ${word} `)})`;
  if ('all' in filter) return joined(filter.all, 'AND', 'true');
  if ('any' in filter) return joined(filter.any, 'OR', 'false');
  if ('not' in filter) return `NOT (${segmentSql(filter.not, moment, bind)})`;
  return conditionSql(filter, moment, bind);
}
