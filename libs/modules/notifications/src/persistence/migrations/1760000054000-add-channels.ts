import type { MigrationInterface, QueryRunner } from 'typeorm';
import { protectBusinessTable } from '@stamgast/platform/database';

/** Text messages: with what they are sent, what they cost, what became of them; and what clients write back. */
export class AddChannels1760000054000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE notifications.message ADD COLUMN way_fixed boolean NOT NULL DEFAULT false`);
    await runner.query(`CREATE TABLE notifications.sms_setting (business_id uuid NOT NULL, provider text, sender text NOT NULL DEFAULT '',
      account text, gateway_url text, gateway_method text, gateway_body text, sealed text, budget bigint, part_price bigint NOT NULL DEFAULT 0,
      version integer NOT NULL DEFAULT 1, CONSTRAINT sms_setting_pkey PRIMARY KEY (business_id),
      CONSTRAINT sms_setting_provider_known CHECK (provider IN ('elks', 'twilio', 'gateway')))`);
    await protectBusinessTable(runner, 'notifications.sms_setting');
    await runner.query(`CREATE TABLE notifications.sms_month (business_id uuid NOT NULL, month text NOT NULL, parts integer NOT NULL, amount bigint NOT NULL,
      CONSTRAINT sms_month_pkey PRIMARY KEY (business_id, month))`);
    await protectBusinessTable(runner, 'notifications.sms_month');
    await runner.query(`CREATE TABLE notifications.text_hand_over (business_id uuid NOT NULL, id uuid NOT NULL, subject text NOT NULL, provider text NOT NULL,
      provider_id text NOT NULL, address text NOT NULL, state text NOT NULL, code text, at timestamptz NOT NULL,
      CONSTRAINT text_hand_over_pkey PRIMARY KEY (business_id, id), CONSTRAINT text_hand_over_once UNIQUE (business_id, provider, provider_id))`);
    await protectBusinessTable(runner, 'notifications.text_hand_over');
    await runner.query(`CREATE TABLE notifications.inbound_receipt (business_id uuid NOT NULL, provider text NOT NULL, provider_id text NOT NULL, at timestamptz NOT NULL,
      CONSTRAINT inbound_receipt_pkey PRIMARY KEY (business_id, provider, provider_id))`);
    await protectBusinessTable(runner, 'notifications.inbound_receipt');
    await runner.query(`CREATE TABLE notifications.stopped_number (business_id uuid NOT NULL, address text NOT NULL, at timestamptz NOT NULL,
      CONSTRAINT stopped_number_pkey PRIMARY KEY (business_id, address))`);
    await protectBusinessTable(runner, 'notifications.stopped_number');
    await runner.query(`CREATE TABLE notifications.channel_pause (business_id uuid NOT NULL, channel text NOT NULL, reason text NOT NULL, since timestamptz NOT NULL,
      retry_at timestamptz NOT NULL, CONSTRAINT channel_pause_pkey PRIMARY KEY (business_id, channel))`);
    await protectBusinessTable(runner, 'notifications.channel_pause');
    await runner.query(`CREATE TABLE notifications.conversation (business_id uuid NOT NULL, id uuid NOT NULL, party text NOT NULL, client_id uuid, address text NOT NULL,
      channel text NOT NULL, assigned_to uuid, unread integer NOT NULL DEFAULT 0, last_text text NOT NULL DEFAULT '', last_at timestamptz NOT NULL,
      version integer NOT NULL DEFAULT 1, CONSTRAINT conversation_pkey PRIMARY KEY (business_id, id),
      CONSTRAINT conversation_party_key UNIQUE (business_id, party))`);
    await runner.query(`CREATE INDEX conversation_last_idx ON notifications.conversation (business_id, last_at, id)`);
    await runner.query(`CREATE INDEX conversation_client_idx ON notifications.conversation (business_id, client_id)`);
    await protectBusinessTable(runner, 'notifications.conversation');
    await runner.query(`CREATE TABLE notifications.conversation_message (business_id uuid NOT NULL, id uuid NOT NULL, conversation_id uuid NOT NULL, direction text NOT NULL,
      channel text NOT NULL, address text NOT NULL, text text NOT NULL, meaning text, state text NOT NULL, reason text, sent_by uuid, attempts integer NOT NULL DEFAULT 0,
      at timestamptz NOT NULL, CONSTRAINT conversation_message_pkey PRIMARY KEY (business_id, id),
      CONSTRAINT conversation_message_conversation_fkey FOREIGN KEY (business_id, conversation_id) REFERENCES notifications.conversation (business_id, id) ON DELETE CASCADE,
      CONSTRAINT conversation_message_direction_known CHECK (direction IN ('in', 'out')))`);
    await runner.query(
      `CREATE INDEX conversation_message_of_idx ON notifications.conversation_message (business_id, conversation_id, at, id)`,
    );
    await protectBusinessTable(runner, 'notifications.conversation_message');
  }

  async down(runner: QueryRunner): Promise<void> {
    const tables = ['conversation_message', 'conversation', 'channel_pause', 'stopped_number', 'inbound_receipt'];
    for (const table of [...tables, 'text_hand_over', 'sms_month', 'sms_setting'])
      await runner.query(`DROP TABLE notifications.${table}`);
    await runner.query(`ALTER TABLE notifications.message DROP COLUMN way_fixed`);
  }
}
