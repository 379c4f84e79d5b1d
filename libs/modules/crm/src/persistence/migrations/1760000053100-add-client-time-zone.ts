import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The clock that a client lives by, where it is another than that of the place they visit. */
export class AddClientTimeZone1760000053100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE crm.client ADD COLUMN time_zone text`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE crm.client DROP COLUMN time_zone`);
  }
}
