import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How a place is found: where to park, which door, which floor. */
export class AddDirections1760000058300 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE booking.location ADD directions text`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE booking.location DROP directions`);
  }
}
