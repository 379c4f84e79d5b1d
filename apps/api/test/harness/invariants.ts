import { effectBreaches } from './effect-invariants.js';
import type { Inspector } from './inspect.js';
import { ledgerBreaches } from './ledger-invariants.js';

/** When the staff member of an appointment is at work in it: all of it but its processing time. */
const work = (a: string) => `(tstzmultirange(tstzrange(${a}.starts_at, ${a}.ends_at)) - (
    SELECT coalesce(range_agg(tstzrange(${a}.starts_at + lower(p) * interval '1 minute', ${a}.starts_at + upper(p) * interval '1 minute')), '{}')
    FROM unnest(${a}.processing) AS p))`;

/** Seats take no time of their own: the session of the class holds it. */
const ofNoClass = `NOT EXISTS (SELECT 1 FROM booking.class_seat t WHERE t.business_id = b.business_id AND t.booking_id = b.id)`;
/** A request that keeps its time from nobody. */
const unheld = `EXISTS (SELECT 1 FROM booking.booking_terms t WHERE t.business_id = b.business_id AND t.booking_id = b.id AND NOT t.holds)`;

/** What may never be, each as a query whose rows are the breaches. Run after races, crashes and random operations. */
const breaches: Readonly<Record<string, string>> = {
  'K1 no two exclusive stretches of one person or resource overlap': `
    SELECT a.id FROM booking.occupancy a JOIN booking.occupancy b
      ON b.business_id = a.business_id AND coalesce(b.staff_id, b.resource_id) = coalesce(a.staff_id, a.resource_id) AND b.id > a.id AND a.during && b.during
    WHERE a.exclusive AND b.exclusive`,
  'K1 no two visits of one person overlap, going by the visits themselves': `
    WITH visit AS (SELECT a.* FROM booking.appointment a JOIN booking.booking b ON b.business_id = a.business_id AND b.id = a.booking_id
      WHERE b.status IN ('requested', 'confirmed', 'arrived', 'in_progress') AND b.overridden_by IS NULL AND b.source IN ('online', 'staff')
       AND ${ofNoClass} AND NOT (b.status = 'requested' AND ${unheld}))
    SELECT x.id FROM visit x JOIN visit y ON y.business_id = x.business_id AND y.staff_id = x.staff_id AND y.id > x.id
      AND x.starts_at < y.ends_at AND y.starts_at < x.ends_at AND ${work('x')} && ${work('y')}`,
  'K1 no client is in two visits at once, unless somebody said so (D06)': `
    SELECT x.id FROM booking.booking x JOIN booking.booking y
      ON y.business_id = x.business_id AND y.client_id = x.client_id AND y.id > x.id AND x.starts_at < y.ends_at AND y.starts_at < x.ends_at
    WHERE x.status IN ('requested', 'confirmed', 'arrived', 'in_progress') AND y.status IN ('requested', 'confirmed', 'arrived', 'in_progress')
      AND x.source IN ('online', 'staff') AND y.source IN ('online', 'staff') AND x.overridden_by IS NULL AND y.overridden_by IS NULL`,
  'K1 every open visit holds its time, and no ended or cancelled one holds any exclusively': `
    SELECT a.id FROM booking.appointment a JOIN booking.booking b ON b.business_id = a.business_id AND b.id = a.booking_id
    LEFT JOIN LATERAL (SELECT count(*) AS stretches, bool_and(exclusive) AS all_exclusive, bool_or(exclusive) AS exclusive,
        range_agg(during) AS during
      FROM booking.occupancy o WHERE o.business_id = a.business_id AND o.appointment_id = a.id AND o.staff_id IS NOT NULL) o ON true
    WHERE b.source IN ('online', 'staff') AND ${ofNoClass} AND CASE
      WHEN b.status IN ('requested', 'confirmed', 'arrived', 'in_progress')
        THEN NOT (b.status = 'requested' AND o.stretches = 0 AND ${unheld}) AND (o.stretches = 0 OR NOT o.all_exclusive AND b.overridden_by IS NULL OR NOT o.during @> ${work('a')})
      WHEN b.status = 'completed' THEN o.exclusive
      ELSE o.stretches > 0 END`,
  'K2 every open visit holds its rooms and machines, and no two visits one of them': `
    WITH stay AS (SELECT a.business_id, a.id, a.booking_id, a.starts_at, a.ends_at, r.resource_id, b.overridden_by
      FROM booking.appointment_resource r
      JOIN booking.appointment a ON a.business_id = r.business_id AND a.id = r.appointment_id
      JOIN booking.booking b ON b.business_id = a.business_id AND b.id = a.booking_id
      WHERE b.status IN ('requested', 'confirmed', 'arrived', 'in_progress') AND NOT (b.status = 'requested' AND ${unheld}))
    SELECT s.id FROM stay s WHERE NOT EXISTS (SELECT 1 FROM booking.occupancy o WHERE o.business_id = s.business_id
        AND o.booking_id = s.booking_id AND o.resource_id = s.resource_id AND o.during @> tstzrange(s.starts_at, s.ends_at))
    UNION ALL SELECT x.id FROM stay x JOIN stay y ON y.business_id = x.business_id AND y.resource_id = x.resource_id AND y.id > x.id
      AND y.booking_id <> x.booking_id AND x.starts_at < y.ends_at AND y.starts_at < x.ends_at
    WHERE x.overridden_by IS NULL AND y.overridden_by IS NULL`,
  'K1 every scheduled session holds its teacher and its rooms, and no cancelled one holds any': `
    SELECT c.id FROM booking.class_session c LEFT JOIN LATERAL (
      SELECT count(*) FILTER (WHERE o.staff_id = c.staff_id AND o.exclusive AND o.during @> tstzrange(c.starts_at, c.ends_at)) AS teacher,
        count(*) FILTER (WHERE o.resource_id IS NOT NULL) AS rooms, count(*) AS stretches
      FROM booking.occupancy o WHERE o.business_id = c.business_id AND o.class_session_id = c.id) o ON true
    WHERE CASE c.status WHEN 'scheduled' THEN o.teacher <> 1 OR o.rooms <> (SELECT count(*) FROM booking.class_session_resource r
        WHERE r.business_id = c.business_id AND r.session_id = c.id)
      WHEN 'cancelled' THEN o.stretches > 0 ELSE false END`,
  'K3 the seats taken of a session are those of its bookings, and no more than its capacity unless somebody said so, or who was there after all': `
    SELECT c.id FROM booking.class_session c LEFT JOIN LATERAL (
      SELECT coalesce(sum(t.seats), 0) AS seats, bool_or(b.overridden_by IS NOT NULL OR b.status <> 'confirmed' OR b.status_since >= c.starts_at) AS beyond
      FROM booking.class_seat t JOIN booking.booking b ON b.business_id = t.business_id AND b.id = t.booking_id
      WHERE t.business_id = c.business_id AND t.session_id = c.id
        AND b.status IN ('requested', 'confirmed', 'arrived', 'in_progress', 'completed')) b ON true
    WHERE c.seats_taken <> b.seats OR c.extra_seats <> greatest(0, c.seats_taken - c.capacity)
      OR c.extra_seats > 0 AND NOT b.beyond`,
  'K4 seats lie where their session lies, with its teacher': `
    SELECT b.id FROM booking.booking b JOIN booking.class_seat t ON t.business_id = b.business_id AND t.booking_id = b.id
    JOIN booking.class_session c ON c.business_id = t.business_id AND c.id = t.session_id
    JOIN booking.appointment a ON a.business_id = b.business_id AND a.booking_id = b.id
    WHERE b.status IN ('requested', 'confirmed', 'arrived', 'in_progress')
      AND (b.starts_at <> c.starts_at OR b.ends_at <> c.ends_at OR a.staff_id <> c.staff_id OR c.status = 'cancelled')`,
  'K4 a booking spans its appointments, which follow one another': `
    SELECT b.id FROM booking.booking b JOIN (
      SELECT business_id, booking_id, min(starts_at) AS first, max(ends_at) AS last,
        bool_and(parallel OR previous_end IS NULL OR previous_end = starts_at) AS joined
      FROM (SELECT *, lag(ends_at) OVER (PARTITION BY business_id, booking_id, parallel ORDER BY position) AS previous_end
        FROM booking.appointment) a GROUP BY business_id, booking_id) a
      ON a.business_id = b.business_id AND a.booking_id = b.id
    WHERE a.first <> b.starts_at OR a.last <> b.ends_at OR NOT a.joined AND b.duration_known AND NOT EXISTS (
      SELECT 1 FROM booking.cancelled_appointment c WHERE c.business_id = b.business_id AND c.booking_id = b.id)`,
  'K4 every booking has an appointment': `
    SELECT b.id FROM booking.booking b WHERE NOT EXISTS (
      SELECT 1 FROM booking.appointment a WHERE a.business_id = b.business_id AND a.booking_id = b.id)`,
  'K5 a booking and its client belong to the same business': `
    SELECT b.id FROM booking.booking b WHERE b.client_id IS NOT NULL AND NOT EXISTS (
      SELECT 1 FROM crm.client c WHERE c.business_id = b.business_id AND c.id = b.client_id)`,
  'K7 the version counts the changes': `
    SELECT b.id FROM booking.booking b LEFT JOIN LATERAL (
      SELECT count(*) AS changes, max(booking_version) AS newest FROM booking.booking_history h
      WHERE h.business_id = b.business_id AND h.booking_id = b.id) h ON true
    WHERE b.source IN ('online', 'staff') AND (h.changes <> b.version OR h.newest <> b.version)`,
  'K7 the status moves along the machine': `
    WITH step AS (SELECT payload->'booking'->>'bookingId' AS id, type, payload->'booking'->>'status' AS status,
        lag(payload->'booking'->>'status') OVER (PARTITION BY business_id, payload->'booking'->>'bookingId'
          ORDER BY (payload->'booking'->>'version')::int) AS before, payload->>'undo' AS undo
      FROM platform.outbox_event WHERE type LIKE 'booking.%')
    SELECT id FROM step WHERE before <> status AND type <> 'booking.undone.v1' AND (before, status) NOT IN (
      ('requested', 'confirmed'), ('requested', 'declined'), ('requested', 'expired'), ('requested', 'cancelled'),
      ('confirmed', 'arrived'), ('confirmed', 'in_progress'), ('confirmed', 'completed'), ('confirmed', 'no_show'), ('confirmed', 'cancelled'),
      ('arrived', 'in_progress'), ('arrived', 'completed'), ('arrived', 'cancelled'), ('in_progress', 'completed'),
      ('arrived', 'confirmed'), ('in_progress', 'confirmed'), ('in_progress', 'arrived'), ('declined', 'requested'), ('confirmed', 'requested'), ('confirmed', 'expired'), ('declined', 'confirmed'))`,
  'K9 a start lies in working time or carries the name of who overrode it': `
    SELECT b.id FROM booking.booking b JOIN booking.appointment a ON a.business_id = b.business_id AND a.booking_id = b.id
    WHERE b.source IN ('online', 'staff') AND b.overridden_by IS NULL AND ${ofNoClass} AND NOT EXISTS (
      SELECT 1 FROM generate_series(0, 1) AS back (days), LATERAL (SELECT (a.starts_at AT TIME ZONE b.time_zone)::date - back.days AS day) d,
        LATERAL (
          SELECT w.start_minute, w.end_minute FROM booking.schedule_window w WHERE w.business_id = a.business_id
            AND w.staff_id = a.staff_id AND w.day = extract(isodow FROM d.day)
          UNION ALL SELECT w.start_minute, w.end_minute FROM booking.schedule_exception_window w
            WHERE w.business_id = a.business_id AND w.staff_id = a.staff_id AND w.date = d.day) w
      WHERE a.starts_at >= (d.day + w.start_minute * interval '1 minute') AT TIME ZONE b.time_zone
        AND a.starts_at < (d.day + w.end_minute * interval '1 minute') AT TIME ZONE b.time_zone)`,
  'K11 each change has one event, written with it': `
    SELECT h.id FROM booking.booking_history h JOIN booking.booking b ON b.business_id = h.business_id AND b.id = h.booking_id
    LEFT JOIN LATERAL (
      SELECT count(*) AS events FROM platform.outbox_event e WHERE e.business_id = h.business_id AND e.type LIKE 'booking.%'
        AND e.payload->'booking'->>'bookingId' = h.booking_id::text
        AND (e.payload->'booking'->>'version')::int = h.booking_version) e ON true
    WHERE b.source IN ('online', 'staff') AND e.events <> 1`,
  'K14 what others were told last is what is stored, in a zone that exists': `
    SELECT b.id FROM booking.booking b LEFT JOIN LATERAL (
      SELECT e.payload FROM platform.outbox_event e WHERE e.business_id = b.business_id AND e.type LIKE 'booking.%'
        AND e.payload->'booking'->>'bookingId' = b.id::text
      ORDER BY (e.payload->'booking'->>'version')::int DESC LIMIT 1) told ON true
    WHERE b.time_zone NOT IN (SELECT name FROM pg_timezone_names)
      OR b.source IN ('online', 'staff') AND ((told.payload->'booking'->>'start')::timestamptz <> b.starts_at
        OR (told.payload->'booking'->>'end')::timestamptz <> b.ends_at OR told.payload->'booking'->>'status' <> b.status)`,
  'K15 the price is the one promised at booking': `
    SELECT b.id FROM booking.booking b
    JOIN LATERAL (SELECT sum(a.price_amount) AS total FROM booking.appointment a
      WHERE a.business_id = b.business_id AND a.booking_id = b.id) a ON true
    JOIN LATERAL (SELECT coalesce(sum(c.price_amount), 0) AS total FROM booking.cancelled_appointment c
      WHERE c.business_id = b.business_id AND c.booking_id = b.id) c ON true
    LEFT JOIN platform.outbox_event e ON e.business_id = b.business_id AND e.type = 'booking.created.v1'
      AND e.payload->'booking'->>'bookingId' = b.id::text
    WHERE a.total <> b.price_amount OR (e.payload->'booking'->>'price')::bigint <> b.price_amount + c.total`,
};

/** Where a test changes hours under bookings, it must judge by itself whether a start lay in them: `except: ['K9']`. */
export interface Exceptions {
  readonly except?: readonly string[];
  /** Where a test looks for one thing again and again: those only, by number. */
  readonly only?: readonly string[];
}

/** The invariants that are asked of every database, by number: `K1`. */
export const askedInvariants = (): string[] => [
  ...new Set(Object.keys({ ...breaches, ...effectBreaches, ...ledgerBreaches }).map((name) => name.split(' ')[0]!)),
];

/** The breaches of every invariant that there are: `{}` in a sound database. */
export async function breachedInvariants(
  inspector: Inspector,
  { except = [], only }: Exceptions = {},
): Promise<Record<string, number>> {
  const found: Record<string, number> = {};
  for (const [name, sql] of Object.entries({ ...breaches, ...effectBreaches, ...ledgerBreaches })) {
    const number = name.split(' ')[0]!;
    if (except.includes(number) || (only && !only.includes(number))) continue;
    const rows = await inspector.rows(sql);
    if (rows.length > 0) found[name] = rows.length;
  }
  return found;
}
