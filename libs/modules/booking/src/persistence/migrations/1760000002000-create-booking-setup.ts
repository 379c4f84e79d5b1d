import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createModuleSchema, protectBusinessTable } from '@stamgast/platform/database';

const tables = [
  'booking_page',
  'policies',
  'time_off',
  'closure',
  'schedule_exception_window',
  'schedule_exception',
  'schedule_window',
  'staff_schedule',
  'staff_location',
  'staff_service',
  'staff',
  'service',
  'service_category',
  'location',
];

/** What a business offers, where, by whom and when. */
export class CreateBookingSetup1760000002000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createModuleSchema(runner, 'booking');
    await this.createOffer(runner);
    await this.createStaff(runner);
    await this.createSchedule(runner);
    await this.createAbsence(runner);
    await this.createSettings(runner);
    for (const table of tables) await protectBusinessTable(runner, `booking.${table}`);
  }

  private async createOffer(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE booking.location (
      business_id uuid NOT NULL, id uuid NOT NULL, name text NOT NULL, time_zone text NOT NULL, address text, phone text,
      is_default boolean NOT NULL DEFAULT false, archived boolean NOT NULL DEFAULT false,
      version integer NOT NULL DEFAULT 1, created_at timestamptz NOT NULL, updated_at timestamptz NOT NULL,
      CONSTRAINT location_pkey PRIMARY KEY (business_id, id))`);
    await runner.query(`CREATE UNIQUE INDEX location_default_key ON booking.location (business_id) WHERE is_default`);
    await runner.query(`CREATE TABLE booking.service_category (
      business_id uuid NOT NULL, id uuid NOT NULL, name text NOT NULL, position integer NOT NULL,
      version integer NOT NULL DEFAULT 1, created_at timestamptz NOT NULL, updated_at timestamptz NOT NULL,
      CONSTRAINT service_category_pkey PRIMARY KEY (business_id, id))`);
    await runner.query(`CREATE TABLE booking.service (
      business_id uuid NOT NULL, id uuid NOT NULL, category_id uuid, name text NOT NULL, description text,
      duration integer NOT NULL, buffer_before integer NOT NULL, buffer_after integer NOT NULL,
      price_amount bigint NOT NULL, tax_rate numeric(5,2) NOT NULL, rebook_after_days integer,
      online boolean NOT NULL, color text, position integer NOT NULL, archived boolean NOT NULL DEFAULT false,
      version integer NOT NULL DEFAULT 1, created_at timestamptz NOT NULL, updated_at timestamptz NOT NULL,
      CONSTRAINT service_pkey PRIMARY KEY (business_id, id),
      CONSTRAINT service_category_fkey FOREIGN KEY (business_id, category_id) REFERENCES booking.service_category (business_id, id),
      CONSTRAINT service_lengths_sane CHECK (duration > 0 AND buffer_before >= 0 AND buffer_after >= 0),
      CONSTRAINT service_price_sane CHECK (price_amount >= 0 AND tax_rate >= 0))`);
    await runner.query(`CREATE INDEX service_position_idx ON booking.service (business_id, position, id)`);
    await runner.query(`CREATE INDEX service_category_idx ON booking.service (business_id, category_id)`);
  }

  private async createStaff(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE booking.staff (
      business_id uuid NOT NULL, id uuid NOT NULL, name text NOT NULL, email text, title text, color text,
      online boolean NOT NULL, position integer NOT NULL, archived boolean NOT NULL DEFAULT false,
      last_assigned_at timestamptz, version integer NOT NULL DEFAULT 1,
      created_at timestamptz NOT NULL, updated_at timestamptz NOT NULL,
      CONSTRAINT staff_pkey PRIMARY KEY (business_id, id))`);
    await runner.query(`CREATE INDEX staff_position_idx ON booking.staff (business_id, position, id)`);
    await runner.query(`CREATE TABLE booking.staff_service (
      business_id uuid NOT NULL, staff_id uuid NOT NULL, service_id uuid NOT NULL, duration integer, price_amount bigint,
      CONSTRAINT staff_service_pkey PRIMARY KEY (business_id, staff_id, service_id),
      CONSTRAINT staff_service_staff_fkey FOREIGN KEY (business_id, staff_id) REFERENCES booking.staff (business_id, id),
      CONSTRAINT staff_service_service_fkey FOREIGN KEY (business_id, service_id) REFERENCES booking.service (business_id, id),
      CONSTRAINT staff_service_own_sane CHECK (duration > 0 AND price_amount >= 0))`);
    await runner.query(`CREATE INDEX staff_service_service_idx ON booking.staff_service (business_id, service_id)`);
    await runner.query(`CREATE TABLE booking.staff_location (
      business_id uuid NOT NULL, staff_id uuid NOT NULL, location_id uuid NOT NULL,
      CONSTRAINT staff_location_pkey PRIMARY KEY (business_id, staff_id, location_id),
      CONSTRAINT staff_location_staff_fkey FOREIGN KEY (business_id, staff_id) REFERENCES booking.staff (business_id, id),
      CONSTRAINT staff_location_location_fkey FOREIGN KEY (business_id, location_id) REFERENCES booking.location (business_id, id))`);
    await runner.query(`CREATE INDEX staff_location_location_idx ON booking.staff_location (business_id, location_id)`);
  }

  private async createSchedule(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE booking.staff_schedule (
      business_id uuid NOT NULL, staff_id uuid NOT NULL, version integer NOT NULL DEFAULT 1, updated_at timestamptz NOT NULL,
      CONSTRAINT staff_schedule_pkey PRIMARY KEY (business_id, staff_id),
      CONSTRAINT staff_schedule_staff_fkey FOREIGN KEY (business_id, staff_id) REFERENCES booking.staff (business_id, id))`);
    const window = `start_minute smallint NOT NULL, end_minute smallint NOT NULL, location_id uuid`;
    const sane = `CHECK (start_minute >= 0 AND start_minute < 1440 AND end_minute > start_minute AND end_minute <= start_minute + 1440)`;
    await runner.query(`CREATE TABLE booking.schedule_window (
      business_id uuid NOT NULL, staff_id uuid NOT NULL, day smallint NOT NULL, ${window},
      CONSTRAINT schedule_window_pkey PRIMARY KEY (business_id, staff_id, day, start_minute),
      CONSTRAINT schedule_window_schedule_fkey FOREIGN KEY (business_id, staff_id) REFERENCES booking.staff_schedule (business_id, staff_id),
      CONSTRAINT schedule_window_location_fkey FOREIGN KEY (business_id, location_id) REFERENCES booking.location (business_id, id),
      CONSTRAINT schedule_window_day_known CHECK (day >= 1 AND day <= 7),
      CONSTRAINT schedule_window_sane ${sane})`);
    await runner.query(
      `CREATE INDEX schedule_window_location_idx ON booking.schedule_window (business_id, location_id)`,
    );
    await runner.query(`CREATE TABLE booking.schedule_exception (
      business_id uuid NOT NULL, staff_id uuid NOT NULL, date date NOT NULL, note text,
      CONSTRAINT schedule_exception_pkey PRIMARY KEY (business_id, staff_id, date),
      CONSTRAINT schedule_exception_schedule_fkey FOREIGN KEY (business_id, staff_id) REFERENCES booking.staff_schedule (business_id, staff_id))`);
    await runner.query(`CREATE TABLE booking.schedule_exception_window (
      business_id uuid NOT NULL, staff_id uuid NOT NULL, date date NOT NULL, ${window},
      CONSTRAINT schedule_exception_window_pkey PRIMARY KEY (business_id, staff_id, date, start_minute),
      CONSTRAINT schedule_exception_window_exception_fkey FOREIGN KEY (business_id, staff_id, date) REFERENCES booking.schedule_exception (business_id, staff_id, date),
      CONSTRAINT schedule_exception_window_location_fkey FOREIGN KEY (business_id, location_id) REFERENCES booking.location (business_id, id),
      CONSTRAINT schedule_exception_window_sane ${sane})`);
    await runner.query(
      `CREATE INDEX schedule_exception_window_location_idx ON booking.schedule_exception_window (business_id, location_id)`,
    );
  }

  private async createAbsence(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE booking.closure (
      business_id uuid NOT NULL, id uuid NOT NULL, location_id uuid, from_date date NOT NULL, to_date date NOT NULL, name text NOT NULL,
      version integer NOT NULL DEFAULT 1, created_at timestamptz NOT NULL, updated_at timestamptz NOT NULL,
      CONSTRAINT closure_pkey PRIMARY KEY (business_id, id),
      CONSTRAINT closure_location_fkey FOREIGN KEY (business_id, location_id) REFERENCES booking.location (business_id, id),
      CONSTRAINT closure_days_sane CHECK (to_date >= from_date))`);
    await runner.query(`CREATE INDEX closure_days_idx ON booking.closure (business_id, to_date)`);
    await runner.query(`CREATE INDEX closure_location_idx ON booking.closure (business_id, location_id)`);
    await runner.query(`CREATE TABLE booking.time_off (
      business_id uuid NOT NULL, id uuid NOT NULL, staff_id uuid NOT NULL, starts_at timestamptz NOT NULL, ends_at timestamptz NOT NULL,
      note text, kind text NOT NULL, version integer NOT NULL DEFAULT 1,
      created_at timestamptz NOT NULL, updated_at timestamptz NOT NULL,
      CONSTRAINT time_off_pkey PRIMARY KEY (business_id, id),
      CONSTRAINT time_off_staff_fkey FOREIGN KEY (business_id, staff_id) REFERENCES booking.staff (business_id, id),
      CONSTRAINT time_off_range_sane CHECK (ends_at > starts_at),
      CONSTRAINT time_off_kind_known CHECK (kind IN ('time_off', 'block')))`);
    await runner.query(`CREATE INDEX time_off_end_idx ON booking.time_off (business_id, ends_at)`);
    await runner.query(`CREATE INDEX time_off_staff_idx ON booking.time_off (business_id, staff_id)`);
  }

  private async createSettings(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE booking.policies (
      business_id uuid NOT NULL CONSTRAINT policies_pkey PRIMARY KEY, slot_step integer NOT NULL, min_notice_minutes integer NOT NULL,
      horizon_days integer NOT NULL, buffer_mode text NOT NULL, buffer_inside_hours boolean NOT NULL, assignment text NOT NULL,
      cancel_notice_hours integer NOT NULL, move_notice_hours integer NOT NULL, allow_client_cancel boolean NOT NULL,
      allow_client_move boolean NOT NULL, cancel_text text, no_show_grace_minutes integer NOT NULL,
      version integer NOT NULL DEFAULT 1,
      CONSTRAINT policies_buffer_mode_known CHECK (buffer_mode IN ('add', 'overlap')),
      CONSTRAINT policies_assignment_known CHECK (assignment IN ('least_booked', 'round_robin', 'priority')))`);
    await runner.query(`CREATE TABLE booking.booking_page (
      business_id uuid NOT NULL CONSTRAINT booking_page_pkey PRIMARY KEY, enabled boolean NOT NULL, brand_color text, welcome text,
      allowed_origins text[] NOT NULL, locales text[] NOT NULL, version integer NOT NULL DEFAULT 1)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of tables) await runner.query(`DROP TABLE booking.${table}`);
    await runner.query(`DROP SCHEMA booking`);
  }
}
