import { invitingMessages, pauseDays } from '../domain/contact-pause.js';

const OF_CLIENT = `business_id = c.business_id AND client_id = c.id`;
const agreed = (channel: string) =>
  `coalesce((SELECT granted FROM crm.consent WHERE ${OF_CLIENT} AND channel = '${channel}' ORDER BY at DESC, id DESC LIMIT 1), false)`;

/** Whether a client `c` may be written to on a channel, or be called. */
export const REACH_SQL = {
  email: `(c.email IS NOT NULL AND ${agreed('email')})`,
  sms: `(c.phone IS NOT NULL AND ${agreed('sms')})`,
  call: `(c.phone IS NOT NULL)`,
} as const;

/** Who may be asked after at all: nobody of the archive, nobody who has died or wants to be left alone. */
export const MAY_BE_MISSED = `c.archived_at IS NULL AND c.restricted_at IS NULL AND c.objected_at IS NULL AND c.deceased_at IS NULL`;

/**
 * Whether a client `c` is left alone at a moment: somebody has contacted them or does not want to now (a pause of the
 * record that was merged into theirs counts as well), they were asked to come back lately, or their last word was a bad
 * one. `now` and `today` are placeholders of the instant and its local day.
 */
export function leftAloneSql(now: string, today: string): string {
  const kinds = `('${invitingMessages.join(`', '`)}')`;
  return `(EXISTS (SELECT 1 FROM crm.contact_pause p JOIN crm.client o ON o.business_id = p.business_id AND o.id = p.client_id
      WHERE p.business_id = c.business_id AND (o.id = c.id OR o.merged_into = c.id)
        AND p.at <= ${now}::timestamptz AND p.until > ${today}::date)
    OR EXISTS (SELECT 1 FROM crm.timeline_entry e WHERE e.business_id = c.business_id AND e.client_id = c.id AND e.kind = 'message'
      AND e.at <= ${now}::timestamptz AND e.at > ${now}::timestamptz - interval '${pauseDays.contacted} days'
      AND e.detail ->> 'kind' IN ${kinds} AND e.detail ->> 'state' = 'sent')
    OR coalesce((SELECT f.score <= 2 AND (c.last_visit_at IS NULL OR c.last_visit_at <= f.at) FROM crm.feedback f
      WHERE f.business_id = c.business_id AND f.client_id = c.id AND f.at <= ${now}::timestamptz ORDER BY f.at DESC, f.id DESC LIMIT 1), false))`;
}

/** Whether anything reaches a client `c`. */
export const REACHABLE = `(${REACH_SQL.call} OR ${REACH_SQL.email})`;
