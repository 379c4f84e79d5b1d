import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What an owner decides about short gaps, the horizon's days, and how much one person or client may have. */
export class AddGapAndLimitPolicies1760000012000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE booking.policies
      ADD horizon_counts text NOT NULL DEFAULT 'days', ADD gap_policy text NOT NULL DEFAULT 'off', ADD gap_policy_days integer,
      ADD max_staff_visits_per_day integer, ADD active_booking_limit integer,
      ADD CONSTRAINT policies_horizon_counts_known CHECK (horizon_counts IN ('days', 'weekdays')),
      ADD CONSTRAINT policies_gap_policy_known CHECK (gap_policy IN ('off', 'reduce', 'strict')),
      ADD CONSTRAINT policies_limits_sane
        CHECK (gap_policy_days >= 0 AND max_staff_visits_per_day > 0 AND active_booking_limit > 0)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE booking.policies DROP horizon_counts, DROP gap_policy, DROP gap_policy_days,
      DROP max_staff_visits_per_day, DROP active_booking_limit`);
  }
}
