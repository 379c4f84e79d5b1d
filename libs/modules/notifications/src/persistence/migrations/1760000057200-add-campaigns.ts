import { protectBusinessTable } from '@stamgast/platform/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** One message to all clients of a segment; its messages name it as their subject. */
export class AddCampaigns1760000057200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE notifications.campaign (
      business_id uuid NOT NULL, id uuid NOT NULL, name text NOT NULL, segment_id uuid,
      channels text[] NOT NULL DEFAULT '{email,sms}', texts jsonb NOT NULL DEFAULT '{}',
      holdout_percent integer NOT NULL DEFAULT 0, per_hour integer, starts_at timestamptz,
      state text NOT NULL DEFAULT 'draft', planned_up_to uuid, begun_at timestamptz, ended_at timestamptz,
      created_at timestamptz NOT NULL, version integer NOT NULL DEFAULT 1,
      CONSTRAINT campaign_pkey PRIMARY KEY (business_id, id),
      CONSTRAINT campaign_channels_known CHECK (channels <@ ARRAY['email','sms'] AND cardinality(channels) BETWEEN 1 AND 2),
      CONSTRAINT campaign_holdout_range CHECK (holdout_percent BETWEEN 0 AND 50),
      CONSTRAINT campaign_state_known CHECK (state IN ('draft','scheduled','sending','paused','done','cancelled')))`);
    await protectBusinessTable(runner, 'notifications.campaign');
    await runner.query(`ALTER TABLE notifications.message ADD variant text`);
    await runner.query(
      `CREATE INDEX message_campaign_idx ON notifications.message (business_id, subject_id) WHERE kind = 'campaign'`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX notifications.message_campaign_idx`);
    await runner.query(`ALTER TABLE notifications.message DROP variant`);
    await runner.query(`DROP TABLE notifications.campaign`);
  }
}
