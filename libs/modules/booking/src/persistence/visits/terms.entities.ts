import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { ServiceEntity } from '../setup.entities.js';
import { BookingEntity } from './booking.entities.js';

/** What one booking's terms have come to; no row: nothing special. */
@Entity({ schema: 'booking', name: 'booking_terms' })
@ForeignKey(() => BookingEntity, ['businessId', 'bookingId'], ['businessId', 'id'], {
  name: 'booking_terms_booking_fkey',
  onDelete: 'CASCADE',
})
@Check('booking_terms_released_known', `released IN ('unpaid', 'unconfirmed')`)
@Check('booking_terms_fee_sane', `fee_amount > 0 AND fee_reason IN ('late_cancel', 'late_move', 'no_show')`)
@Check(
  'booking_terms_deposit_sane',
  `deposit_amount > 0 AND deposit_kept_amount >= 0 AND deposit_returned_amount >= 0
    AND deposit_kept_amount + deposit_returned_amount <= deposit_amount
    AND deposit_state IN ('due', 'recorded', 'released', 'kept', 'returned', 'applied')`,
)
export class BookingTermsEntity {
  @PrimaryColumn('uuid', { name: 'business_id', primaryKeyConstraintName: 'booking_terms_pkey' }) businessId!: string;
  @PrimaryColumn('uuid', { name: 'booking_id', primaryKeyConstraintName: 'booking_terms_pkey' }) bookingId!: string;
  @Column('boolean', { name: 'was_request' }) wasRequest!: boolean;
  @Column('timestamptz', { name: 'request_expires_at', nullable: true }) requestExpiresAt!: Date | null;
  @Column('boolean') holds!: boolean;
  @Column('timestamptz', { name: 'proposed_start', nullable: true }) proposedStart!: Date | null;
  @Column('uuid', { name: 'proposed_staff_id', nullable: true }) proposedStaffId!: string | null;
  @Column('integer') moves!: number;
  @Column('timestamptz', { name: 'confirm_by', nullable: true }) confirmBy!: Date | null;
  @Column('text', { nullable: true }) released!: string | null;
  @Column('bigint', { name: 'fee_amount', nullable: true }) feeAmount!: string | null;
  @Column('text', { name: 'fee_reason', nullable: true }) feeReason!: string | null;
  @Column('integer', { name: 'fee_percent', nullable: true }) feePercent!: number | null;
  @Column('integer', { name: 'fee_hours_before', nullable: true }) feeHoursBefore!: number | null;
  @Column('timestamptz', { name: 'fee_waived_at', nullable: true }) feeWaivedAt!: Date | null;
  @Column('text', { name: 'fee_waive_reason', nullable: true }) feeWaiveReason!: string | null;
  @Column('bigint', { name: 'deposit_amount', nullable: true }) depositAmount!: string | null;
  @Column('text', { name: 'deposit_state', nullable: true }) depositState!: string | null;
  @Column('text', { name: 'deposit_asked', nullable: true }) depositAsked!: string | null;
  @Column('timestamptz', { name: 'deposit_due_at', nullable: true }) depositDueAt!: Date | null;
  @Column('timestamptz', { name: 'deposit_paid_at', nullable: true }) depositPaidAt!: Date | null;
  @Column('text', { name: 'deposit_method', nullable: true }) depositMethod!: string | null;
  @Column('bigint', { name: 'deposit_kept_amount', nullable: true }) depositKeptAmount!: string | null;
  @Column('bigint', { name: 'deposit_returned_amount', nullable: true }) depositReturnedAmount!: string | null;
  @Column('text', { name: 'deposit_return_as', nullable: true }) depositReturnAs!: string | null;
  @Column('timestamptz', { name: 'excused_at', nullable: true }) excusedAt!: Date | null;
  @Column('text', { name: 'excuse_reason', nullable: true }) excuseReason!: string | null;
  @Column('timestamptz', { name: 'objected_at', nullable: true }) objectedAt!: Date | null;
  @Column('text', { nullable: true }) objection!: string | null;
}

/** Where a service asks for something else than the business does. */
@Entity({ schema: 'booking', name: 'service_terms' })
@ForeignKey(() => ServiceEntity, ['businessId', 'serviceId'], ['businessId', 'id'], {
  name: 'service_terms_service_fkey',
  onDelete: 'CASCADE',
})
@Check('service_terms_approval_known', `approval IN ('none', 'new_clients', 'all')`)
@Check('service_terms_deposit_sane', 'deposit_percent BETWEEN 0 AND 100 AND deposit_fixed_amount > 0')
export class ServiceTermsEntity {
  @PrimaryColumn('uuid', { name: 'business_id', primaryKeyConstraintName: 'service_terms_pkey' }) businessId!: string;
  @PrimaryColumn('uuid', { name: 'service_id', primaryKeyConstraintName: 'service_terms_pkey' }) serviceId!: string;
  @Column('text', { nullable: true }) approval!: string | null;
  @Column('integer', { name: 'deposit_percent', nullable: true }) depositPercent!: number | null;
  @Column('bigint', { name: 'deposit_fixed_amount', nullable: true }) depositFixedAmount!: string | null;
  @Column('integer', { default: 1 }) version!: number;
}

/** What the owner says about a client, whatever the rule says. */
@Entity({ schema: 'booking', name: 'client_trust' })
@Check('client_trust_override_known', `override IN ('trusted', 'deposit')`)
export class ClientTrustEntity {
  @PrimaryColumn('uuid', { name: 'business_id', primaryKeyConstraintName: 'client_trust_pkey' }) businessId!: string;
  @PrimaryColumn('uuid', { name: 'client_id', primaryKeyConstraintName: 'client_trust_pkey' }) clientId!: string;
  @Column('text') override!: string;
  @Column('text') reason!: string;
  @Column('timestamptz', { name: 'set_at' }) setAt!: Date;
}
