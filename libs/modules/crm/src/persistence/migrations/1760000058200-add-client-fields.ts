import type { MigrationInterface, QueryRunner } from 'typeorm';
import { protectBusinessTable } from '@stamgast/platform/database';

/** What a business writes down about each client beyond name and contact, in fields of its own. */
export class AddClientFields1760000058200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE crm.client_field (
      business_id uuid NOT NULL, id uuid NOT NULL, name text NOT NULL, help text, kind text NOT NULL,
      options text[] NOT NULL DEFAULT '{}', form text, position integer NOT NULL, archived boolean NOT NULL DEFAULT false,
      version integer NOT NULL DEFAULT 1,
      CONSTRAINT client_field_pkey PRIMARY KEY (business_id, id),
      CONSTRAINT client_field_kind_known CHECK (kind IN ('short_text', 'long_text', 'choice', 'choices', 'yes_no', 'number', 'date')))`);
    await runner.query(`CREATE INDEX client_field_position_idx ON crm.client_field (business_id, position, id)`);
    await runner.query(`CREATE TABLE crm.client_field_value (
      business_id uuid NOT NULL, client_id uuid NOT NULL, field_id uuid NOT NULL, value jsonb NOT NULL, at timestamptz NOT NULL,
      CONSTRAINT client_field_value_pkey PRIMARY KEY (business_id, client_id, field_id),
      CONSTRAINT client_field_value_client_fkey FOREIGN KEY (business_id, client_id)
        REFERENCES crm.client (business_id, id) ON DELETE CASCADE,
      CONSTRAINT client_field_value_field_fkey FOREIGN KEY (business_id, field_id)
        REFERENCES crm.client_field (business_id, id))`);
    await runner.query(`CREATE INDEX client_field_value_field_idx ON crm.client_field_value (business_id, field_id)`);
    await protectBusinessTable(runner, 'crm.client_field');
    await protectBusinessTable(runner, 'crm.client_field_value');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE crm.client_field_value`);
    await runner.query(`DROP TABLE crm.client_field`);
  }
}
