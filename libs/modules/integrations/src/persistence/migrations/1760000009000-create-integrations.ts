import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createModuleSchema, protectBusinessTable } from '@stamgast/platform/database';

const key = 'business_id uuid NOT NULL, id uuid NOT NULL';

/** Uploaded files, imports with their rows and findings, what an import made of which code, and demo data. */
export class CreateIntegrations1760000009000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createModuleSchema(runner, 'integrations');
    await this.createFiles(runner);
    await this.createImports(runner);
    await this.createRows(runner);
    await this.createMarks(runner);
  }

  private async createFiles(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE integrations.file (${key}, name text NOT NULL, size integer NOT NULL, delimiter text NOT NULL,
      encoding text NOT NULL, columns text[] NOT NULL, row_count integer NOT NULL, sample jsonb NOT NULL, created_at timestamptz NOT NULL,
      CONSTRAINT file_pkey PRIMARY KEY (business_id, id))`);
    await protectBusinessTable(runner, 'integrations.file');
    await runner.query(`CREATE TABLE integrations.file_part (business_id uuid NOT NULL, file_id uuid NOT NULL, position integer NOT NULL, rows jsonb NOT NULL,
      CONSTRAINT file_part_pkey PRIMARY KEY (business_id, file_id, position),
      CONSTRAINT file_part_file_fkey FOREIGN KEY (business_id, file_id) REFERENCES integrations.file (business_id, id) ON DELETE CASCADE)`);
    await protectBusinessTable(runner, 'integrations.file_part');
  }

  private async createImports(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE integrations.import (${key}, state text NOT NULL, phase text NOT NULL, preset text, as_of date NOT NULL,
      date_format text NOT NULL, tax_rate double precision, done integer NOT NULL DEFAULT 0, total integer NOT NULL DEFAULT 0, rate double precision,
      measured_from timestamptz, measured_done integer NOT NULL DEFAULT 0, announced_at timestamptz, cursor jsonb NOT NULL DEFAULT '{}',
      summary jsonb NOT NULL DEFAULT '{}', error_count integer NOT NULL DEFAULT 0, warning_count integer NOT NULL DEFAULT 0,
      created_at timestamptz NOT NULL, finished_at timestamptz, version integer NOT NULL DEFAULT 1,
      CONSTRAINT import_pkey PRIMARY KEY (business_id, id),
      CONSTRAINT import_state_known CHECK (state IN ('checking', 'checked', 'running', 'done', 'failed', 'cancelled')))`);
    await runner.query(
      `CREATE UNIQUE INDEX import_running_key ON integrations.import (business_id) WHERE state = 'running'`,
    );
    await runner.query(`CREATE INDEX import_created_idx ON integrations.import (business_id, created_at, id)`);
    await protectBusinessTable(runner, 'integrations.import');
    await runner.query(`CREATE TABLE integrations.import_file (business_id uuid NOT NULL, import_id uuid NOT NULL, position integer NOT NULL,
      file_id uuid NOT NULL, role text NOT NULL, mapping jsonb NOT NULL,
      CONSTRAINT import_file_pkey PRIMARY KEY (business_id, import_id, position),
      CONSTRAINT import_file_import_fkey FOREIGN KEY (business_id, import_id) REFERENCES integrations.import (business_id, id) ON DELETE CASCADE,
      CONSTRAINT import_file_file_fkey FOREIGN KEY (business_id, file_id) REFERENCES integrations.file (business_id, id))`);
    await runner.query(`CREATE INDEX import_file_file_idx ON integrations.import_file (business_id, file_id)`);
    await protectBusinessTable(runner, 'integrations.import_file');
  }

  private async createRows(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE integrations.import_row (business_id uuid NOT NULL, import_id uuid NOT NULL, position integer NOT NULL,
      number integer NOT NULL, role text NOT NULL, client text COLLATE "C", day text COLLATE "C", data jsonb NOT NULL,
      CONSTRAINT import_row_pkey PRIMARY KEY (business_id, import_id, position, number),
      CONSTRAINT import_row_import_fkey FOREIGN KEY (business_id, import_id) REFERENCES integrations.import (business_id, id) ON DELETE CASCADE)`);
    await runner.query(
      `CREATE INDEX import_row_day_idx ON integrations.import_row (business_id, import_id, client, day, position, number)`,
    );
    await protectBusinessTable(runner, 'integrations.import_row');
    await runner.query(`CREATE TABLE integrations.import_finding (${key}, import_id uuid NOT NULL, position integer NOT NULL, number integer NOT NULL,
      column_name text, code text NOT NULL, value text, used boolean NOT NULL,
      CONSTRAINT import_finding_pkey PRIMARY KEY (business_id, id),
      CONSTRAINT import_finding_import_fkey FOREIGN KEY (business_id, import_id) REFERENCES integrations.import (business_id, id) ON DELETE CASCADE)`);
    await runner.query(
      `CREATE INDEX import_finding_place_idx ON integrations.import_finding (business_id, import_id, position, number, id)`,
    );
    await protectBusinessTable(runner, 'integrations.import_finding');
  }

  private async createMarks(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE integrations.external_ref (business_id uuid NOT NULL, kind text NOT NULL, external_id text NOT NULL, id uuid NOT NULL, label text NOT NULL,
      CONSTRAINT external_ref_pkey PRIMARY KEY (business_id, kind, external_id))`);
    await protectBusinessTable(runner, 'integrations.external_ref');
    await runner.query(`CREATE TABLE integrations.setup_tick (business_id uuid NOT NULL, key text NOT NULL,
      CONSTRAINT setup_tick_pkey PRIMARY KEY (business_id, key))`);
    await protectBusinessTable(runner, 'integrations.setup_tick');
    await runner.query(`CREATE TABLE integrations.demo_data (business_id uuid NOT NULL CONSTRAINT demo_data_pkey PRIMARY KEY, job_id uuid NOT NULL,
      state text NOT NULL, done integer NOT NULL DEFAULT 0, total integer NOT NULL DEFAULT 1, anchor date NOT NULL, cursor jsonb NOT NULL DEFAULT '{}',
      CONSTRAINT demo_data_state_known CHECK (state IN ('loading', 'loaded', 'removing')))`);
    await protectBusinessTable(runner, 'integrations.demo_data');
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of [
      'demo_data',
      'setup_tick',
      'external_ref',
      'import_finding',
      'import_row',
      'import_file',
      'import',
      'file_part',
      'file',
    ])
      await runner.query(`DROP TABLE integrations.${table}`);
    await runner.query(`DROP SCHEMA integrations`);
  }
}
