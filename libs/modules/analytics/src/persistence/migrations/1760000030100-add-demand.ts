import type { MigrationInterface, QueryRunner } from 'typeorm';
import { protectBusinessTable } from '@stamgast/platform/database';

/** What visitors searched for, counted by day: no row is about a person. */
export class AddDemand1760000030100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE analytics.demand (
      business_id uuid NOT NULL, day date NOT NULL, service_id uuid NOT NULL, location_id uuid NOT NULL, named boolean NOT NULL,
      weekday smallint NOT NULL, part text NOT NULL, searches integer NOT NULL, empty integer NOT NULL,
      booked integer NOT NULL DEFAULT 0,
      CONSTRAINT demand_pkey PRIMARY KEY (business_id, day, service_id, location_id, named, weekday, part),
      CONSTRAINT demand_weekday_known CHECK (weekday BETWEEN 0 AND 7),
      CONSTRAINT demand_part_known CHECK (part IN ('any', 'morning', 'afternoon', 'evening')),
      CONSTRAINT demand_counts_sane CHECK (empty >= 0 AND searches >= empty AND booked >= 0))`);
    await protectBusinessTable(runner, 'analytics.demand');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE analytics.demand`);
  }
}
