import type { MigrationInterface, QueryRunner } from 'typeorm';
import { protectBusinessTable } from '@stamgast/platform/database';

/** Time that is kept for a visitor while they fill in their details. */
export class AddHolds1760000013000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE booking.policies ADD hold_minutes integer NOT NULL DEFAULT 5,
      ADD CONSTRAINT policies_hold_sane CHECK (hold_minutes > 0)`);
    await runner.query(`CREATE TABLE booking.hold (
      business_id uuid NOT NULL, id uuid NOT NULL, holder text NOT NULL, starts_at timestamptz NOT NULL, ends_at timestamptz NOT NULL,
      staff_ids uuid[] NOT NULL, service_ids uuid[] NOT NULL, expires_at timestamptz NOT NULL, created_at timestamptz NOT NULL,
      CONSTRAINT hold_pkey PRIMARY KEY (business_id, id),
      CONSTRAINT hold_range_sane CHECK (ends_at > starts_at))`);
    await runner.query(`CREATE INDEX hold_holder_idx ON booking.hold (business_id, holder, expires_at)`);
    await runner.query(`ALTER TABLE booking.occupancy ADD hold_id uuid, ADD expires_at timestamptz,
      ADD CONSTRAINT occupancy_hold_fkey FOREIGN KEY (business_id, hold_id) REFERENCES booking.hold (business_id, id) ON DELETE CASCADE,
      ADD CONSTRAINT occupancy_hold_expires CHECK ((kind = 'hold') = (hold_id IS NOT NULL AND expires_at IS NOT NULL))`);
    await runner.query(
      `CREATE INDEX occupancy_hold_idx ON booking.occupancy (business_id, hold_id) WHERE hold_id IS NOT NULL`,
    );
    await protectBusinessTable(runner, 'booking.hold');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DELETE FROM booking.occupancy WHERE kind = 'hold'`);
    await runner.query(`ALTER TABLE booking.occupancy DROP hold_id, DROP expires_at`);
    await runner.query(`DROP TABLE booking.hold`);
    await runner.query(`ALTER TABLE booking.policies DROP hold_minutes`);
  }
}
