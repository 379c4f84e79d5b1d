import type { MigrationInterface, QueryRunner } from 'typeorm';
import { protectBusinessTable } from '@stamgast/platform/database';

/** Bookings, their appointments, the time that these take, and what happened to them. */
export class CreateBookings1760000003000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await this.createBooking(runner);
    await this.createAppointment(runner);
    await this.createOccupancy(runner);
    await runner.query(`CREATE TABLE booking.booking_history (
      business_id uuid NOT NULL, id uuid NOT NULL, booking_id uuid NOT NULL, booking_version integer NOT NULL,
      at timestamptz NOT NULL, actor_kind text NOT NULL, actor_id uuid, via text NOT NULL,
      action text NOT NULL, detail jsonb NOT NULL,
      CONSTRAINT booking_history_pkey PRIMARY KEY (business_id, id),
      CONSTRAINT booking_history_once UNIQUE (business_id, booking_id, booking_version),
      CONSTRAINT booking_history_booking_fkey FOREIGN KEY (business_id, booking_id) REFERENCES booking.booking (business_id, id) ON DELETE CASCADE)`);
    await protectBusinessTable(runner, 'booking.booking');
    await protectBusinessTable(runner, 'booking.appointment');
    await protectBusinessTable(runner, 'booking.occupancy');
    await protectBusinessTable(runner, 'booking.booking_history', 'append-only');
  }

  private async createBooking(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE booking.booking (
      business_id uuid NOT NULL, id uuid NOT NULL, client_id uuid, booked_name text, location_id uuid NOT NULL, time_zone text NOT NULL,
      status text NOT NULL, previous_status text, status_since timestamptz NOT NULL,
      client_confirmed_at timestamptz, cancelled_by text, cancelled_late boolean NOT NULL DEFAULT false, cancel_reason text,
      starts_at timestamptz NOT NULL, ends_at timestamptz NOT NULL, price_amount bigint NOT NULL, currency text NOT NULL,
      source text NOT NULL, external_id text, note text, time_known boolean NOT NULL DEFAULT true, duration_known boolean NOT NULL DEFAULT true,
      quiet boolean NOT NULL DEFAULT false,
      override_reason text, overridden_by uuid, policy jsonb NOT NULL, link_hash text,
      sequence integer NOT NULL DEFAULT 0, version integer NOT NULL DEFAULT 1,
      created_at timestamptz NOT NULL, updated_at timestamptz NOT NULL,
      CONSTRAINT booking_pkey PRIMARY KEY (business_id, id),
      CONSTRAINT booking_location_fkey FOREIGN KEY (business_id, location_id) REFERENCES booking.location (business_id, id),
      CONSTRAINT booking_status_known CHECK (status IN ('requested', 'confirmed', 'arrived', 'in_progress', 'completed', 'declined', 'expired', 'cancelled', 'no_show')),
      CONSTRAINT booking_cancelled_by_known CHECK (cancelled_by IN ('client', 'business')),
      CONSTRAINT booking_source_known CHECK (source IN ('online', 'staff', 'import', 'demo')),
      CONSTRAINT booking_range_sane CHECK (ends_at > starts_at),
      CONSTRAINT booking_price_sane CHECK (price_amount >= 0))`);
    await runner.query(
      `CREATE UNIQUE INDEX booking_external_key ON booking.booking (business_id, external_id) WHERE external_id IS NOT NULL`,
    );
    await runner.query(`CREATE INDEX booking_start_idx ON booking.booking (business_id, starts_at, id)`);
    await runner.query(`CREATE INDEX booking_client_idx ON booking.booking (business_id, client_id, starts_at)`);
    await runner.query(`CREATE INDEX booking_updated_idx ON booking.booking (business_id, updated_at, id)`);
    await runner.query(`CREATE INDEX booking_location_idx ON booking.booking (business_id, location_id)`);
  }

  private async createAppointment(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE booking.appointment (
      business_id uuid NOT NULL, id uuid NOT NULL, booking_id uuid NOT NULL, position integer NOT NULL,
      service_id uuid NOT NULL, service_name text NOT NULL, staff_id uuid NOT NULL,
      starts_at timestamptz NOT NULL, ends_at timestamptz NOT NULL, buffer_before integer NOT NULL, buffer_after integer NOT NULL,
      price_amount bigint NOT NULL, tax_rate numeric(5,2) NOT NULL,
      CONSTRAINT appointment_pkey PRIMARY KEY (business_id, id),
      CONSTRAINT appointment_position_key UNIQUE (business_id, booking_id, position),
      CONSTRAINT appointment_booking_fkey FOREIGN KEY (business_id, booking_id) REFERENCES booking.booking (business_id, id) ON DELETE CASCADE,
      CONSTRAINT appointment_service_fkey FOREIGN KEY (business_id, service_id) REFERENCES booking.service (business_id, id),
      CONSTRAINT appointment_staff_fkey FOREIGN KEY (business_id, staff_id) REFERENCES booking.staff (business_id, id),
      CONSTRAINT appointment_range_sane CHECK (ends_at > starts_at AND buffer_before >= 0 AND buffer_after >= 0),
      CONSTRAINT appointment_price_sane CHECK (price_amount >= 0))`);
    await runner.query(`CREATE INDEX appointment_staff_idx ON booking.appointment (business_id, staff_id, starts_at)`);
    await runner.query(`CREATE INDEX appointment_service_idx ON booking.appointment (business_id, service_id)`);
  }

  /** The exclusion constraint's gist index only guards; availability reads the two btree indexes. */
  private async createOccupancy(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE booking.occupancy (
      business_id uuid NOT NULL, id uuid NOT NULL, staff_id uuid NOT NULL, kind text NOT NULL,
      booking_id uuid, appointment_id uuid, time_off_id uuid,
      during tstzrange NOT NULL, exclusive boolean NOT NULL,
      from_minute integer NOT NULL, until_minute integer NOT NULL, buffer_before integer NOT NULL DEFAULT 0, buffer_after integer NOT NULL DEFAULT 0,
      CONSTRAINT occupancy_pkey PRIMARY KEY (business_id, id),
      CONSTRAINT occupancy_staff_fkey FOREIGN KEY (business_id, staff_id) REFERENCES booking.staff (business_id, id),
      CONSTRAINT occupancy_booking_fkey FOREIGN KEY (business_id, booking_id) REFERENCES booking.booking (business_id, id) ON DELETE CASCADE,
      CONSTRAINT occupancy_appointment_fkey FOREIGN KEY (business_id, appointment_id) REFERENCES booking.appointment (business_id, id) ON DELETE CASCADE,
      CONSTRAINT occupancy_time_off_fkey FOREIGN KEY (business_id, time_off_id) REFERENCES booking.time_off (business_id, id) ON DELETE CASCADE,
      CONSTRAINT occupancy_kind_known CHECK (kind IN ('appointment', 'hold', 'time_off', 'outside')),
      CONSTRAINT occupancy_not_empty CHECK (NOT isempty(during) AND until_minute > from_minute),
      CONSTRAINT occupancy_appointment_short CHECK (kind <> 'appointment' OR until_minute - from_minute <= 2880),
      CONSTRAINT occupancy_no_overlap EXCLUDE USING gist (business_id WITH =, staff_id WITH =, during WITH &&) WHERE (exclusive))`);
    await runner.query(
      `COMMENT ON COLUMN booking.occupancy.from_minute IS 'minutes since 1970 in UTC, buffers included'`,
    );
    await runner.query(
      `CREATE INDEX occupancy_visit_idx ON booking.occupancy (business_id, staff_id, until_minute, from_minute) WHERE kind = 'appointment'`,
    );
    await runner.query(
      `CREATE INDEX occupancy_other_idx ON booking.occupancy (business_id, staff_id, until_minute, from_minute) WHERE kind <> 'appointment'`,
    );
    await runner.query(`CREATE INDEX occupancy_booking_idx ON booking.occupancy (business_id, booking_id)`);
    await runner.query(`CREATE INDEX occupancy_appointment_idx ON booking.occupancy (business_id, appointment_id)`);
    await runner.query(`CREATE INDEX occupancy_time_off_idx ON booking.occupancy (business_id, time_off_id)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['booking_history', 'occupancy', 'appointment', 'booking'])
      await runner.query(`DROP TABLE booking.${table}`);
  }
}
