import type { MigrationInterface, QueryRunner } from 'typeorm';
import { protectBusinessTable } from '@stamgast/platform/database';

/** Whom a business means by a name: a filter over its clients, worked out whenever it is asked. */
export class AddSegments1760000052000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE crm.segment (
      business_id uuid NOT NULL, id uuid NOT NULL, name text NOT NULL, filter jsonb NOT NULL,
      created_at timestamptz NOT NULL, updated_at timestamptz NOT NULL, version integer NOT NULL DEFAULT 1,
      CONSTRAINT segment_pkey PRIMARY KEY (business_id, id))`);
    await protectBusinessTable(runner, 'crm.segment');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE crm.segment`);
  }
}
