import type { MigrationInterface, QueryRunner } from 'typeorm';
import { protectBusinessTable } from '@stamgast/platform/database';

/** Several automations of a kind, for whom and by what way; why a message went or did not; how often is too often. */
export class GeneraliseAutomations1760000053000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE notifications.automation DROP CONSTRAINT automation_kind_key,
      ADD COLUMN standard boolean NOT NULL DEFAULT false, ADD COLUMN name text,
      ADD COLUMN service_ids uuid[] NOT NULL DEFAULT '{}', ADD COLUMN location_ids uuid[] NOT NULL DEFAULT '{}',
      ADD COLUMN channels text[] NOT NULL DEFAULT '{email,sms}', ADD COLUMN holdout_percent integer NOT NULL DEFAULT 0,
      ADD CONSTRAINT automation_channels_known CHECK (channels <@ ARRAY['email','sms'] AND cardinality(channels) BETWEEN 1 AND 2),
      ADD CONSTRAINT automation_holdout_range CHECK (holdout_percent BETWEEN 0 AND 90)`);
    await runner.query(`UPDATE notifications.automation SET standard = true`);
    await runner.query(
      `CREATE UNIQUE INDEX automation_standard_key ON notifications.automation (business_id, kind) WHERE standard`,
    );
    await runner.query(`ALTER TABLE notifications.message ADD COLUMN automation_id uuid, ADD COLUMN checks jsonb`);
    await runner.query(`CREATE TABLE notifications.restraint (business_id uuid NOT NULL,
      email_cap_days integer NOT NULL DEFAULT 7, sms_cap_days integer NOT NULL DEFAULT 7,
      discreet_service_ids uuid[] NOT NULL DEFAULT '{}', version integer NOT NULL DEFAULT 1,
      CONSTRAINT restraint_pkey PRIMARY KEY (business_id),
      CONSTRAINT restraint_cap_range CHECK (email_cap_days BETWEEN 1 AND 365 AND sms_cap_days BETWEEN 1 AND 365))`);
    await protectBusinessTable(runner, 'notifications.restraint');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE notifications.restraint`);
    await runner.query(`ALTER TABLE notifications.message DROP COLUMN automation_id, DROP COLUMN checks`);
    await runner.query(`DROP INDEX notifications.automation_standard_key`);
    await runner.query(`DELETE FROM notifications.automation WHERE NOT standard`);
    await runner.query(`ALTER TABLE notifications.automation DROP CONSTRAINT automation_channels_known,
      DROP CONSTRAINT automation_holdout_range, DROP COLUMN standard, DROP COLUMN name, DROP COLUMN service_ids,
      DROP COLUMN location_ids, DROP COLUMN channels, DROP COLUMN holdout_percent,
      ADD CONSTRAINT automation_kind_key UNIQUE (business_id, kind)`);
  }
}
