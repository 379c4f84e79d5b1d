import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Stretches of a service during which its staff member is free for others, and a booking's own copy of them. */
export class AddProcessingTime1760000010000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE booking.service ADD processing int4multirange NOT NULL DEFAULT '{}',
      ADD CONSTRAINT service_processing_inside CHECK (processing <@ int4range(1, duration + 1))`);
    await runner.query(`ALTER TABLE booking.appointment ADD processing int4multirange NOT NULL DEFAULT '{}'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE booking.appointment DROP processing`);
    await runner.query(`ALTER TABLE booking.service DROP processing`);
  }
}
