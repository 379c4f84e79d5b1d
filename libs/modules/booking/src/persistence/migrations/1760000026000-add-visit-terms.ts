import type { MigrationInterface, QueryRunner } from 'typeorm';
import { protectBusinessTable } from '@stamgast/platform/database';

/** What the business asks around a visit (requests, fees, deposits, trust), and what each booking's terms have come to. */
export class AddVisitTerms1760000026000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE booking.policies ADD terms jsonb NOT NULL DEFAULT '{}'`);
    await runner.query(`CREATE TABLE booking.booking_terms (business_id uuid NOT NULL, booking_id uuid NOT NULL,
      was_request boolean NOT NULL, request_expires_at timestamptz, holds boolean NOT NULL, proposed_start timestamptz, proposed_staff_id uuid,
      moves integer NOT NULL, confirm_by timestamptz, released text,
      fee_amount bigint, fee_reason text, fee_percent integer, fee_hours_before integer, fee_waived_at timestamptz, fee_waive_reason text,
      deposit_amount bigint, deposit_state text, deposit_asked text, deposit_due_at timestamptz, deposit_paid_at timestamptz,
      deposit_method text, deposit_kept_amount bigint, deposit_returned_amount bigint, deposit_return_as text,
      excused_at timestamptz, excuse_reason text, objected_at timestamptz, objection text,
      CONSTRAINT booking_terms_pkey PRIMARY KEY (business_id, booking_id),
      CONSTRAINT booking_terms_booking_fkey FOREIGN KEY (business_id, booking_id) REFERENCES booking.booking (business_id, id) ON DELETE CASCADE,
      CONSTRAINT booking_terms_released_known CHECK (released IN ('unpaid', 'unconfirmed')),
      CONSTRAINT booking_terms_fee_sane CHECK (fee_amount > 0 AND fee_reason IN ('late_cancel', 'late_move', 'no_show')),
      CONSTRAINT booking_terms_deposit_sane CHECK (deposit_amount > 0 AND deposit_kept_amount >= 0 AND deposit_returned_amount >= 0
        AND deposit_kept_amount + deposit_returned_amount <= deposit_amount
        AND deposit_state IN ('due', 'recorded', 'released', 'kept', 'returned', 'applied')))`);
    await protectBusinessTable(runner, 'booking.booking_terms');
    await runner.query(`CREATE TABLE booking.service_terms (business_id uuid NOT NULL, service_id uuid NOT NULL, approval text,
      deposit_percent integer, deposit_fixed_amount bigint, version integer NOT NULL DEFAULT 1,
      CONSTRAINT service_terms_pkey PRIMARY KEY (business_id, service_id),
      CONSTRAINT service_terms_service_fkey FOREIGN KEY (business_id, service_id) REFERENCES booking.service (business_id, id) ON DELETE CASCADE,
      CONSTRAINT service_terms_approval_known CHECK (approval IN ('none', 'new_clients', 'all')),
      CONSTRAINT service_terms_deposit_sane CHECK (deposit_percent BETWEEN 0 AND 100 AND deposit_fixed_amount > 0))`);
    await protectBusinessTable(runner, 'booking.service_terms');
    await runner.query(`CREATE TABLE booking.client_trust (business_id uuid NOT NULL, client_id uuid NOT NULL, override text NOT NULL,
      reason text NOT NULL, set_at timestamptz NOT NULL,
      CONSTRAINT client_trust_pkey PRIMARY KEY (business_id, client_id),
      CONSTRAINT client_trust_override_known CHECK (override IN ('trusted', 'deposit')))`);
    await protectBusinessTable(runner, 'booking.client_trust');
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['client_trust', 'service_terms', 'booking_terms'])
      await runner.query(`DROP TABLE booking.${table}`);
    await runner.query(`ALTER TABLE booking.policies DROP terms`);
  }
}
