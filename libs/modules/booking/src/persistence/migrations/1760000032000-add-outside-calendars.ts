import type { MigrationInterface, QueryRunner } from 'typeorm';
import { protectBusinessTable, raiseRevisionWith } from '@stamgast/platform/database';

/** Calendars elsewhere that say when somebody is busy, and what they last said. */
export class AddOutsideCalendars1760000032000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE booking.outside_calendar (
      business_id uuid NOT NULL, id uuid NOT NULL, staff_id uuid NOT NULL, name text NOT NULL, closes_on_error boolean NOT NULL,
      degraded_since timestamptz,
      CONSTRAINT outside_calendar_pkey PRIMARY KEY (business_id, id),
      CONSTRAINT outside_calendar_staff_fkey FOREIGN KEY (business_id, staff_id) REFERENCES booking.staff (business_id, id))`);
    await runner.query(`CREATE INDEX outside_calendar_staff_idx ON booking.outside_calendar (business_id, staff_id)`);
    await protectBusinessTable(runner, 'booking.outside_calendar');
    await raiseRevisionWith(runner, 'booking.outside_calendar');
    await runner.query(`ALTER TABLE booking.occupancy ADD outside_calendar_id uuid,
      ADD CONSTRAINT occupancy_outside_calendar_fkey FOREIGN KEY (business_id, outside_calendar_id)
        REFERENCES booking.outside_calendar (business_id, id) ON DELETE CASCADE,
      ADD CONSTRAINT occupancy_outside_loose CHECK (kind <> 'outside' OR NOT exclusive)`);
    await runner.query(`CREATE INDEX occupancy_outside_calendar_idx ON booking.occupancy (business_id, outside_calendar_id)
      WHERE outside_calendar_id IS NOT NULL`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DELETE FROM booking.occupancy WHERE kind = 'outside'`);
    await runner.query(
      `ALTER TABLE booking.occupancy DROP CONSTRAINT occupancy_outside_loose, DROP outside_calendar_id`,
    );
    await runner.query(`DROP TABLE booking.outside_calendar`);
  }
}
