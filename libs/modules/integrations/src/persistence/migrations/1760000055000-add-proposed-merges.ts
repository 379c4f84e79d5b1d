import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which two clients a finding takes for the same person. */
export class AddProposedMerges1760000055000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `ALTER TABLE integrations.import_finding ADD COLUMN client_id uuid, ADD COLUMN other_client_id uuid`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE integrations.import_finding DROP COLUMN client_id, DROP COLUMN other_client_id`);
  }
}
