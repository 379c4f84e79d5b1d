import type { MigrationInterface, QueryRunner } from 'typeorm';
import { protectBusinessTable } from '@stamgast/platform/database';

/** Rooms and machines, what services need of them, and the time for which visits take them. */
export class AddResources1760000011000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE booking.resource (
      business_id uuid NOT NULL, id uuid NOT NULL, location_id uuid NOT NULL, name text NOT NULL, kind text NOT NULL,
      position integer NOT NULL, archived boolean NOT NULL DEFAULT false, version integer NOT NULL DEFAULT 1,
      created_at timestamptz NOT NULL, updated_at timestamptz NOT NULL,
      CONSTRAINT resource_pkey PRIMARY KEY (business_id, id),
      CONSTRAINT resource_location_fkey FOREIGN KEY (business_id, location_id) REFERENCES booking.location (business_id, id))`);
    await runner.query(`CREATE INDEX resource_position_idx ON booking.resource (business_id, position, id)`);
    await runner.query(`CREATE INDEX resource_location_idx ON booking.resource (business_id, location_id)`);
    await runner.query(`ALTER TABLE booking.service ADD resource_kinds text[] NOT NULL DEFAULT '{}'`);
    await runner.query(`CREATE TABLE booking.appointment_resource (
      business_id uuid NOT NULL, appointment_id uuid NOT NULL, resource_id uuid NOT NULL,
      CONSTRAINT appointment_resource_pkey PRIMARY KEY (business_id, appointment_id, resource_id),
      CONSTRAINT appointment_resource_appointment_fkey FOREIGN KEY (business_id, appointment_id)
        REFERENCES booking.appointment (business_id, id) ON DELETE CASCADE,
      CONSTRAINT appointment_resource_resource_fkey FOREIGN KEY (business_id, resource_id) REFERENCES booking.resource (business_id, id))`);
    await runner.query(
      `CREATE INDEX appointment_resource_resource_idx ON booking.appointment_resource (business_id, resource_id)`,
    );
    await this.widenOccupancy(runner);
    await protectBusinessTable(runner, 'booking.resource');
    await protectBusinessTable(runner, 'booking.appointment_resource');
  }

  /** One constraint guards people and things alike; a stretch belongs to one of them. */
  private async widenOccupancy(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE booking.occupancy ADD resource_id uuid, ALTER staff_id DROP NOT NULL,
      ADD CONSTRAINT occupancy_resource_fkey FOREIGN KEY (business_id, resource_id) REFERENCES booking.resource (business_id, id),
      ADD CONSTRAINT occupancy_one_holder CHECK (num_nonnulls(staff_id, resource_id) = 1),
      DROP CONSTRAINT occupancy_no_overlap,
      ADD CONSTRAINT occupancy_no_overlap EXCLUDE USING gist
        (business_id WITH =, (COALESCE(staff_id, resource_id)) WITH =, during WITH &&) WHERE (exclusive)`);
    await runner.query(
      `CREATE INDEX occupancy_resource_idx ON booking.occupancy (business_id, resource_id, until_minute, from_minute) WHERE resource_id IS NOT NULL`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DELETE FROM booking.occupancy WHERE staff_id IS NULL`);
    await runner.query(`ALTER TABLE booking.occupancy DROP CONSTRAINT occupancy_no_overlap,
      DROP CONSTRAINT occupancy_one_holder, DROP resource_id, ALTER staff_id SET NOT NULL,
      ADD CONSTRAINT occupancy_no_overlap EXCLUDE USING gist (business_id WITH =, staff_id WITH =, during WITH &&) WHERE (exclusive)`);
    await runner.query(`DROP TABLE booking.appointment_resource`);
    await runner.query(`ALTER TABLE booking.service DROP resource_kinds`);
    await runner.query(`DROP TABLE booking.resource`);
  }
}
