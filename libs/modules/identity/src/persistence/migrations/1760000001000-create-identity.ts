import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createModuleSchema, grantTable, protectBusinessTable } from '@stamgast/platform/database';

/** Accounts and sessions belong to no business; everything else here does. */
export class CreateIdentity1760000001000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createModuleSchema(runner, 'identity');
    await this.createAccounts(runner);
    await this.createBusiness(runner);
    await runner.query(`CREATE TABLE identity.audit_entry (
      business_id uuid NOT NULL, id uuid NOT NULL, at timestamptz NOT NULL,
      actor_kind text NOT NULL, actor_id uuid, via text NOT NULL, action text NOT NULL,
      subject_type text NOT NULL, subject_id uuid NOT NULL, before jsonb, after jsonb, request_id text,
      CONSTRAINT audit_entry_pkey PRIMARY KEY (business_id, id))`);
    await runner.query(`CREATE INDEX audit_entry_at_idx ON identity.audit_entry (business_id, at, id)`);
    await runner.query(
      `CREATE INDEX audit_entry_subject_idx ON identity.audit_entry (business_id, subject_type, subject_id, at)`,
    );
    await protectBusinessTable(runner, 'identity.audit_entry', 'append-only');
  }

  private async createAccounts(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE identity.account (
      id uuid NOT NULL CONSTRAINT account_pkey PRIMARY KEY, email text NOT NULL, email_key text NOT NULL, name text NOT NULL,
      locale text NOT NULL, password_hash text NOT NULL, business_ids uuid[] NOT NULL DEFAULT '{}',
      created_at timestamptz NOT NULL DEFAULT now(), CONSTRAINT account_email_key UNIQUE (email_key))`);
    await grantTable(runner, 'identity.account');
    await runner.query(`CREATE TABLE identity.session (
      token_hash text NOT NULL CONSTRAINT session_pkey PRIMARY KEY, id uuid NOT NULL,
      account_id uuid NOT NULL, business_id uuid, created_at timestamptz NOT NULL DEFAULT now(),
      last_seen_at timestamptz NOT NULL DEFAULT now(), CONSTRAINT session_id_key UNIQUE (id))`);
    await runner.query(`CREATE INDEX session_account_idx ON identity.session (account_id)`);
    await grantTable(runner, 'identity.session');
    await runner.query(`CREATE TABLE identity.password_reset (
      token_hash text NOT NULL CONSTRAINT password_reset_pkey PRIMARY KEY, account_id uuid NOT NULL,
      expires_at timestamptz NOT NULL)`);
    await runner.query(`CREATE INDEX password_reset_account_idx ON identity.password_reset (account_id)`);
    await grantTable(runner, 'identity.password_reset');
  }

  private async createBusiness(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE identity.business (
      business_id uuid NOT NULL CONSTRAINT business_pkey PRIMARY KEY, name text NOT NULL, slug text NOT NULL,
      country text NOT NULL, time_zone text NOT NULL, currency text NOT NULL, locale text NOT NULL,
      test_mode boolean NOT NULL DEFAULT false, setup_dismissed boolean NOT NULL DEFAULT false,
      version integer NOT NULL DEFAULT 1, created_at timestamptz NOT NULL DEFAULT now(),
      CONSTRAINT business_slug_key UNIQUE (business_id, slug))`);
    await protectBusinessTable(runner, 'identity.business');
    await runner.query(`CREATE TABLE identity.member (
      business_id uuid NOT NULL, id uuid NOT NULL, account_id uuid NOT NULL, name text NOT NULL, email text NOT NULL,
      role text NOT NULL, staff_id uuid, version integer NOT NULL DEFAULT 1, created_at timestamptz NOT NULL DEFAULT now(),
      CONSTRAINT member_pkey PRIMARY KEY (business_id, id), CONSTRAINT member_account_key UNIQUE (business_id, account_id),
      CONSTRAINT member_role_known CHECK (role IN ('owner', 'manager', 'front_desk', 'practitioner', 'accountant')))`);
    await protectBusinessTable(runner, 'identity.member');
    await runner.query(`CREATE TABLE identity.invitation (
      business_id uuid NOT NULL, id uuid NOT NULL, email text NOT NULL, role text NOT NULL, staff_id uuid,
      expires_at timestamptz NOT NULL, accepted_at timestamptz, version integer NOT NULL DEFAULT 1,
      created_at timestamptz NOT NULL, CONSTRAINT invitation_pkey PRIMARY KEY (business_id, id))`);
    await runner.query(`CREATE INDEX invitation_created_idx ON identity.invitation (business_id, created_at)`);
    await protectBusinessTable(runner, 'identity.invitation');
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['invitation', 'member', 'business', 'audit_entry', 'password_reset', 'session', 'account'])
      await runner.query(`DROP TABLE identity.${table}`);
    await runner.query(`DROP SCHEMA identity`);
  }
}
