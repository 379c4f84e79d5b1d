import type { MigrationInterface, QueryRunner } from 'typeorm';

/** No-shows that the owner has excused stand apart. */
export class ExcuseNoShows1760000026200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE analytics.visit ADD excused boolean NOT NULL DEFAULT false`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE analytics.visit DROP excused`);
  }
}
