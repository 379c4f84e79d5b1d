import type { MigrationInterface, QueryRunner } from 'typeorm';
import { appRole, createModuleSchema, grantTable, protectBusinessTable } from '../protect-business-table.js';

/** Clock, work, outbox, idempotency and the two directories: what every module stands on. */
export class CreatePlatform1760000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createModuleSchema(runner, 'platform');
    await this.createDirectories(runner);
    await this.createClock(runner);
    await this.createWork(runner);
    await this.createOutbox(runner);
    await runner.query(`CREATE TABLE platform.idempotency_key (
      business_id uuid NOT NULL, caller text NOT NULL, route text NOT NULL, key text NOT NULL,
      body_hash text NOT NULL, status integer, response jsonb, created_at timestamptz NOT NULL DEFAULT now(),
      CONSTRAINT idempotency_key_pkey PRIMARY KEY (business_id, caller, route, key))`);
    await runner.query(
      `CREATE INDEX idempotency_key_created_idx ON platform.idempotency_key (business_id, created_at)`,
    );
    await protectBusinessTable(runner, 'platform.idempotency_key');
  }

  private async createDirectories(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE platform.business_directory (
      slug text NOT NULL CONSTRAINT business_directory_pkey PRIMARY KEY, business_id uuid NOT NULL,
      CONSTRAINT business_directory_business_key UNIQUE (business_id),
      CONSTRAINT business_directory_slug_form CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'))`);
    await grantTable(runner, 'platform.business_directory');
    await runner.query(`CREATE TABLE platform.credential (
      token_hash text NOT NULL CONSTRAINT credential_pkey PRIMARY KEY, business_id uuid NOT NULL,
      purpose text NOT NULL, subject_id uuid NOT NULL, expires_at timestamptz)`);
    await runner.query(`CREATE INDEX credential_subject_idx ON platform.credential (business_id, purpose, subject_id)`);
    await grantTable(runner, 'platform.credential');
  }

  private async createClock(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE platform.business_clock (
      business_id uuid NOT NULL CONSTRAINT business_clock_pkey PRIMARY KEY,
      clock_offset bigint NOT NULL DEFAULT 0)`);
    await runner.query(`COMMENT ON COLUMN platform.business_clock.clock_offset IS 'milliseconds ahead of real time'`);
    await protectBusinessTable(runner, 'platform.business_clock');
  }

  private async createWork(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE platform.work (
      business_id uuid NOT NULL, kind text NOT NULL, ref uuid NOT NULL,
      due_at timestamptz NOT NULL, run_at timestamptz NOT NULL,
      queued_until timestamptz, lease_token uuid, leased_until timestamptz,
      attempts integer NOT NULL DEFAULT 0, parked_at timestamptz, last_error text,
      CONSTRAINT work_pkey PRIMARY KEY (business_id, kind, ref))`);
    await runner.query(`CREATE INDEX work_run_idx ON platform.work (run_at) WHERE parked_at IS NULL`);
    await runner.query(`CREATE INDEX work_due_idx ON platform.work (business_id, due_at) WHERE parked_at IS NULL`);
    await protectBusinessTable(runner, 'platform.work');
    await runner.query(
      `CREATE POLICY dispatcher ON platform.work TO stamgast_dispatcher USING (true) WITH CHECK (true)`,
    );
    await runner.query(`GRANT USAGE ON SCHEMA platform TO stamgast_dispatcher`);
    await runner.query(`GRANT SELECT, UPDATE ON platform.work TO stamgast_dispatcher`);
  }

  private async createOutbox(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE platform.outbox_event (
      business_id uuid NOT NULL, id uuid NOT NULL, type text NOT NULL, payload jsonb NOT NULL,
      occurred_at timestamptz NOT NULL, CONSTRAINT outbox_event_pkey PRIMARY KEY (business_id, id))`);
    await protectBusinessTable(runner, 'platform.outbox_event', 'append-only');
    await runner.query(`CREATE TABLE platform.outbox_delivery (
      business_id uuid NOT NULL, id uuid NOT NULL, event_id uuid NOT NULL, subscriber text NOT NULL, done_at timestamptz,
      CONSTRAINT outbox_delivery_pkey PRIMARY KEY (business_id, id),
      CONSTRAINT outbox_delivery_once UNIQUE (business_id, event_id, subscriber),
      CONSTRAINT outbox_delivery_event_fkey FOREIGN KEY (business_id, event_id)
        REFERENCES platform.outbox_event (business_id, id))`);
    await protectBusinessTable(runner, 'platform.outbox_delivery');
  }

  async down(runner: QueryRunner): Promise<void> {
    const role = await appRole(runner);
    for (const table of [
      'outbox_delivery',
      'outbox_event',
      'work',
      'business_clock',
      'credential',
      'business_directory',
      'idempotency_key',
    ])
      await runner.query(`DROP TABLE platform.${table}`);
    await runner.query(`REVOKE USAGE ON SCHEMA platform FROM stamgast_dispatcher`);
    await runner.query(`REVOKE USAGE ON SCHEMA platform FROM ${role}`);
  }
}
