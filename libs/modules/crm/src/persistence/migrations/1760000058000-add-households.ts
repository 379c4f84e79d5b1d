import type { MigrationInterface, QueryRunner } from 'typeorm';
import { protectBusinessTable } from '@stamgast/platform/database';

/** Clients who belong together: each in one household at most, each household with one payer at most. */
export class AddHouseholds1760000058000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE crm.household (
      business_id uuid NOT NULL, id uuid NOT NULL, created_at timestamptz NOT NULL, version integer NOT NULL DEFAULT 1,
      CONSTRAINT household_pkey PRIMARY KEY (business_id, id))`);
    await runner.query(`CREATE TABLE crm.household_member (
      business_id uuid NOT NULL, client_id uuid NOT NULL, household_id uuid NOT NULL, payer boolean NOT NULL DEFAULT false,
      CONSTRAINT household_member_pkey PRIMARY KEY (business_id, client_id),
      CONSTRAINT household_member_client_fkey FOREIGN KEY (business_id, client_id)
        REFERENCES crm.client (business_id, id) ON DELETE CASCADE,
      CONSTRAINT household_member_household_fkey FOREIGN KEY (business_id, household_id)
        REFERENCES crm.household (business_id, id) ON DELETE CASCADE)`);
    await runner.query(
      `CREATE INDEX household_member_household_idx ON crm.household_member (business_id, household_id)`,
    );
    await runner.query(
      `CREATE UNIQUE INDEX household_member_payer_key ON crm.household_member (business_id, household_id) WHERE payer`,
    );
    await protectBusinessTable(runner, 'crm.household');
    await protectBusinessTable(runner, 'crm.household_member');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE crm.household_member`);
    await runner.query(`DROP TABLE crm.household`);
  }
}
