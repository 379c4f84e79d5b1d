import type { MigrationInterface, QueryRunner } from 'typeorm';
import { grantTable } from '../protect-business-table.js';

/** Host names under which businesses are served, and those that they have yet to prove to be theirs. */
export class AddOwnHosts1760000045000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE platform.host_directory (
      business_id uuid NOT NULL CONSTRAINT host_directory_pkey PRIMARY KEY, host text NOT NULL, proof text NOT NULL,
      verified_at timestamptz,
      CONSTRAINT host_directory_host_form CHECK (host ~ '^[a-z0-9-]+(\\.[a-z0-9-]+)+$'))`);
    // Anybody may claim a name; only one can prove it.
    await runner.query(
      `CREATE UNIQUE INDEX host_directory_host_key ON platform.host_directory (host) WHERE verified_at IS NOT NULL`,
    );
    await grantTable(runner, 'platform.host_directory');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE platform.host_directory`);
  }
}
