import type { MigrationInterface, QueryRunner } from 'typeorm';
import { protectBusinessTable } from '@stamgast/platform/database';

/** Whole businesses packed into one file, on their way out or in. */
export class AddArchives1760000055100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE integrations.archive (business_id uuid NOT NULL, id uuid NOT NULL, kind text NOT NULL, state text NOT NULL,
      name text NOT NULL, size bigint NOT NULL DEFAULT 0, done integer NOT NULL DEFAULT 0, total integer NOT NULL DEFAULT 0,
      manifest jsonb, problem text, requested_by uuid, created_at timestamptz NOT NULL, finished_at timestamptz,
      expires_at timestamptz NOT NULL, version integer NOT NULL DEFAULT 1,
      CONSTRAINT archive_pkey PRIMARY KEY (business_id, id),
      CONSTRAINT archive_kind_known CHECK (kind IN ('export', 'upload')),
      CONSTRAINT archive_state_known CHECK (state IN
        ('receiving', 'waiting', 'packing', 'ready', 'unpacking', 'unpacked', 'failed', 'cancelled', 'expired')))`);
    await runner.query(`CREATE INDEX archive_created_idx ON integrations.archive (business_id, created_at, id)`);
    await protectBusinessTable(runner, 'integrations.archive');
    await runner.query(`CREATE TABLE integrations.archive_part (business_id uuid NOT NULL, archive_id uuid NOT NULL, position integer NOT NULL,
      bytes bytea NOT NULL,
      CONSTRAINT archive_part_pkey PRIMARY KEY (business_id, archive_id, position),
      CONSTRAINT archive_part_archive_fkey FOREIGN KEY (business_id, archive_id) REFERENCES integrations.archive (business_id, id) ON DELETE CASCADE)`);
    await protectBusinessTable(runner, 'integrations.archive_part');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE integrations.archive_part`);
    await runner.query(`DROP TABLE integrations.archive`);
  }
}
