import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Variants and add-ons of services, what of them was booked, and how clients prepare. */
export class AddServiceChoices1760000028000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE booking.service ADD variants jsonb NOT NULL DEFAULT '[]',
      ADD add_ons jsonb NOT NULL DEFAULT '[]', ADD preparation text`);
    await runner.query(`ALTER TABLE booking.appointment ADD choice jsonb`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE booking.appointment DROP choice`);
    await runner.query(`ALTER TABLE booking.service DROP variants, DROP add_ons, DROP preparation`);
  }
}
