import type { MigrationInterface, QueryRunner } from 'typeorm';
import { protectBusinessTable } from '@stamgast/platform/database';

/** Allergies and the like, sealed under a key of the business that is itself sealed under the operator's. */
export class AddSensitiveNotes1760000050100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE crm.vault_key (business_id uuid NOT NULL, sealed text NOT NULL,
      CONSTRAINT vault_key_pkey PRIMARY KEY (business_id))`);
    await protectBusinessTable(runner, 'crm.vault_key');
    await runner.query(`CREATE TABLE crm.sensitive_note (business_id uuid NOT NULL, id uuid NOT NULL, client_id uuid NOT NULL,
      sealed text NOT NULL, author_id uuid, at timestamptz NOT NULL, version integer NOT NULL DEFAULT 1,
      CONSTRAINT sensitive_note_pkey PRIMARY KEY (business_id, id),
      CONSTRAINT sensitive_note_client_fkey FOREIGN KEY (business_id, client_id) REFERENCES crm.client (business_id, id) ON DELETE CASCADE)`);
    await runner.query(`CREATE INDEX sensitive_note_client_idx ON crm.sensitive_note (business_id, client_id, at)`);
    await protectBusinessTable(runner, 'crm.sensitive_note');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE crm.sensitive_note`);
    await runner.query(`DROP TABLE crm.vault_key`);
  }
}
