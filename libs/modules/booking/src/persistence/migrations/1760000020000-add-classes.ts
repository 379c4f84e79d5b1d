import type { MigrationInterface, QueryRunner } from 'typeorm';
import { protectBusinessTable } from '@stamgast/platform/database';

/** Classes: services with seats, the sessions at which they are held, and the seats that bookings have in them. */
export class AddClasses1760000020000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE booking.service ADD kind text NOT NULL DEFAULT 'appointment', ADD capacity integer,
      ADD online_capacity integer, ADD minimum_seats integer, ADD decide_hours_before integer, ADD max_seats_per_booking integer,
      ADD CONSTRAINT service_kind_known CHECK (kind IN ('appointment', 'class')),
      ADD CONSTRAINT service_class_sane CHECK (CASE WHEN kind = 'class' THEN num_nulls(capacity, online_capacity, minimum_seats,
        decide_hours_before, max_seats_per_booking) = 0 AND capacity > 0 AND online_capacity BETWEEN 0 AND capacity
        AND minimum_seats BETWEEN 0 AND capacity AND decide_hours_before >= 0 AND max_seats_per_booking > 0
        ELSE num_nonnulls(capacity, online_capacity, minimum_seats, decide_hours_before, max_seats_per_booking) = 0 END)`);
    await this.createSession(runner);
    await this.createSeat(runner);
    await this.widenOccupancy(runner);
    for (const table of ['class_session', 'class_session_resource', 'class_seat'])
      await protectBusinessTable(runner, `booking.${table}`);
  }

  private async createSession(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE booking.class_session (
      business_id uuid NOT NULL, id uuid NOT NULL, service_id uuid NOT NULL, service_name text NOT NULL, staff_id uuid NOT NULL,
      location_id uuid NOT NULL, time_zone text NOT NULL, starts_at timestamptz NOT NULL, ends_at timestamptz NOT NULL,
      buffer_before integer NOT NULL, buffer_after integer NOT NULL, price_amount bigint NOT NULL, currency text NOT NULL,
      tax_rate numeric(5,2) NOT NULL, capacity integer NOT NULL, online_capacity integer NOT NULL, minimum_seats integer NOT NULL,
      decide_at timestamptz, max_seats_per_booking integer NOT NULL,
      seats_taken integer NOT NULL DEFAULT 0, extra_seats integer NOT NULL DEFAULT 0,
      status text NOT NULL, cancelled_because text, cancel_reason text, series_id uuid, note text,
      override_reason text, overridden_by uuid,
      version integer NOT NULL DEFAULT 1, created_at timestamptz NOT NULL, updated_at timestamptz NOT NULL,
      CONSTRAINT class_session_pkey PRIMARY KEY (business_id, id),
      CONSTRAINT class_session_service_fkey FOREIGN KEY (business_id, service_id) REFERENCES booking.service (business_id, id),
      CONSTRAINT class_session_staff_fkey FOREIGN KEY (business_id, staff_id) REFERENCES booking.staff (business_id, id),
      CONSTRAINT class_session_location_fkey FOREIGN KEY (business_id, location_id) REFERENCES booking.location (business_id, id),
      CONSTRAINT class_session_status_known CHECK (status IN ('scheduled', 'cancelled', 'completed')),
      CONSTRAINT class_session_because_known CHECK (cancelled_because IN ('business', 'below_minimum')),
      CONSTRAINT class_session_range_sane CHECK (ends_at > starts_at AND buffer_before >= 0 AND buffer_after >= 0),
      CONSTRAINT class_session_capacity_sane CHECK (capacity > 0 AND online_capacity BETWEEN 0 AND capacity
        AND minimum_seats >= 0 AND max_seats_per_booking > 0 AND price_amount >= 0),
      CONSTRAINT class_session_not_overfull CHECK (seats_taken >= 0 AND extra_seats >= 0 AND seats_taken <= capacity + extra_seats))`);
    await runner.query(`CREATE INDEX class_session_start_idx ON booking.class_session (business_id, starts_at, id)`);
    await runner.query(
      `CREATE INDEX class_session_service_idx ON booking.class_session (business_id, service_id, starts_at)`,
    );
    await runner.query(`CREATE INDEX class_session_staff_idx ON booking.class_session (business_id, staff_id)`);
    await runner.query(`CREATE INDEX class_session_location_idx ON booking.class_session (business_id, location_id)`);
    await runner.query(
      `CREATE INDEX class_session_series_idx ON booking.class_session (business_id, series_id, starts_at) WHERE series_id IS NOT NULL`,
    );
    await runner.query(`CREATE TABLE booking.class_session_resource (
      business_id uuid NOT NULL, session_id uuid NOT NULL, resource_id uuid NOT NULL,
      CONSTRAINT class_session_resource_pkey PRIMARY KEY (business_id, session_id, resource_id),
      CONSTRAINT class_session_resource_session_fkey FOREIGN KEY (business_id, session_id)
        REFERENCES booking.class_session (business_id, id) ON DELETE CASCADE,
      CONSTRAINT class_session_resource_resource_fkey FOREIGN KEY (business_id, resource_id) REFERENCES booking.resource (business_id, id))`);
    await runner.query(
      `CREATE INDEX class_session_resource_resource_idx ON booking.class_session_resource (business_id, resource_id)`,
    );
  }

  private async createSeat(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE booking.class_seat (
      business_id uuid NOT NULL, booking_id uuid NOT NULL, session_id uuid NOT NULL, seats integer NOT NULL,
      CONSTRAINT class_seat_pkey PRIMARY KEY (business_id, booking_id),
      CONSTRAINT class_seat_booking_fkey FOREIGN KEY (business_id, booking_id) REFERENCES booking.booking (business_id, id) ON DELETE CASCADE,
      CONSTRAINT class_seat_session_fkey FOREIGN KEY (business_id, session_id) REFERENCES booking.class_session (business_id, id),
      CONSTRAINT class_seat_some CHECK (seats > 0))`);
    await runner.query(`CREATE INDEX class_seat_session_idx ON booking.class_seat (business_id, session_id)`);
  }

  /** A session takes its teacher and its room through the same table and constraint as a visit does. */
  private async widenOccupancy(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE booking.occupancy ADD class_session_id uuid,
      ADD CONSTRAINT occupancy_class_session_fkey FOREIGN KEY (business_id, class_session_id)
        REFERENCES booking.class_session (business_id, id) ON DELETE CASCADE,
      ADD CONSTRAINT occupancy_class_named CHECK ((kind = 'class') = (class_session_id IS NOT NULL)),
      DROP CONSTRAINT occupancy_kind_known,
      ADD CONSTRAINT occupancy_kind_known CHECK (kind IN ('appointment', 'class', 'hold', 'time_off', 'outside'))`);
    await runner.query(
      `CREATE INDEX occupancy_class_session_idx ON booking.occupancy (business_id, class_session_id) WHERE class_session_id IS NOT NULL`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DELETE FROM booking.occupancy WHERE kind = 'class'`);
    await runner.query(`ALTER TABLE booking.occupancy DROP class_session_id, DROP CONSTRAINT occupancy_kind_known,
      ADD CONSTRAINT occupancy_kind_known CHECK (kind IN ('appointment', 'hold', 'time_off', 'outside'))`);
    for (const table of ['class_seat', 'class_session_resource', 'class_session'])
      await runner.query(`DROP TABLE booking.${table}`);
    await runner.query(`ALTER TABLE booking.service DROP kind, DROP capacity, DROP online_capacity, DROP minimum_seats,
      DROP decide_hours_before, DROP max_seats_per_booking`);
  }
}
