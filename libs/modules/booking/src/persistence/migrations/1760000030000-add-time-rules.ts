import type { MigrationInterface, QueryRunner } from 'typeorm';
import { protectBusinessTable, raiseRevisionWith } from '@stamgast/platform/database';

/** Requests for time off, seasonal plans, opening hours of a place, and public holidays. */
export class AddTimeRules1760000030000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE booking.time_off ADD reason text NOT NULL DEFAULT 'other',
      ADD status text NOT NULL DEFAULT 'approved', ADD asked_by uuid, ADD decided_by uuid, ADD decided_at timestamptz, ADD answer text,
      ADD CONSTRAINT time_off_reason_known CHECK (reason IN ('holiday', 'sick', 'course', 'other')),
      ADD CONSTRAINT time_off_status_known CHECK (status IN ('requested', 'approved', 'declined'))`);
    await runner.query(`ALTER TABLE booking.policies ADD requested_time_off_blocks boolean NOT NULL DEFAULT false,
      DROP CONSTRAINT policies_horizon_counts_known,
      ADD CONSTRAINT policies_horizon_counts_known CHECK (horizon_counts IN ('days', 'weekdays', 'available_days'))`);
    await runner.query(`ALTER TABLE booking.location ADD holiday_country text, ADD opening_hours jsonb`);
    await this.createSeasons(runner);
    await runner.query(`CREATE TABLE booking.open_holiday (
      business_id uuid NOT NULL, location_id uuid NOT NULL, date date NOT NULL, windows jsonb,
      CONSTRAINT open_holiday_pkey PRIMARY KEY (business_id, location_id, date),
      CONSTRAINT open_holiday_location_fkey FOREIGN KEY (business_id, location_id) REFERENCES booking.location (business_id, id))`);
    await protectBusinessTable(runner, 'booking.open_holiday');
    for (const table of ['schedule_season', 'schedule_season_window', 'open_holiday'])
      await raiseRevisionWith(runner, `booking.${table}`);
  }

  private async createSeasons(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE booking.schedule_season (
      business_id uuid NOT NULL, staff_id uuid NOT NULL, from_date date NOT NULL, to_date date NOT NULL,
      CONSTRAINT schedule_season_pkey PRIMARY KEY (business_id, staff_id, from_date),
      CONSTRAINT schedule_season_schedule_fkey FOREIGN KEY (business_id, staff_id) REFERENCES booking.staff_schedule (business_id, staff_id),
      CONSTRAINT schedule_season_days_sane CHECK (to_date >= from_date))`);
    await runner.query(`CREATE TABLE booking.schedule_season_window (
      business_id uuid NOT NULL, staff_id uuid NOT NULL, from_date date NOT NULL, day smallint NOT NULL,
      start_minute smallint NOT NULL, end_minute smallint NOT NULL, location_id uuid,
      CONSTRAINT schedule_season_window_pkey PRIMARY KEY (business_id, staff_id, from_date, day, start_minute),
      CONSTRAINT schedule_season_window_season_fkey FOREIGN KEY (business_id, staff_id, from_date)
        REFERENCES booking.schedule_season (business_id, staff_id, from_date) ON DELETE CASCADE,
      CONSTRAINT schedule_season_window_location_fkey FOREIGN KEY (business_id, location_id) REFERENCES booking.location (business_id, id),
      CONSTRAINT schedule_season_window_day_known CHECK (day >= 1 AND day <= 7),
      CONSTRAINT schedule_season_window_sane CHECK (start_minute >= 0 AND start_minute < 1440 AND end_minute > start_minute AND end_minute <= start_minute + 1440))`);
    await runner.query(
      `CREATE INDEX schedule_season_window_location_idx ON booking.schedule_season_window (business_id, location_id)`,
    );
    await protectBusinessTable(runner, 'booking.schedule_season');
    await protectBusinessTable(runner, 'booking.schedule_season_window');
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['open_holiday', 'schedule_season_window', 'schedule_season'])
      await runner.query(`DROP TABLE booking.${table}`);
    await runner.query(`ALTER TABLE booking.location DROP holiday_country, DROP opening_hours`);
    await runner.query(`UPDATE booking.policies SET horizon_counts = 'days' WHERE horizon_counts = 'available_days'`);
    await runner.query(`ALTER TABLE booking.policies DROP requested_time_off_blocks,
      DROP CONSTRAINT policies_horizon_counts_known,
      ADD CONSTRAINT policies_horizon_counts_known CHECK (horizon_counts IN ('days', 'weekdays'))`);
    await runner.query(`DELETE FROM booking.time_off WHERE status <> 'approved'`);
    await runner.query(`ALTER TABLE booking.time_off DROP reason, DROP status, DROP asked_by, DROP decided_by,
      DROP decided_at, DROP answer`);
  }
}
