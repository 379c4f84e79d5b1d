import type { MigrationInterface, QueryRunner } from 'typeorm';
import { protectBusinessTable } from '@stamgast/platform/database';

/** Feeds of visits for calendars elsewhere, and calendars elsewhere that are read. */
export class AddCalendars1760000032100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE integrations.calendar_feed (
      business_id uuid NOT NULL, id uuid NOT NULL, staff_id uuid, location_id uuid, with_buffers boolean NOT NULL, client_names text NOT NULL,
      content_hash text, changed_at timestamptz, read_at timestamptz, created_at timestamptz NOT NULL, version integer NOT NULL DEFAULT 1,
      CONSTRAINT calendar_feed_pkey PRIMARY KEY (business_id, id),
      CONSTRAINT calendar_feed_of_one CHECK (num_nonnulls(staff_id, location_id) = 1),
      CONSTRAINT calendar_feed_names_known CHECK (client_names IN ('full', 'first', 'none')))`);
    await runner.query(`CREATE INDEX calendar_feed_staff_idx ON integrations.calendar_feed (business_id, staff_id)`);
    await protectBusinessTable(runner, 'integrations.calendar_feed');
    await runner.query(`CREATE TABLE integrations.external_calendar (
      business_id uuid NOT NULL, id uuid NOT NULL, staff_id uuid NOT NULL, name text NOT NULL, url text NOT NULL, on_error text NOT NULL,
      state text NOT NULL DEFAULT 'waiting', reason text, degraded_since timestamptz, failures integer NOT NULL DEFAULT 0,
      etag text, last_modified text, spans_hash text, busy integer NOT NULL DEFAULT 0, unpacked_at timestamptz, checked_at timestamptz,
      fetched_at timestamptz, next_at timestamptz, created_at timestamptz NOT NULL, updated_at timestamptz NOT NULL,
      version integer NOT NULL DEFAULT 1,
      CONSTRAINT external_calendar_pkey PRIMARY KEY (business_id, id),
      CONSTRAINT external_calendar_state_known CHECK (state IN ('waiting', 'ok', 'degraded')),
      CONSTRAINT external_calendar_on_error_known CHECK (on_error IN ('stale', 'closed')))`);
    await runner.query(
      `CREATE INDEX external_calendar_staff_idx ON integrations.external_calendar (business_id, staff_id)`,
    );
    await protectBusinessTable(runner, 'integrations.external_calendar');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE integrations.external_calendar`);
    await runner.query(`DROP TABLE integrations.calendar_feed`);
  }
}
