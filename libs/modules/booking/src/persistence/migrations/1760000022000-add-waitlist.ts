import type { MigrationInterface, QueryRunner } from 'typeorm';
import { protectBusinessTable } from '@stamgast/platform/database';

/** Who waits for a time, and the times that they are offered. */
export class AddWaitlist1760000022000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE booking.policies ADD auto_offer boolean NOT NULL DEFAULT true,
      ADD offer_minutes integer NOT NULL DEFAULT 60, ADD promote_until_hours_before integer NOT NULL DEFAULT 12,
      ADD CONSTRAINT policies_waitlist_sane CHECK (offer_minutes > 0 AND promote_until_hours_before >= 0)`);
    await this.createEntry(runner);
    await runner.query(`CREATE TABLE booking.waitlist_offer (
      business_id uuid NOT NULL, id uuid NOT NULL, entry_id uuid NOT NULL, hold_id uuid NOT NULL,
      service_ids uuid[] NOT NULL, staff_ids uuid[] NOT NULL, starts_at timestamptz NOT NULL, ends_at timestamptz NOT NULL,
      state text NOT NULL, send_at timestamptz NOT NULL, sent_at timestamptz, expires_at timestamptz NOT NULL, created_at timestamptz NOT NULL,
      CONSTRAINT waitlist_offer_pkey PRIMARY KEY (business_id, id),
      CONSTRAINT waitlist_offer_entry_fkey FOREIGN KEY (business_id, entry_id) REFERENCES booking.waitlist_entry (business_id, id) ON DELETE CASCADE,
      CONSTRAINT waitlist_offer_state_known CHECK (state IN ('open', 'accepted', 'declined', 'expired', 'withdrawn')),
      CONSTRAINT waitlist_offer_range_sane CHECK (ends_at > starts_at))`);
    await runner.query(
      `CREATE UNIQUE INDEX waitlist_offer_open_key ON booking.waitlist_offer (business_id, entry_id) WHERE state = 'open'`,
    );
    await runner.query(
      `CREATE INDEX waitlist_offer_entry_idx ON booking.waitlist_offer (business_id, entry_id, starts_at)`,
    );
    await protectBusinessTable(runner, 'booking.waitlist_entry');
    await protectBusinessTable(runner, 'booking.waitlist_offer');
  }

  private async createEntry(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE booking.waitlist_entry (
      business_id uuid NOT NULL, id uuid NOT NULL, client_id uuid NOT NULL, typed_name text, source text NOT NULL,
      service_ids uuid[] NOT NULL, staff_id uuid, location_id uuid NOT NULL,
      from_date date NOT NULL, to_date date NOT NULL, windows jsonb NOT NULL DEFAULT '[]',
      party_size integer NOT NULL DEFAULT 1, notice_minutes integer NOT NULL DEFAULT 0, note text,
      state text NOT NULL, end_reason text, booking_id uuid, version integer NOT NULL DEFAULT 1,
      created_at timestamptz NOT NULL, updated_at timestamptz NOT NULL,
      CONSTRAINT waitlist_entry_pkey PRIMARY KEY (business_id, id),
      CONSTRAINT waitlist_entry_location_fkey FOREIGN KEY (business_id, location_id) REFERENCES booking.location (business_id, id),
      CONSTRAINT waitlist_entry_staff_fkey FOREIGN KEY (business_id, staff_id) REFERENCES booking.staff (business_id, id),
      CONSTRAINT waitlist_entry_booking_fkey FOREIGN KEY (business_id, booking_id) REFERENCES booking.booking (business_id, id) ON DELETE CASCADE,
      CONSTRAINT waitlist_entry_state_known CHECK (state IN ('open', 'offered', 'booked', 'declined', 'expired', 'closed')),
      CONSTRAINT waitlist_entry_source_known CHECK (source IN ('online', 'staff')),
      CONSTRAINT waitlist_entry_range_sane CHECK (to_date >= from_date),
      CONSTRAINT waitlist_entry_wish_sane CHECK (party_size > 0 AND notice_minutes >= 0 AND cardinality(service_ids) > 0))`);
    await runner.query(
      `CREATE INDEX waitlist_entry_waiting_idx ON booking.waitlist_entry (business_id, created_at, id) WHERE state IN ('open', 'offered')`,
    );
    await runner.query(`CREATE INDEX waitlist_entry_list_idx ON booking.waitlist_entry (business_id, created_at, id)`);
    await runner.query(`CREATE INDEX waitlist_entry_client_idx ON booking.waitlist_entry (business_id, client_id)`);
    await runner.query(`CREATE INDEX waitlist_entry_location_idx ON booking.waitlist_entry (business_id, location_id)`);
    await runner.query(`CREATE INDEX waitlist_entry_staff_idx ON booking.waitlist_entry (business_id, staff_id)`);
    await runner.query(`CREATE INDEX waitlist_entry_booking_idx ON booking.waitlist_entry (business_id, booking_id)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE booking.waitlist_offer`);
    await runner.query(`DROP TABLE booking.waitlist_entry`);
    await runner.query(
      `ALTER TABLE booking.policies DROP auto_offer, DROP offer_minutes, DROP promote_until_hours_before`,
    );
  }
}
