import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createModuleSchema, protectBusinessTable } from '@stamgast/platform/database';

/** Sales with their lines, what was paid and what was paid back. Lines, payments and refunds are only ever added. */
export class CreatePayments1760000006000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createModuleSchema(runner, 'payments');
    await runner.query(`CREATE TABLE payments.sale_counter (
      business_id uuid NOT NULL CONSTRAINT sale_counter_pkey PRIMARY KEY, last_number bigint NOT NULL DEFAULT 0)`);
    await protectBusinessTable(runner, 'payments.sale_counter');
    await runner.query(`CREATE TABLE payments.sale (
      business_id uuid NOT NULL, id uuid NOT NULL, number bigint NOT NULL, booking_id uuid, client_id uuid,
      at timestamptz NOT NULL, total_amount bigint NOT NULL, tax_amount bigint NOT NULL, external_id text,
      version integer NOT NULL DEFAULT 1,
      CONSTRAINT sale_pkey PRIMARY KEY (business_id, id), CONSTRAINT sale_number_key UNIQUE (business_id, number),
      CONSTRAINT sale_booking_key UNIQUE (business_id, booking_id), CONSTRAINT sale_external_key UNIQUE (business_id, external_id))`);
    await runner.query(`CREATE INDEX sale_at_idx ON payments.sale (business_id, at, id)`);
    await runner.query(`CREATE INDEX sale_client_idx ON payments.sale (business_id, client_id, at)`);
    await protectBusinessTable(runner, 'payments.sale');
    await this.createParts(runner);
  }

  private async createParts(runner: QueryRunner): Promise<void> {
    const toSale = (name: string) =>
      `CONSTRAINT ${name}_sale_fkey FOREIGN KEY (business_id, sale_id) REFERENCES payments.sale (business_id, id) ON DELETE CASCADE`;
    await runner.query(`CREATE TABLE payments.sale_line (
      business_id uuid NOT NULL, id uuid NOT NULL, sale_id uuid NOT NULL, position integer NOT NULL, kind text NOT NULL,
      name text NOT NULL, service_id uuid, staff_id uuid, quantity integer NOT NULL, unit_price_amount bigint NOT NULL,
      amount bigint NOT NULL, tax_rate numeric(6,2) NOT NULL, tax_amount bigint NOT NULL,
      CONSTRAINT sale_line_pkey PRIMARY KEY (business_id, id), ${toSale('sale_line')},
      CONSTRAINT sale_line_kind_known CHECK (kind IN ('service', 'product', 'discount', 'reward')))`);
    await runner.query(`CREATE INDEX sale_line_sale_idx ON payments.sale_line (business_id, sale_id, position)`);
    await protectBusinessTable(runner, 'payments.sale_line', 'append-only');
    await runner.query(`CREATE TABLE payments.payment (
      business_id uuid NOT NULL, id uuid NOT NULL, sale_id uuid NOT NULL, method text NOT NULL, amount bigint NOT NULL, at timestamptz NOT NULL,
      CONSTRAINT payment_pkey PRIMARY KEY (business_id, id), ${toSale('payment')},
      CONSTRAINT payment_amount_positive CHECK (amount > 0), CONSTRAINT payment_method_known CHECK (method IN ('cash', 'card', 'other')))`);
    await runner.query(`CREATE INDEX payment_sale_idx ON payments.payment (business_id, sale_id)`);
    await protectBusinessTable(runner, 'payments.payment', 'append-only');
    await runner.query(`CREATE TABLE payments.refund (
      business_id uuid NOT NULL, id uuid NOT NULL, sale_id uuid NOT NULL, amount bigint NOT NULL, method text NOT NULL, reason text, at timestamptz NOT NULL,
      CONSTRAINT refund_pkey PRIMARY KEY (business_id, id), ${toSale('refund')},
      CONSTRAINT refund_amount_positive CHECK (amount > 0), CONSTRAINT refund_method_known CHECK (method IN ('cash', 'card', 'other')))`);
    await runner.query(`CREATE INDEX refund_sale_idx ON payments.refund (business_id, sale_id)`);
    await runner.query(`CREATE INDEX refund_at_idx ON payments.refund (business_id, at, id)`);
    await protectBusinessTable(runner, 'payments.refund', 'append-only');
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['refund', 'payment', 'sale_line', 'sale', 'sale_counter'])
      await runner.query(`DROP TABLE payments.${table}`);
    await runner.query(`DROP SCHEMA payments`);
  }
}
