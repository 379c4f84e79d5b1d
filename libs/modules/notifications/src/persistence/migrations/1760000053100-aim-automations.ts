import type { MigrationInterface, QueryRunner } from 'typeorm';

/** An automation may be for the clients of a segment only. */
export class AimAutomations1760000053100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // No foreign key: the segment belongs to another module. One that is gone means nobody.
    await runner.query(`ALTER TABLE notifications.automation ADD COLUMN segment_id uuid`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE notifications.automation DROP COLUMN segment_id`);
  }
}
