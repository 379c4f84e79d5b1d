import type { MigrationInterface, QueryRunner } from 'typeorm';
import { protectBusinessTable } from '../protect-business-table.js';

/** A number per business that grows with every change of what it has set up, so that a process may remember that. */
export class AddBusinessRevision1760000014000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE platform.business_revision (
      business_id uuid NOT NULL CONSTRAINT business_revision_pkey PRIMARY KEY,
      revision bigint NOT NULL)`);
    await protectBusinessTable(runner, 'platform.business_revision');
    await runner.query(`CREATE FUNCTION platform.raise_revision() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        INSERT INTO platform.business_revision AS r (business_id, revision)
          VALUES (coalesce(NEW.business_id, OLD.business_id), 1)
          ON CONFLICT (business_id) DO UPDATE SET revision = r.revision + 1;
        RETURN NULL;
      END $$`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP FUNCTION platform.raise_revision()`);
    await runner.query(`DROP TABLE platform.business_revision`);
  }
}
