import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which of two subjects a campaign's message had. */
export class TellVariants1760000057300 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE analytics.trial_case ADD variant text`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE analytics.trial_case DROP variant`);
  }
}
