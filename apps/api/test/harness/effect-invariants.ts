/** What holds of every request and of every stretch of time it left behind, each as a query whose rows are the breaches. */
export const effectBreaches: Readonly<Record<string, string>> = {
  'K8 what is taken for a visit lies within its stay and buffers': `
    SELECT o.id FROM booking.occupancy o JOIN booking.appointment a ON a.business_id = o.business_id AND a.id = o.appointment_id
    JOIN booking.booking b ON b.business_id = a.business_id AND b.id = a.booking_id
    WHERE b.source IN ('online', 'staff') AND o.staff_id IS NOT NULL AND NOT o.during <@ tstzrange(
      a.starts_at - a.buffer_before * interval '1 minute', a.ends_at + a.buffer_after * interval '1 minute')`,
  'K8 time off takes just its own time': `
    SELECT t.id FROM booking.time_off t LEFT JOIN LATERAL (SELECT range_agg(during) AS during FROM booking.occupancy o
      WHERE o.business_id = t.business_id AND o.time_off_id = t.id) o ON true
    WHERE EXISTS (SELECT 1 FROM booking.occupancy o WHERE o.business_id = t.business_id AND o.time_off_id = t.id)
      AND o.during <> tstzmultirange(tstzrange(t.starts_at, t.ends_at))`,
  'K10 a key that was used up has its answer': `
    SELECT key FROM platform.idempotency_key WHERE response IS NULL`,
  'K12 a hold ends when it says, and keeps nothing but its visit': `
    SELECT o.id FROM booking.occupancy o JOIN booking.hold h ON h.business_id = o.business_id AND h.id = o.hold_id
    WHERE o.expires_at <> h.expires_at OR o.staff_id IS NOT NULL AND NOT o.staff_id = ANY (h.staff_ids)`,
};
