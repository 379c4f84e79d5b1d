import { Injectable } from '@nestjs/common';
import { KeptTables, type MovedRows } from '@stamgast/identity';
import type { Tx } from '@stamgast/platform/database';

const OF_BOOKING = `EXISTS (SELECT 1 FROM booking.booking b WHERE b.business_id = t.business_id AND b.id = t.booking_id AND b.client_id = $2)`;
const OF_ENTRY = `EXISTS (SELECT 1 FROM booking.waitlist_entry e WHERE e.business_id = t.business_id AND e.id = t.entry_id AND e.client_id = $2)`;
const OF_SERIES = `EXISTS (SELECT 1 FROM booking.booking b WHERE b.business_id = t.business_id AND b.series_id = t.id AND b.client_id = $2)`;
const OF_PLACE = `EXISTS (SELECT 1 FROM booking.class_seat s JOIN booking.booking b ON b.business_id = s.business_id AND b.id = s.booking_id
  WHERE s.business_id = t.business_id AND s.place_id = t.id AND b.client_id = $2)`;

const TRUST = 'booking.client_trust';

/** Visits stay as figures and as time that was taken; who came, with whom and what was written about it goes. */
@Injectable()
export class KeepClientData extends KeptTables {
  readonly name = 'booking';
  protected readonly kept = [
    { table: 'booking.booking_answer', key: ['booking_id', 'question_id'], of: OF_BOOKING, erase: 'delete' },
    { table: 'booking.cancelled_appointment', key: ['id'], of: OF_BOOKING, erase: { reason: 'NULL' } },
    {
      table: 'booking.booking_terms',
      key: ['booking_id'],
      of: OF_BOOKING,
      erase: { fee_waive_reason: 'NULL', excuse_reason: 'NULL', objection: 'NULL' },
    },
    { table: 'booking.appointment', key: ['id'], of: OF_BOOKING, erase: { guest_name: 'NULL' }, hide: ['guest_name'] },
    {
      table: 'booking.booking_history',
      key: ['id'],
      of: OF_BOOKING,
      erase: { detail: `t.detail - ARRAY['reason', 'note', 'name']` },
    },
    { table: 'booking.class_seat', key: ['booking_id'], of: OF_BOOKING, erase: 'keep' },
    { table: 'booking.course_place', key: ['id'], of: OF_PLACE, erase: 'keep' },
    { table: 'booking.series', key: ['id'], of: OF_SERIES, erase: 'keep' },
    { table: 'booking.waitlist_offer', key: ['id'], of: OF_ENTRY, erase: 'keep' },
    {
      table: 'booking.waitlist_entry',
      key: ['id'],
      erase: { typed_name: 'NULL', note: 'NULL' },
    },
    { table: TRUST, key: ['client_id'], erase: 'delete', stays: true },
    {
      table: 'booking.booking',
      key: ['id'],
      erase: { booked_name: 'NULL', note: 'NULL', cancel_reason: 'NULL', override_reason: 'NULL', link_hash: 'NULL' },
      hide: ['link_hash', 'policy'],
    },
  ] as const;

  /** Visits and wishes that are still to come: they are called off first, so that nobody waits for nobody. */
  async hindrances(tx: Tx, clientId: string): Promise<Record<string, readonly string[]>> {
    const visits = await tx.query<{ id: string }>(
      `SELECT id FROM booking.booking WHERE business_id = $1 AND client_id = $2 AND ends_at > $3
         AND status IN ('requested', 'confirmed', 'arrived', 'in_progress') ORDER BY starts_at, id`,
      [tx.businessId, clientId, tx.now],
    );
    const waiting = await tx.query<{ id: string }>(
      `SELECT id FROM booking.waitlist_entry WHERE business_id = $1 AND client_id = $2 AND state IN ('open', 'offered') ORDER BY id`,
      [tx.businessId, clientId],
    );
    return { bookingIds: visits.map((one) => one.id), waitlistEntryIds: waiting.map((one) => one.id) };
  }

  async words(tx: Tx, clientId: string): Promise<readonly string[]> {
    const rows = await tx.query<{ word: string }>(
      `SELECT booked_name AS word FROM booking.booking WHERE business_id = $1 AND client_id = $2 AND booked_name IS NOT NULL
       UNION SELECT typed_name FROM booking.waitlist_entry WHERE business_id = $1 AND client_id = $2 AND typed_name IS NOT NULL
       UNION SELECT a.guest_name FROM booking.appointment a JOIN booking.booking b ON b.business_id = a.business_id AND b.id = a.booking_id
         WHERE a.business_id = $1 AND b.client_id = $2 AND a.guest_name IS NOT NULL`,
      [tx.businessId, clientId],
    );
    return rows.map((row) => row.word);
  }

  override async merge(tx: Tx, from: string, to: string): Promise<MovedRows> {
    // Links to the visits go on working; what was said of either person holds, and the stricter word wins.
    await tx.query(
      `INSERT INTO booking.client_trust (business_id, client_id, override, reason, set_at)
       SELECT business_id, $3, override, reason, set_at FROM booking.client_trust WHERE business_id = $1 AND client_id = $2
       ON CONFLICT (business_id, client_id) DO UPDATE SET override = excluded.override, reason = excluded.reason, set_at = excluded.set_at
         WHERE excluded.override = 'deposit' AND booking.client_trust.override = 'trusted'`,
      [tx.businessId, from, to],
    );
    return super.merge(tx, from, to);
  }
}
