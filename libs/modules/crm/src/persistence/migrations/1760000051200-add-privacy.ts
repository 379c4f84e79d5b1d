import type { MigrationInterface, QueryRunner } from 'typeorm';
import { allowForgetting, protectBusinessTable, refuseForgetting } from '@stamgast/platform/database';

/** Clients who were erased, merged, or want to be left alone; what a merge moved; how long things are kept. */
export class AddPrivacy1760000051200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE crm.client ADD erased_at timestamptz, ADD merged_into uuid,
      ADD restricted_at timestamptz, ADD objected_at timestamptz,
      ADD CONSTRAINT client_merged_fkey FOREIGN KEY (business_id, merged_into) REFERENCES crm.client (business_id, id)
        ON DELETE CASCADE DEFERRABLE`);
    await runner.query(
      `CREATE INDEX client_merged_idx ON crm.client (business_id, merged_into) WHERE merged_into IS NOT NULL`,
    );
    await runner.query(`ALTER TABLE crm.consent ADD ip text`);
    await allowForgetting(runner, 'crm.consent', 'ip');
    await runner.query(`CREATE TABLE crm.client_merge (
      business_id uuid NOT NULL, id uuid NOT NULL, from_id uuid NOT NULL, to_id uuid NOT NULL, at timestamptz NOT NULL,
      merged_by uuid, before jsonb NOT NULL, moved jsonb NOT NULL, undone_at timestamptz,
      CONSTRAINT client_merge_pkey PRIMARY KEY (business_id, id),
      CONSTRAINT client_merge_from_fkey FOREIGN KEY (business_id, from_id) REFERENCES crm.client (business_id, id) ON DELETE CASCADE,
      CONSTRAINT client_merge_to_fkey FOREIGN KEY (business_id, to_id) REFERENCES crm.client (business_id, id) ON DELETE CASCADE,
      CONSTRAINT client_merge_of_two CHECK (from_id <> to_id))`);
    await runner.query(`CREATE INDEX client_merge_from_idx ON crm.client_merge (business_id, from_id)`);
    await runner.query(`CREATE INDEX client_merge_to_idx ON crm.client_merge (business_id, to_id)`);
    await protectBusinessTable(runner, 'crm.client_merge');
    await runner.query(`CREATE TABLE crm.erasure (business_id uuid NOT NULL, hash text NOT NULL, at timestamptz NOT NULL,
      CONSTRAINT erasure_pkey PRIMARY KEY (business_id, hash))`);
    await protectBusinessTable(runner, 'crm.erasure', 'append-only');
    await runner.query(`CREATE TABLE crm.retention_rule (business_id uuid NOT NULL, kind text NOT NULL, days integer,
      CONSTRAINT retention_rule_pkey PRIMARY KEY (business_id, kind), CONSTRAINT retention_rule_sane CHECK (days > 0))`);
    await protectBusinessTable(runner, 'crm.retention_rule');
    await runner.query(`CREATE TABLE crm.client_look (
      business_id uuid NOT NULL, member_id uuid NOT NULL, client_id uuid NOT NULL, hour timestamptz NOT NULL,
      CONSTRAINT client_look_pkey PRIMARY KEY (business_id, member_id, hour, client_id))`);
    await runner.query(`CREATE INDEX client_look_client_idx ON crm.client_look (business_id, client_id)`);
    await protectBusinessTable(runner, 'crm.client_look');
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['client_look', 'retention_rule', 'erasure', 'client_merge'])
      await runner.query(`DROP TABLE crm.${table}`);
    await refuseForgetting(runner, 'crm.consent', 'ip');
    await runner.query(`ALTER TABLE crm.consent DROP ip`);
    await runner.query(`ALTER TABLE crm.client DROP merged_into, DROP erased_at, DROP restricted_at, DROP objected_at`);
  }
}
