import type { MigrationInterface, QueryRunner } from 'typeorm';
import { protectBusinessTable } from '@stamgast/platform/database';

/** For how long a client is left off the list of whom to contact, and who has died. */
export class AddContactPause1760000052100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE crm.contact_pause (
      business_id uuid NOT NULL, client_id uuid NOT NULL, reason text NOT NULL, at timestamptz NOT NULL, until date NOT NULL,
      CONSTRAINT contact_pause_pkey PRIMARY KEY (business_id, client_id),
      CONSTRAINT contact_pause_client_fkey FOREIGN KEY (business_id, client_id)
        REFERENCES crm.client (business_id, id) ON DELETE CASCADE,
      CONSTRAINT contact_pause_reason_known CHECK (reason IN ('contacted', 'not_now')))`);
    await protectBusinessTable(runner, 'crm.contact_pause');
    await runner.query(`ALTER TABLE crm.client ADD COLUMN deceased_at timestamptz`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE crm.client DROP COLUMN deceased_at`);
    await runner.query(`DROP TABLE crm.contact_pause`);
  }
}
