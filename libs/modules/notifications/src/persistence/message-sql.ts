import { prepared } from '@stamgast/platform/database';

export const COLUMNS = `id, key, kind, channel, client_id AS "clientId", booking_id AS "bookingId", subject_id AS "subjectId", automation_id AS "automationId", way_fixed AS "wayFixed", experiment, variant, planned_for AS "plannedFor",
  to_address AS "to", locale, state, reason, due_at AS "dueAt", sent_at AS "sentAt", attempts, subject, version`;

export const REOPENED = `notifications.message.state = 'cancelled' AND notifications.message.attempts = 0
  AND notifications.message.reason NOT IN ('taken_back', 'unsubscribed')`;
export const PLAN_ALL =
  prepared(`INSERT INTO notifications.message (business_id, id, key, kind, channel, client_id, subject_id, variant, due_at)
  SELECT $1, * FROM unnest($2::uuid[], $3::text[], $4::text[], $5::text[], $6::uuid[], $7::uuid[], $8::text[], $9::timestamptz[])
  ON CONFLICT (business_id, key) DO UPDATE SET state = 'pending', reason = NULL, due_at = excluded.due_at,
    channel = excluded.channel, version = notifications.message.version + 1 WHERE ${REOPENED}
  RETURNING id, due_at AS "dueAt"`);

export const LOCK_OPEN = prepared(`SELECT ${COLUMNS} FROM notifications.message
  WHERE business_id = $1 AND id = ANY ($2::uuid[]) AND state IN ('pending', 'sending') ORDER BY id FOR UPDATE`);
export const LOCK_DECISIONS = prepared(`SELECT pg_advisory_xact_lock(key) FROM (
  SELECT hashtextextended($1::uuid || ' ' || id, 7700) AS key FROM unnest($2::uuid[]) AS c (id) ORDER BY key) AS keys`);
// A try whose worker died is gone on with: counted twice it would put off the next as if the server had refused it twice.
export const START = prepared(`UPDATE notifications.message m SET state = 'sending',
  attempts = attempts + CASE WHEN m.state = 'sending' AND attempts > 0 THEN 0 ELSE 1 END,
  to_address = s.to_address, reached_through = s.reached_through, locale = s.locale, subject = s.subject, html = s.html, text = s.text, headers = s.headers,
  calendar = s.calendar, version = version + 1
  FROM unnest($2::uuid[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[], $8::jsonb[], $9::jsonb[], $10::uuid[])
    AS s (id, to_address, locale, subject, html, text, headers, calendar, reached_through)
  WHERE m.business_id = $1 AND m.id = s.id`);
export const END = prepared(`UPDATE notifications.message SET state = $3, reason = $4,
  sent_at = CASE WHEN $3 = 'sent' THEN $5::timestamptz END, version = version + 1
  WHERE business_id = $1 AND id = ANY ($2::uuid[]) AND state IN ('pending', 'sending') RETURNING ${COLUMNS}`);
export const KEEP_CHECKS = prepared(`UPDATE notifications.message m SET checks = k.checks, experiment = k.experiment
  FROM unnest($2::uuid[], $3::jsonb[], $4::text[]) AS k (id, checks, experiment)
  WHERE m.business_id = $1 AND m.id = k.id`);
