import type { MigrationInterface, QueryRunner } from 'typeorm';
import { protectBusinessTable } from '@stamgast/platform/database';

/** Services that may run beside others, and the parts of visits that were cancelled alone. */
export class AddVisitParts1760000034000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE booking.service ADD parallel boolean NOT NULL DEFAULT false`);
    await runner.query(`ALTER TABLE booking.appointment ADD parallel boolean NOT NULL DEFAULT false`);
    await runner.query(`CREATE TABLE booking.cancelled_appointment (
      business_id uuid NOT NULL, id uuid NOT NULL, booking_id uuid NOT NULL,
      service_id uuid NOT NULL, service_name text NOT NULL, staff_id uuid NOT NULL,
      starts_at timestamptz NOT NULL, ends_at timestamptz NOT NULL, price_amount bigint NOT NULL,
      cancelled_at timestamptz NOT NULL, reason text,
      CONSTRAINT cancelled_appointment_pkey PRIMARY KEY (business_id, id),
      CONSTRAINT cancelled_appointment_booking_fkey FOREIGN KEY (business_id, booking_id) REFERENCES booking.booking (business_id, id) ON DELETE CASCADE)`);
    await runner.query(
      `CREATE INDEX cancelled_appointment_booking_idx ON booking.cancelled_appointment (business_id, booking_id)`,
    );
    await protectBusinessTable(runner, 'booking.cancelled_appointment');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE booking.cancelled_appointment`);
    await runner.query(`ALTER TABLE booking.appointment DROP parallel`);
    await runner.query(`ALTER TABLE booking.service DROP parallel`);
  }
}
