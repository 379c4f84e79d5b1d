import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { SaleLineFacts } from '@stamgast/contracts';

@Entity({ schema: 'analytics', name: 'visit' })
@Index('visit_completed_idx', { synchronize: false })
@Index('visit_hour_idx', { synchronize: false })
@Index('visit_other_idx', { synchronize: false })
@Index('visit_client_idx', ['businessId', 'clientId', 'startsAt'])
@Check('visit_hour_range', 'hour BETWEEN 0 AND 23')
export class VisitEntity {
  @PrimaryColumn('uuid', { name: 'business_id', primaryKeyConstraintName: 'visit_pkey' }) businessId!: string;
  @PrimaryColumn('uuid', { name: 'booking_id', primaryKeyConstraintName: 'visit_pkey' }) bookingId!: string;
  @Column('uuid', { name: 'client_id', nullable: true }) clientId!: string | null;
  @Column('text') status!: string;
  @Column('date') day!: string;
  @Column('integer') hour!: number;
  @Column('timestamptz', { name: 'starts_at' }) startsAt!: Date;
  @Column('timestamptz', { name: 'ends_at' }) endsAt!: Date;
  @Column('timestamptz', { name: 'booked_at' }) bookedAt!: Date;
  @Column('boolean', { name: 'cancelled_late' }) cancelledLate!: boolean;
  // A no-show that the owner has excused.
  @Column('boolean', { default: false }) excused!: boolean;
  @Column('text', { name: 'cancelled_by', nullable: true }) cancelledBy!: string | null;
  @Column('boolean', { name: 'time_known' }) timeKnown!: boolean;
  @Column('integer', { name: 'booking_version' }) bookingVersion!: number;
  // Day of the client's visit before this one; the same day where there were two.
  @Column('date', { name: 'previous_day', nullable: true }) previousDay!: string | null;
  @Column('date', { name: 'next_day', nullable: true }) nextDay!: string | null;
  // When the client first made another booking after this visit had begun.
  @Column('timestamptz', { name: 'rebooked_at', nullable: true }) rebookedAt!: Date | null;
  // Paid for its services, net.
  @Column('bigint', { name: 'spent_amount', default: 0 }) spentAmount!: string;
}

@Entity({ schema: 'analytics', name: 'visit_line' })
@Index('visit_line_day_idx', { synchronize: false })
@Index('visit_line_service_idx', ['businessId', 'serviceId', 'day'])
@Index('visit_line_staff_idx', { synchronize: false })
@ForeignKey<VisitEntity, ['businessId', 'bookingId']>(
  () => VisitEntity,
  ['businessId', 'bookingId'],
  ['businessId', 'bookingId'],
  { name: 'visit_line_visit_fkey', onDelete: 'CASCADE' },
)
export class VisitLineEntity {
  @PrimaryColumn('uuid', { name: 'business_id', primaryKeyConstraintName: 'visit_line_pkey' }) businessId!: string;
  @PrimaryColumn('uuid', { name: 'booking_id', primaryKeyConstraintName: 'visit_line_pkey' }) bookingId!: string;
  @PrimaryColumn('uuid', { name: 'appointment_id', primaryKeyConstraintName: 'visit_line_pkey' })
  appointmentId!: string;
  @Column('date') day!: string;
  @Column('uuid', { name: 'service_id' }) serviceId!: string;
  @Column('text', { name: 'service_name' }) serviceName!: string;
  @Column('uuid', { name: 'staff_id' }) staffId!: string;
  @Column('text', { name: 'staff_name', nullable: true }) staffName!: string | null;
}

@Entity({ schema: 'analytics', name: 'sale' })
export class SaleEntity {
  @PrimaryColumn('uuid', { name: 'business_id', primaryKeyConstraintName: 'sale_pkey' }) businessId!: string;
  @PrimaryColumn('uuid', { name: 'sale_id', primaryKeyConstraintName: 'sale_pkey' }) saleId!: string;
  @Column('uuid', { name: 'booking_id', nullable: true }) bookingId!: string | null;
  @Column('uuid', { name: 'client_id', nullable: true }) clientId!: string | null;
  @Column('bigint', { name: 'total_amount' }) totalAmount!: string;
  @Column('bigint', { name: 'tax_amount' }) taxAmount!: string;
  @Column('jsonb') lines!: readonly SaleLineFacts[];
}

@Entity({ schema: 'analytics', name: 'sale_payment' })
export class SalePaymentEntity {
  @PrimaryColumn('uuid', { name: 'business_id', primaryKeyConstraintName: 'sale_payment_pkey' }) businessId!: string;
  @PrimaryColumn('uuid', { name: 'sale_id', primaryKeyConstraintName: 'sale_payment_pkey' }) saleId!: string;
  @PrimaryColumn('bigint', {
    name: 'paid_amount',
    primaryKeyConstraintName: 'sale_payment_pkey',
    comment: 'all that had been paid for the sale by then',
  })
  paidAmount!: string;
  @Column('timestamptz') at!: Date;
}

@Entity({ schema: 'analytics', name: 'sale_refund' })
export class SaleRefundEntity {
  @PrimaryColumn('uuid', { name: 'business_id', primaryKeyConstraintName: 'sale_refund_pkey' }) businessId!: string;
  @PrimaryColumn('uuid', { name: 'sale_id', primaryKeyConstraintName: 'sale_refund_pkey' }) saleId!: string;
  @PrimaryColumn('uuid', { name: 'refund_id', primaryKeyConstraintName: 'sale_refund_pkey' }) refundId!: string;
  @Column('bigint') amount!: string;
  @Column('timestamptz') at!: Date;
}

@Entity({ schema: 'analytics', name: 'revenue' })
@Index('revenue_day_idx', { synchronize: false })
@Index('revenue_booking_idx', ['businessId', 'bookingId'])
@Check('revenue_kind_known', `kind IN ('service', 'product')`)
export class RevenueEntity {
  @PrimaryColumn('uuid', { name: 'business_id', primaryKeyConstraintName: 'revenue_pkey' }) businessId!: string;
  @PrimaryColumn('uuid', { name: 'sale_id', primaryKeyConstraintName: 'revenue_pkey' }) saleId!: string;
  @PrimaryColumn('integer', { primaryKeyConstraintName: 'revenue_pkey' }) position!: number;
  @Column('date') day!: string;
  @Column('text') kind!: string;
  @Column('boolean') refund!: boolean;
  @Column('text') name!: string;
  @Column('uuid', { name: 'booking_id', nullable: true }) bookingId!: string | null;
  @Column('uuid', { name: 'service_id', nullable: true }) serviceId!: string | null;
  @Column('uuid', { name: 'staff_id', nullable: true }) staffId!: string | null;
  @Column('bigint') amount!: string;
}

const demandKey = 'demand_pkey';

@Entity({ schema: 'analytics', name: 'demand' })
@Check('demand_weekday_known', 'weekday BETWEEN 0 AND 7')
@Check('demand_part_known', `part IN ('any', 'morning', 'afternoon', 'evening')`)
@Check('demand_counts_sane', 'empty >= 0 AND searches >= empty AND booked >= 0')
export class DemandEntity {
  @PrimaryColumn('uuid', { name: 'business_id', primaryKeyConstraintName: demandKey }) businessId!: string;
  @PrimaryColumn('date', { primaryKeyConstraintName: demandKey }) day!: string;
  @PrimaryColumn('uuid', { name: 'service_id', primaryKeyConstraintName: demandKey }) serviceId!: string;
  @PrimaryColumn('uuid', { name: 'location_id', primaryKeyConstraintName: demandKey }) locationId!: string;
  @PrimaryColumn('boolean', { primaryKeyConstraintName: demandKey }) named!: boolean;
  @PrimaryColumn('smallint', { primaryKeyConstraintName: demandKey }) weekday!: number;
  @PrimaryColumn('text', { primaryKeyConstraintName: demandKey }) part!: string;
  @Column('integer') searches!: number;
  @Column('integer') empty!: number;
  @Column('integer', { default: 0 }) booked!: number;
}

@Entity({ schema: 'analytics', name: 'trial_case' })
@Index('trial_case_day_idx', ['businessId', 'experiment', 'day'])
@Index('trial_case_client_idx', ['businessId', 'clientId'])
export class TrialCaseEntity {
  @PrimaryColumn('uuid', { name: 'business_id', primaryKeyConstraintName: 'trial_case_pkey' }) businessId!: string;
  @PrimaryColumn('uuid', { name: 'message_id', primaryKeyConstraintName: 'trial_case_pkey' }) messageId!: string;
  @Column('text') experiment!: string;
  @Column('uuid', { name: 'client_id' }) clientId!: string;
  @Column('uuid', { name: 'booking_id', nullable: true }) bookingId!: string | null;
  @Column('boolean', { name: 'held_out' }) heldOut!: boolean;
  @Column('boolean') delivered!: boolean;
  @Column('text', { nullable: true }) variant!: string | null;
  @Column('timestamptz') at!: Date;
  @Column('date') day!: string;
}
