import type { MigrationInterface, QueryRunner } from 'typeorm';
import { appRole, createModuleSchema, protectBusinessTable } from '@stamgast/platform/database';

/** What the figures are worked out from; all of it comes from events and can be made anew. */
export class CreateAnalytics1760000008000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createModuleSchema(runner, 'analytics');
    await this.createVisits(runner);
    await this.createSales(runner);
    await this.createRevenue(runner);
  }

  private async createVisits(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE analytics.visit (
      business_id uuid NOT NULL, booking_id uuid NOT NULL, client_id uuid, status text NOT NULL,
      day date NOT NULL, hour integer NOT NULL, starts_at timestamptz NOT NULL, ends_at timestamptz NOT NULL,
      booked_at timestamptz NOT NULL, cancelled_late boolean NOT NULL, cancelled_by text, time_known boolean NOT NULL,
      booking_version integer NOT NULL, previous_day date, next_day date, rebooked_at timestamptz,
      spent_amount bigint NOT NULL DEFAULT 0,
      CONSTRAINT visit_pkey PRIMARY KEY (business_id, booking_id),
      CONSTRAINT visit_hour_range CHECK (hour BETWEEN 0 AND 23))`);
    await runner.query(`CREATE INDEX visit_completed_idx ON analytics.visit (business_id, day)
      INCLUDE (booking_id, client_id, previous_day, next_day, starts_at, rebooked_at, spent_amount) WHERE status = 'completed'`);
    await runner.query(`CREATE INDEX visit_hour_idx ON analytics.visit (business_id, day, hour)
      WHERE status = 'completed' AND time_known`);
    await runner.query(`CREATE INDEX visit_other_idx ON analytics.visit (business_id, day)
      INCLUDE (booking_id, status, cancelled_late, cancelled_by, ends_at) WHERE status <> 'completed'`);
    await runner.query(`CREATE INDEX visit_client_idx ON analytics.visit (business_id, client_id, starts_at)`);
    await protectBusinessTable(runner, 'analytics.visit');
    await runner.query(`CREATE TABLE analytics.visit_line (
      business_id uuid NOT NULL, booking_id uuid NOT NULL, appointment_id uuid NOT NULL, day date NOT NULL,
      service_id uuid NOT NULL, service_name text NOT NULL, staff_id uuid NOT NULL, staff_name text,
      CONSTRAINT visit_line_pkey PRIMARY KEY (business_id, booking_id, appointment_id),
      CONSTRAINT visit_line_visit_fkey FOREIGN KEY (business_id, booking_id)
        REFERENCES analytics.visit (business_id, booking_id) ON DELETE CASCADE)`);
    await runner.query(`CREATE INDEX visit_line_day_idx ON analytics.visit_line (business_id, day)
      INCLUDE (booking_id, service_id, staff_id)`);
    await runner.query(`CREATE INDEX visit_line_service_idx ON analytics.visit_line (business_id, service_id, day)`);
    await runner.query(`CREATE INDEX visit_line_staff_idx ON analytics.visit_line (business_id, staff_id, day)
      WHERE staff_name IS NOT NULL`);
    await protectBusinessTable(runner, 'analytics.visit_line');
  }

  private async createSales(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE analytics.sale (
      business_id uuid NOT NULL, sale_id uuid NOT NULL, booking_id uuid, client_id uuid, total_amount bigint NOT NULL,
      tax_amount bigint NOT NULL, lines jsonb NOT NULL, CONSTRAINT sale_pkey PRIMARY KEY (business_id, sale_id))`);
    await protectBusinessTable(runner, 'analytics.sale');
    await runner.query(`CREATE TABLE analytics.sale_payment (
      business_id uuid NOT NULL, sale_id uuid NOT NULL, paid_amount bigint NOT NULL, at timestamptz NOT NULL,
      CONSTRAINT sale_payment_pkey PRIMARY KEY (business_id, sale_id, paid_amount))`);
    await runner.query(
      `COMMENT ON COLUMN analytics.sale_payment.paid_amount IS 'all that had been paid for the sale by then'`,
    );
    await protectBusinessTable(runner, 'analytics.sale_payment');
    await runner.query(`CREATE TABLE analytics.sale_refund (
      business_id uuid NOT NULL, sale_id uuid NOT NULL, refund_id uuid NOT NULL, amount bigint NOT NULL,
      at timestamptz NOT NULL, CONSTRAINT sale_refund_pkey PRIMARY KEY (business_id, sale_id, refund_id))`);
    await protectBusinessTable(runner, 'analytics.sale_refund');
  }

  private async createRevenue(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE analytics.revenue (
      business_id uuid NOT NULL, sale_id uuid NOT NULL, position integer NOT NULL, day date NOT NULL, kind text NOT NULL,
      refund boolean NOT NULL, name text NOT NULL, booking_id uuid, service_id uuid, staff_id uuid, amount bigint NOT NULL,
      CONSTRAINT revenue_pkey PRIMARY KEY (business_id, sale_id, position),
      CONSTRAINT revenue_kind_known CHECK (kind IN ('service', 'product')))`);
    await runner.query(`CREATE INDEX revenue_day_idx ON analytics.revenue (business_id, day)
      INCLUDE (kind, refund, service_id, staff_id, amount)`);
    await runner.query(`CREATE INDEX revenue_booking_idx ON analytics.revenue (business_id, booking_id)`);
    await protectBusinessTable(runner, 'analytics.revenue');
  }

  async down(runner: QueryRunner): Promise<void> {
    const role = await appRole(runner);
    for (const table of ['revenue', 'sale_refund', 'sale_payment', 'sale', 'visit_line', 'visit'])
      await runner.query(`DROP TABLE analytics.${table}`);
    await runner.query(`REVOKE USAGE ON SCHEMA analytics FROM ${role}`);
    await runner.query(`DROP SCHEMA analytics`);
  }
}
