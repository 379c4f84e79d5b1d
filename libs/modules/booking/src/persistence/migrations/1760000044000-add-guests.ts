import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Visits of several people: which appointment is for somebody whom the client brings, and whom. */
export class AddGuests1760000044000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE booking.appointment ADD guest boolean NOT NULL DEFAULT false, ADD guest_name text`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE booking.appointment DROP guest, DROP guest_name`);
  }
}
