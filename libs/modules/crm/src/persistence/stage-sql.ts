import { defaultIntervalDays, leastSpreadDays } from '../domain/rhythm.js';
import { newForDays, regularFromVisits } from '../domain/stage.js';

/** Interval and spread of a client `c`, as `rhythmOf` has them. */
const INTERVAL = `coalesce(c.median_days, c.rebook_after_days, ${defaultIntervalDays})`;
const SPREAD = `greatest(${leastSpreadDays}, coalesce(c.deviation_days, 0))`;

/** The relation of a client `c`, as `relationOf` has it. */
export const RELATION_SQL = `CASE WHEN c.visits = 0 THEN 'awareness' WHEN c.visits < ${regularFromVisits} THEN 'engagement'
    WHEN c.referrals > 0 THEN 'ambassador' ELSE 'commitment' END`;

/**
 * The stage of a client `c`, as `stageOf` has it, for lists over all clients; a test holds the two together. `now` and
 * `today` are placeholders of the instant and its local day.
 */
export function stageSql(now: string, today: string): string {
  const since = `(${today}::date - c.last_visit_day)`;
  return `CASE
    WHEN c.visits = 0 OR c.last_visit_day IS NULL OR c.first_visit_day IS NULL THEN 'lead'
    WHEN (c.booked_until IS NULL OR c.booked_until <= ${now}::timestamptz) AND ${since} > greatest(0, ${INTERVAL} - ${SPREAD})
      THEN CASE
        WHEN ${since} > greatest(3 * ${INTERVAL}, 180) THEN 'lost'
        WHEN ${since} > 1.5 * ${INTERVAL} THEN 'slipping'
        WHEN ${since} > ${INTERVAL} + ${SPREAD} THEN 'late'
        ELSE 'due' END
    WHEN c.visits >= ${regularFromVisits} THEN CASE WHEN c.referrals > 0 THEN 'ambassador' ELSE 'regular' END
    WHEN ${today}::date - c.first_visit_day <= ${newForDays} THEN 'new'
    ELSE 'returning' END`;
}
