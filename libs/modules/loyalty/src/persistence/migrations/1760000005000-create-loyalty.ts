import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createModuleSchema, protectBusinessTable } from '@stamgast/platform/database';

const key = 'business_id uuid NOT NULL, id uuid NOT NULL';

/** A double-entry ledger of points with lots, rewards and reservations, and what each visit has earned. */
export class CreateLoyalty1760000005000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createModuleSchema(runner, 'loyalty');
    await this.createTerms(runner);
    await this.createLedger(runner);
    await this.createLots(runner);
    await this.createUse(runner);
  }

  private async createTerms(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE loyalty.program (
      business_id uuid NOT NULL CONSTRAINT program_pkey PRIMARY KEY, id uuid NOT NULL, name text NOT NULL, enabled boolean NOT NULL,
      unit text NOT NULL, kind text NOT NULL, points integer NOT NULL, per_amount bigint, base text NOT NULL, version integer NOT NULL DEFAULT 1,
      CONSTRAINT program_kind_known CHECK (kind IN ('per_amount', 'per_visit')), CONSTRAINT program_base_known CHECK (base IN ('after_tax', 'before_tax')),
      CONSTRAINT program_sane CHECK (points > 0 AND (kind = 'per_visit' OR per_amount > 0)))`);
    await protectBusinessTable(runner, 'loyalty.program');
    await runner.query(`CREATE TABLE loyalty.reward (${key}, name text NOT NULL, cost integer NOT NULL, kind text NOT NULL, discount_amount bigint,
      active boolean NOT NULL, version integer NOT NULL DEFAULT 1, CONSTRAINT reward_pkey PRIMARY KEY (business_id, id),
      CONSTRAINT reward_kind_known CHECK (kind IN ('discount', 'service', 'gift')),
      CONSTRAINT reward_sane CHECK (cost > 0 AND ((kind = 'discount') = (discount_amount IS NOT NULL))))`);
    await protectBusinessTable(runner, 'loyalty.reward');
  }

  private async createLedger(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE loyalty.account (${key}, kind text NOT NULL, owner_id uuid NOT NULL, balance bigint NOT NULL DEFAULT 0,
      CONSTRAINT account_pkey PRIMARY KEY (business_id, id), CONSTRAINT account_owner_key UNIQUE (business_id, kind, owner_id),
      CONSTRAINT account_kind_known CHECK (kind IN ('issued', 'redeemed', 'points', 'reserved', 'receivable')),
      CONSTRAINT account_never_wrong_side CHECK (CASE kind WHEN 'points' THEN balance >= 0 WHEN 'reserved' THEN balance >= 0
        WHEN 'receivable' THEN balance <= 0 ELSE true END))`);
    await protectBusinessTable(runner, 'loyalty.account');
    await runner.query(`CREATE TABLE loyalty.entry (${key}, client_id uuid NOT NULL, account_id uuid NOT NULL, at timestamptz NOT NULL, kind text NOT NULL, points integer NOT NULL,
      reason text NOT NULL, booking_id uuid, reward_id uuid, balance_after integer NOT NULL, key text NOT NULL,
      CONSTRAINT entry_pkey PRIMARY KEY (business_id, id), CONSTRAINT entry_once UNIQUE (business_id, key),
      CONSTRAINT entry_account_fkey FOREIGN KEY (business_id, account_id) REFERENCES loyalty.account (business_id, id) ON DELETE CASCADE)`);
    await runner.query(`CREATE INDEX entry_account_idx ON loyalty.entry (business_id, account_id)`);
    await runner.query(`CREATE INDEX entry_client_idx ON loyalty.entry (business_id, client_id, at, id)`);
    await runner.query(`CREATE INDEX entry_at_idx ON loyalty.entry (business_id, at, id)`);
    await protectBusinessTable(runner, 'loyalty.entry', 'append-only');
    await runner.query(`CREATE TABLE loyalty.posting (business_id uuid NOT NULL, entry_id uuid NOT NULL, account_id uuid NOT NULL, amount bigint NOT NULL,
      CONSTRAINT posting_pkey PRIMARY KEY (business_id, entry_id, account_id),
      CONSTRAINT posting_entry_fkey FOREIGN KEY (business_id, entry_id) REFERENCES loyalty.entry (business_id, id) ON DELETE CASCADE,
      CONSTRAINT posting_account_fkey FOREIGN KEY (business_id, account_id) REFERENCES loyalty.account (business_id, id) ON DELETE CASCADE)`);
    await runner.query(`CREATE INDEX posting_account_idx ON loyalty.posting (business_id, account_id)`);
    await protectBusinessTable(runner, 'loyalty.posting', 'append-only');
  }

  private async createLots(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE loyalty.lot (${key}, entry_id uuid NOT NULL, client_id uuid NOT NULL, earned_at timestamptz NOT NULL,
      expires_at timestamptz, points integer NOT NULL, remaining integer NOT NULL, CONSTRAINT lot_pkey PRIMARY KEY (business_id, id),
      CONSTRAINT lot_entry_fkey FOREIGN KEY (business_id, entry_id) REFERENCES loyalty.entry (business_id, id) ON DELETE CASCADE,
      CONSTRAINT lot_sane CHECK (points > 0 AND remaining >= 0 AND remaining <= points))`);
    await runner.query(`CREATE INDEX lot_entry_idx ON loyalty.lot (business_id, entry_id)`);
    await runner.query(`CREATE INDEX lot_client_idx ON loyalty.lot (business_id, client_id) WHERE remaining > 0`);
    await protectBusinessTable(runner, 'loyalty.lot');
    await runner.query(`CREATE TABLE loyalty.lot_use (business_id uuid NOT NULL, entry_id uuid NOT NULL, lot_id uuid NOT NULL, points integer NOT NULL,
      CONSTRAINT lot_use_pkey PRIMARY KEY (business_id, entry_id, lot_id),
      CONSTRAINT lot_use_entry_fkey FOREIGN KEY (business_id, entry_id) REFERENCES loyalty.entry (business_id, id) ON DELETE CASCADE,
      CONSTRAINT lot_use_lot_fkey FOREIGN KEY (business_id, lot_id) REFERENCES loyalty.lot (business_id, id) ON DELETE CASCADE)`);
    await runner.query(`CREATE INDEX lot_use_lot_idx ON loyalty.lot_use (business_id, lot_id)`);
    await protectBusinessTable(runner, 'loyalty.lot_use', 'append-only');
  }

  private async createUse(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE loyalty.reservation (${key}, client_id uuid NOT NULL, reward_id uuid NOT NULL, booking_id uuid, entry_id uuid NOT NULL,
      cost integer NOT NULL, state text NOT NULL, version integer NOT NULL DEFAULT 1, CONSTRAINT reservation_pkey PRIMARY KEY (business_id, id),
      CONSTRAINT reservation_reward_fkey FOREIGN KEY (business_id, reward_id) REFERENCES loyalty.reward (business_id, id),
      CONSTRAINT reservation_entry_fkey FOREIGN KEY (business_id, entry_id) REFERENCES loyalty.entry (business_id, id) ON DELETE CASCADE,
      CONSTRAINT reservation_state_known CHECK (state IN ('reserved', 'redeemed', 'released')))`);
    await runner.query(`CREATE INDEX reservation_entry_idx ON loyalty.reservation (business_id, entry_id)`);
    await runner.query(`CREATE INDEX reservation_client_idx ON loyalty.reservation (business_id, client_id)`);
    await runner.query(`CREATE INDEX reservation_booking_idx ON loyalty.reservation (business_id, booking_id)`);
    await protectBusinessTable(runner, 'loyalty.reservation');
    await runner.query(`CREATE TABLE loyalty.earning (business_id uuid NOT NULL, booking_id uuid NOT NULL, client_id uuid, completed boolean NOT NULL DEFAULT false,
      total_amount bigint, tax_amount bigint NOT NULL DEFAULT 0, paid_amount bigint NOT NULL DEFAULT 0, refunded_amount bigint NOT NULL DEFAULT 0,
      booking_version integer NOT NULL DEFAULT 0, terms jsonb, earned_points integer NOT NULL DEFAULT 0, changes integer NOT NULL DEFAULT 0, CONSTRAINT earning_pkey PRIMARY KEY (business_id, booking_id))`);
    await protectBusinessTable(runner, 'loyalty.earning');
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of [
      'earning',
      'reservation',
      'lot_use',
      'lot',
      'posting',
      'entry',
      'account',
      'reward',
      'program',
    ])
      await runner.query(`DROP TABLE loyalty.${table}`);
    await runner.query(`DROP SCHEMA loyalty`);
  }
}
