import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createModuleSchema, protectBusinessTable } from '@stamgast/platform/database';

const key = 'business_id uuid NOT NULL, id uuid NOT NULL';

/** Messages as due rows, the texts and habits of a business, and addresses that refused. */
export class CreateNotifications1760000007000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createModuleSchema(runner, 'notifications');
    await runner.query(`CREATE TABLE notifications.message (${key}, key text NOT NULL, kind text NOT NULL, channel text NOT NULL,
      client_id uuid, booking_id uuid, subject_id uuid, planned_for timestamptz, to_address text, locale text,
      state text NOT NULL DEFAULT 'pending', reason text, due_at timestamptz NOT NULL, sent_at timestamptz, attempts integer NOT NULL DEFAULT 0,
      subject text, html text, text text, calendar jsonb, headers jsonb, version integer NOT NULL DEFAULT 1,
      CONSTRAINT message_pkey PRIMARY KEY (business_id, id), CONSTRAINT message_once UNIQUE (business_id, key),
      CONSTRAINT message_state_known CHECK (state IN ('pending', 'sending', 'sent', 'failed', 'cancelled', 'expired', 'suppressed')),
      CONSTRAINT message_channel_known CHECK (channel IN ('email', 'sms')))`);
    await runner.query(`CREATE INDEX message_due_idx ON notifications.message (business_id, due_at, id)`);
    await runner.query(`CREATE INDEX message_client_idx ON notifications.message (business_id, client_id, due_at)`);
    await runner.query(`CREATE INDEX message_booking_idx ON notifications.message (business_id, booking_id)`);
    await protectBusinessTable(runner, 'notifications.message');
    await runner.query(`CREATE TABLE notifications.template (${key}, kind text NOT NULL, locale text NOT NULL, subject text NOT NULL, body text NOT NULL,
      version integer NOT NULL DEFAULT 1, CONSTRAINT template_pkey PRIMARY KEY (business_id, id),
      CONSTRAINT template_place_key UNIQUE (business_id, kind, locale))`);
    await protectBusinessTable(runner, 'notifications.template');
    await runner.query(`CREATE TABLE notifications.automation (${key}, kind text NOT NULL, enabled boolean NOT NULL DEFAULT true,
      settings jsonb NOT NULL DEFAULT '{}', version integer NOT NULL DEFAULT 1, CONSTRAINT automation_pkey PRIMARY KEY (business_id, id),
      CONSTRAINT automation_kind_key UNIQUE (business_id, kind))`);
    await protectBusinessTable(runner, 'notifications.automation');
    await runner.query(`CREATE TABLE notifications.refused_address (business_id uuid NOT NULL, channel text NOT NULL, address text NOT NULL,
      reason text NOT NULL, at timestamptz NOT NULL, CONSTRAINT refused_address_pkey PRIMARY KEY (business_id, channel, address))`);
    await protectBusinessTable(runner, 'notifications.refused_address');
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['refused_address', 'automation', 'template', 'message'])
      await runner.query(`DROP TABLE notifications.${table}`);
    await runner.query(`DROP SCHEMA notifications`);
  }
}
