import type { MigrationInterface, QueryRunner } from 'typeorm';

/** As what a message is measured, so that its end can tell. */
export class NameExperiments1760000057100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE notifications.message ADD experiment text`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE notifications.message DROP experiment`);
  }
}
