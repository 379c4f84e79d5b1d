import type { MigrationInterface, QueryRunner } from 'typeorm';
import { appRole, createModuleSchema, protectBusinessTable } from '@stamgast/platform/database';

const ofClient = (table: string) => `CONSTRAINT ${table}_client_fkey FOREIGN KEY (business_id, client_id)
  REFERENCES crm.client (business_id, id) ON DELETE CASCADE`;

/** Clients, what is known of them, and the words under which they are found. */
export class CreateCrm1760000004000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createModuleSchema(runner, 'crm');
    await this.createClient(runner);
    await this.createWritten(runner);
    await this.createVisits(runner);
    await runner.query(`CREATE TABLE crm.timeline_entry (
      business_id uuid NOT NULL, id uuid NOT NULL, client_id uuid NOT NULL, at timestamptz NOT NULL, kind text NOT NULL,
      ref uuid NOT NULL, title text NOT NULL, detail jsonb NOT NULL,
      CONSTRAINT timeline_entry_pkey PRIMARY KEY (business_id, id),
      CONSTRAINT timeline_entry_ref_key UNIQUE (business_id, kind, ref), ${ofClient('timeline_entry')},
      CONSTRAINT timeline_entry_kind_known
        CHECK (kind IN ('visit', 'message', 'points', 'note', 'feedback', 'consent', 'sale')))`);
    await runner.query(`CREATE INDEX timeline_entry_client_idx ON crm.timeline_entry (business_id, client_id, at, id)`);
    await protectBusinessTable(runner, 'crm.timeline_entry');
  }

  private async createClient(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE crm.client (
      business_id uuid NOT NULL, id uuid NOT NULL, name text NOT NULL, sort_name text COLLATE "C" NOT NULL,
      phone text, phone_key text, email text, email_key text, locale text, birthday text,
      tags text[] NOT NULL DEFAULT '{}', preferences text, source text NOT NULL, external_id text,
      archived_at timestamptz, created_at timestamptz NOT NULL, updated_at timestamptz NOT NULL, version integer NOT NULL DEFAULT 1,
      visits integer NOT NULL DEFAULT 0, visit_days integer NOT NULL DEFAULT 0, first_visit_day date,
      last_visit_day date, last_visit_at timestamptz, last_booking_id uuid, rebook_after_days integer,
      median_days double precision, deviation_days double precision, booked_until timestamptz,
      no_shows integer NOT NULL DEFAULT 0, spent_amount bigint NOT NULL DEFAULT 0,
      visit_value_amount bigint, referrals integer NOT NULL DEFAULT 0,
      CONSTRAINT client_pkey PRIMARY KEY (business_id, id),
      CONSTRAINT client_phone_key UNIQUE (business_id, phone_key),
      CONSTRAINT client_email_key UNIQUE (business_id, email_key),
      CONSTRAINT client_external_key UNIQUE (business_id, external_id),
      CONSTRAINT client_source_known CHECK (source IN ('online', 'staff', 'import', 'demo')),
      CONSTRAINT client_birthday_form CHECK (birthday ~ '^([0-9]{4}-)?[0-9]{2}-[0-9]{2}$'))`);
    await runner.query(`CREATE INDEX client_name_idx ON crm.client (business_id, sort_name, id)`);
    await runner.query(
      `CREATE INDEX client_last_visit_idx ON crm.client (business_id, last_visit_at DESC NULLS LAST, id)`,
    );
    await runner.query(`CREATE INDEX client_created_idx ON crm.client (business_id, created_at, id)`);
    await protectBusinessTable(runner, 'crm.client');
    await runner.query(`CREATE TABLE crm.client_word (
      business_id uuid NOT NULL, word text COLLATE "C" NOT NULL, client_id uuid NOT NULL,
      CONSTRAINT client_word_pkey PRIMARY KEY (business_id, word, client_id))`);
    await runner.query(`CREATE INDEX client_word_client_idx ON crm.client_word (business_id, client_id)`);
    await protectBusinessTable(runner, 'crm.client_word');
  }

  private async createWritten(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE crm.client_note (
      business_id uuid NOT NULL, id uuid NOT NULL, client_id uuid NOT NULL, text text NOT NULL, author_id uuid,
      at timestamptz NOT NULL, CONSTRAINT client_note_pkey PRIMARY KEY (business_id, id), ${ofClient('client_note')})`);
    await runner.query(`CREATE INDEX client_note_client_idx ON crm.client_note (business_id, client_id, at)`);
    await protectBusinessTable(runner, 'crm.client_note');
    await runner.query(`CREATE TABLE crm.consent (
      business_id uuid NOT NULL, id uuid NOT NULL, client_id uuid NOT NULL, channel text NOT NULL,
      granted boolean NOT NULL, source text NOT NULL, text_version text NOT NULL, actor_kind text NOT NULL,
      actor_id uuid, at timestamptz NOT NULL, CONSTRAINT consent_pkey PRIMARY KEY (business_id, id),
      CONSTRAINT consent_channel_known CHECK (channel IN ('email', 'sms')), ${ofClient('consent')})`);
    await runner.query(`CREATE INDEX consent_client_idx ON crm.consent (business_id, client_id, channel, at, id)`);
    await protectBusinessTable(runner, 'crm.consent', 'append-only');
    await runner.query(`CREATE TABLE crm.feedback (
      business_id uuid NOT NULL, id uuid NOT NULL, client_id uuid NOT NULL, booking_id uuid NOT NULL,
      score integer NOT NULL, comment text, at timestamptz NOT NULL,
      CONSTRAINT feedback_pkey PRIMARY KEY (business_id, id),
      CONSTRAINT feedback_booking_key UNIQUE (business_id, booking_id),
      CONSTRAINT feedback_score_range CHECK (score BETWEEN 1 AND 5), ${ofClient('feedback')})`);
    await runner.query(`CREATE INDEX feedback_at_idx ON crm.feedback (business_id, at, id)`);
    await runner.query(`CREATE INDEX feedback_client_idx ON crm.feedback (business_id, client_id)`);
    await protectBusinessTable(runner, 'crm.feedback');
  }

  private async createVisits(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE crm.visit (
      business_id uuid NOT NULL, booking_id uuid NOT NULL, client_id uuid NOT NULL, status text NOT NULL,
      starts_at timestamptz NOT NULL, visit_day date NOT NULL, price_amount bigint NOT NULL,
      service_ids uuid[] NOT NULL, staff_ids uuid[] NOT NULL, rebook_after_days integer,
      booked_at timestamptz, booking_version integer NOT NULL,
      CONSTRAINT visit_pkey PRIMARY KEY (business_id, booking_id), ${ofClient('visit')})`);
    await runner.query(`CREATE INDEX visit_client_idx ON crm.visit (business_id, client_id, starts_at)`);
    await protectBusinessTable(runner, 'crm.visit');
    await runner.query(`CREATE TABLE crm.purchase (
      business_id uuid NOT NULL, sale_id uuid NOT NULL, client_id uuid NOT NULL, booking_id uuid,
      paid_amount bigint NOT NULL DEFAULT 0, refunded_amount bigint NOT NULL DEFAULT 0, at timestamptz NOT NULL,
      CONSTRAINT purchase_pkey PRIMARY KEY (business_id, sale_id), ${ofClient('purchase')})`);
    await runner.query(`CREATE INDEX purchase_client_idx ON crm.purchase (business_id, client_id)`);
    await runner.query(`CREATE INDEX purchase_booking_idx ON crm.purchase (business_id, booking_id)`);
    await protectBusinessTable(runner, 'crm.purchase');
  }

  async down(runner: QueryRunner): Promise<void> {
    const role = await appRole(runner);
    for (const table of [
      'timeline_entry',
      'purchase',
      'visit',
      'feedback',
      'consent',
      'client_note',
      'client_word',
      'client',
    ])
      await runner.query(`DROP TABLE crm.${table}`);
    await runner.query(`REVOKE USAGE ON SCHEMA crm FROM ${role}`);
    await runner.query(`DROP SCHEMA crm`);
  }
}
