import type { MigrationInterface, QueryRunner } from 'typeorm';
import { protectBusinessTable } from '@stamgast/platform/database';

/** Visits that repeat, and how many of them clients may book at once. */
export class AddSeries1760000024000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE booking.series (
      business_id uuid NOT NULL, id uuid NOT NULL, unit text NOT NULL, every integer NOT NULL, count integer,
      until_date date, time_zone text NOT NULL, policy text NOT NULL, visits integer NOT NULL, source text NOT NULL,
      version integer NOT NULL DEFAULT 1, created_at timestamptz NOT NULL,
      CONSTRAINT series_pkey PRIMARY KEY (business_id, id),
      CONSTRAINT series_unit_known CHECK (unit IN ('day', 'week', 'month')),
      CONSTRAINT series_policy_known CHECK (policy IN ('all_or_nothing', 'skip', 'nearest')),
      CONSTRAINT series_source_known CHECK (source IN ('online', 'staff')),
      CONSTRAINT series_length_sane CHECK (every > 0 AND visits > 0 AND num_nonnulls(count, until_date) = 1))`);
    await protectBusinessTable(runner, 'booking.series');
    await runner.query(`ALTER TABLE booking.booking ADD series_id uuid, ADD series_position integer,
      ADD CONSTRAINT booking_series_fkey FOREIGN KEY (business_id, series_id) REFERENCES booking.series (business_id, id),
      ADD CONSTRAINT booking_series_whole CHECK ((series_id IS NULL) = (series_position IS NULL))`);
    await runner.query(`CREATE UNIQUE INDEX booking_series_key ON booking.booking (business_id, series_id, series_position)
      WHERE series_id IS NOT NULL`);
    await runner.query(`ALTER TABLE booking.service ADD online_recurring boolean NOT NULL DEFAULT false,
      ADD most_recurring integer NOT NULL DEFAULT 12,
      ADD CONSTRAINT service_recurring_sane CHECK (most_recurring BETWEEN 2 AND 104)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE booking.service DROP online_recurring, DROP most_recurring`);
    await runner.query(`ALTER TABLE booking.booking DROP series_id, DROP series_position`);
    await runner.query(`DROP TABLE booking.series`);
  }
}
