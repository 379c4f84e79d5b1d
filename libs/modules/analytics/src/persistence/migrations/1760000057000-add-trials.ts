import type { MigrationInterface, QueryRunner } from 'typeorm';
import { protectBusinessTable } from '@stamgast/platform/database';

/** Who was to be written to and who, by lot, was not: what the effect of messages is worked out from. */
export class AddTrials1760000057000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE analytics.trial_case (
      business_id uuid NOT NULL, message_id uuid NOT NULL, experiment text NOT NULL, client_id uuid NOT NULL, booking_id uuid,
      held_out boolean NOT NULL, delivered boolean NOT NULL, at timestamptz NOT NULL, day date NOT NULL,
      CONSTRAINT trial_case_pkey PRIMARY KEY (business_id, message_id))`);
    await runner.query(`CREATE INDEX trial_case_day_idx ON analytics.trial_case (business_id, experiment, day)`);
    await runner.query(`CREATE INDEX trial_case_client_idx ON analytics.trial_case (business_id, client_id)`);
    await protectBusinessTable(runner, 'analytics.trial_case');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE analytics.trial_case`);
  }
}
