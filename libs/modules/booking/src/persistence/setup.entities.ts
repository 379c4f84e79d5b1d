import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { VisitTerms } from '../domain/terms/visit-terms.js';
import type { ServiceAddOn, ServiceVariant } from '../domain/visit/choice.js';

/** bigint comes as text from the driver; amounts of money stay far below what a number can hold. */
const amount = {
  from: (stored: string | null) => (stored === null ? null : Number(stored)),
  to: (value: number | null | undefined) => value,
};

@Entity({ schema: 'booking', name: 'location' })
@Index('location_default_key', ['businessId'], { unique: true, where: 'is_default' })
export class LocationEntity {
  @PrimaryColumn('uuid', { name: 'business_id', primaryKeyConstraintName: 'location_pkey' }) businessId!: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'location_pkey' }) id!: string;
  @Column('text') name!: string;
  @Column('text', { name: 'time_zone' }) timeZone!: string;
  @Column('text', { nullable: true }) address!: string | null;
  @Column('text', { nullable: true }) phone!: string | null;
  @Column('text', { nullable: true }) directions!: string | null;
  @Column('boolean', { name: 'is_default', default: false }) isDefault!: boolean;
  @Column('boolean', { default: false }) archived!: boolean;
  @Column('text', { name: 'holiday_country', nullable: true }) holidayCountry!: string | null;
  @Column('jsonb', { name: 'opening_hours', nullable: true }) openingHours!: object | null;
  @Column('integer', { default: 1 }) version!: number;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
  @Column('timestamptz', { name: 'updated_at' }) updatedAt!: Date;
}

@Entity({ schema: 'booking', name: 'service_category' })
export class ServiceCategoryEntity {
  @PrimaryColumn('uuid', { name: 'business_id', primaryKeyConstraintName: 'service_category_pkey' })
  businessId!: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'service_category_pkey' }) id!: string;
  @Column('text') name!: string;
  @Column('integer') position!: number;
  @Column('integer', { default: 1 }) version!: number;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
  @Column('timestamptz', { name: 'updated_at' }) updatedAt!: Date;
}

@Entity({ schema: 'booking', name: 'service' })
@ForeignKey(() => ServiceCategoryEntity, ['businessId', 'categoryId'], ['businessId', 'id'], {
  name: 'service_category_fkey',
})
@Check('service_lengths_sane', 'duration > 0 AND buffer_before >= 0 AND buffer_after >= 0')
@Check('service_processing_inside', 'processing <@ int4range(1, duration + 1)')
@Check('service_price_sane', 'price_amount >= 0 AND tax_rate >= 0')
@Check('service_recurring_sane', 'most_recurring BETWEEN 2 AND 104')
@Check('service_kind_known', `kind IN ('appointment', 'class')`)
@Check(
  'service_class_sane',
  `CASE WHEN kind = 'class' THEN num_nulls(capacity, online_capacity, minimum_seats, decide_hours_before, max_seats_per_booking) = 0 AND capacity > 0 AND online_capacity BETWEEN 0 AND capacity AND minimum_seats BETWEEN 0 AND capacity AND decide_hours_before >= 0 AND max_seats_per_booking > 0 ELSE num_nonnulls(capacity, online_capacity, minimum_seats, decide_hours_before, max_seats_per_booking) = 0 END`,
)
@Index('service_position_idx', ['businessId', 'position', 'id'])
@Index('service_category_idx', ['businessId', 'categoryId'])
export class ServiceEntity {
  @PrimaryColumn('uuid', { name: 'business_id', primaryKeyConstraintName: 'service_pkey' }) businessId!: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'service_pkey' }) id!: string;
  @Column('uuid', { name: 'category_id', nullable: true }) categoryId!: string | null;
  @Column('text') name!: string;
  @Column('text', { nullable: true }) description!: string | null;
  @Column('integer') duration!: number;
  @Column('integer', { name: 'buffer_before' }) bufferBefore!: number;
  @Column('integer', { name: 'buffer_after' }) bufferAfter!: number;
  @Column('int4multirange', { default: '{}' }) processing!: string;
  @Column('jsonb', { default: [] }) variants!: readonly ServiceVariant[];
  @Column('jsonb', { name: 'add_ons', default: [] }) addOns!: readonly ServiceAddOn[];
  @Column('text', { nullable: true }) preparation!: string | null;
  @Column('boolean', { default: false }) parallel!: boolean;
  @Column('text', { name: 'resource_kinds', array: true, default: '{}' }) resourceKinds!: readonly string[];
  @Column('bigint', { name: 'price_amount', transformer: amount }) priceAmount!: number;
  @Column('numeric', { name: 'tax_rate', precision: 5, scale: 2, transformer: amount }) taxRate!: number;
  @Column('integer', { name: 'rebook_after_days', nullable: true }) rebookAfterDays!: number | null;
  @Column('text', { default: 'appointment' }) kind!: 'appointment' | 'class';
  @Column('integer', { nullable: true }) capacity!: number | null;
  @Column('integer', { name: 'online_capacity', nullable: true }) onlineCapacity!: number | null;
  @Column('integer', { name: 'minimum_seats', nullable: true }) minimumSeats!: number | null;
  @Column('integer', { name: 'decide_hours_before', nullable: true }) decideHoursBefore!: number | null;
  @Column('integer', { name: 'max_seats_per_booking', nullable: true }) maxSeatsPerBooking!: number | null;
  @Column('boolean') online!: boolean;
  @Column('boolean', { name: 'online_recurring', default: false }) onlineRecurring!: boolean;
  @Column('integer', { name: 'most_recurring', default: 12 }) mostRecurring!: number;
  @Column('text', { nullable: true }) color!: string | null;
  @Column('integer') position!: number;
  @Column('boolean', { default: false }) archived!: boolean;
  @Column('integer', { default: 1 }) version!: number;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
  @Column('timestamptz', { name: 'updated_at' }) updatedAt!: Date;
}

@Entity({ schema: 'booking', name: 'staff' })
@Index('staff_position_idx', ['businessId', 'position', 'id'])
export class StaffEntity {
  @PrimaryColumn('uuid', { name: 'business_id', primaryKeyConstraintName: 'staff_pkey' }) businessId!: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'staff_pkey' }) id!: string;
  @Column('text') name!: string;
  @Column('text', { nullable: true }) email!: string | null;
  @Column('text', { nullable: true }) title!: string | null;
  @Column('text', { nullable: true }) color!: string | null;
  @Column('boolean') online!: boolean;
  @Column('integer') position!: number;
  @Column('boolean', { default: false }) archived!: boolean;
  @Column('timestamptz', { name: 'last_assigned_at', nullable: true }) lastAssignedAt!: Date | null;
  @Column('integer', { default: 1 }) version!: number;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
  @Column('timestamptz', { name: 'updated_at' }) updatedAt!: Date;
}

@Entity({ schema: 'booking', name: 'staff_service' })
@ForeignKey(() => StaffEntity, ['businessId', 'staffId'], ['businessId', 'id'], { name: 'staff_service_staff_fkey' })
@ForeignKey(() => ServiceEntity, ['businessId', 'serviceId'], ['businessId', 'id'], {
  name: 'staff_service_service_fkey',
})
@Check('staff_service_own_sane', 'duration > 0 AND price_amount >= 0')
@Index('staff_service_service_idx', ['businessId', 'serviceId'])
export class StaffServiceEntity {
  @PrimaryColumn('uuid', { name: 'business_id', primaryKeyConstraintName: 'staff_service_pkey' }) businessId!: string;
  @PrimaryColumn('uuid', { name: 'staff_id', primaryKeyConstraintName: 'staff_service_pkey' }) staffId!: string;
  @PrimaryColumn('uuid', { name: 'service_id', primaryKeyConstraintName: 'staff_service_pkey' }) serviceId!: string;
  @Column('integer', { nullable: true }) duration!: number | null;
  @Column('bigint', { name: 'price_amount', nullable: true, transformer: amount }) priceAmount!: number | null;
}

@Entity({ schema: 'booking', name: 'staff_location' })
@ForeignKey(() => StaffEntity, ['businessId', 'staffId'], ['businessId', 'id'], { name: 'staff_location_staff_fkey' })
@ForeignKey(() => LocationEntity, ['businessId', 'locationId'], ['businessId', 'id'], {
  name: 'staff_location_location_fkey',
})
@Index('staff_location_location_idx', ['businessId', 'locationId'])
export class StaffLocationEntity {
  @PrimaryColumn('uuid', { name: 'business_id', primaryKeyConstraintName: 'staff_location_pkey' }) businessId!: string;
  @PrimaryColumn('uuid', { name: 'staff_id', primaryKeyConstraintName: 'staff_location_pkey' }) staffId!: string;
  @PrimaryColumn('uuid', { name: 'location_id', primaryKeyConstraintName: 'staff_location_pkey' }) locationId!: string;
}

@Entity({ schema: 'booking', name: 'policies' })
@Check('policies_buffer_mode_known', `buffer_mode IN ('add', 'overlap')`)
@Check('policies_horizon_counts_known', `horizon_counts IN ('days', 'weekdays', 'available_days')`)
@Check('policies_gap_policy_known', `gap_policy IN ('off', 'reduce', 'strict')`)
@Check('policies_limits_sane', 'gap_policy_days >= 0 AND max_staff_visits_per_day > 0 AND active_booking_limit > 0')
@Check('policies_hold_sane', 'hold_minutes > 0')
@Check('policies_waitlist_sane', 'offer_minutes > 0 AND promote_until_hours_before >= 0')
@Check('policies_assignment_known', `assignment IN ('least_booked', 'round_robin', 'priority')`)
export class PoliciesEntity {
  @PrimaryColumn('uuid', { name: 'business_id', primaryKeyConstraintName: 'policies_pkey' }) businessId!: string;
  @Column('integer', { name: 'slot_step' }) slotStep!: number;
  @Column('integer', { name: 'min_notice_minutes' }) minNoticeMinutes!: number;
  @Column('integer', { name: 'horizon_days' }) horizonDays!: number;
  @Column('text', { name: 'horizon_counts', default: 'days' }) horizonCounts!: string;
  @Column('text', { name: 'gap_policy', default: 'off' }) gapPolicy!: string;
  @Column('integer', { name: 'gap_policy_days', nullable: true }) gapPolicyDays!: number | null;
  @Column('integer', { name: 'max_staff_visits_per_day', nullable: true }) maxStaffVisitsPerDay!: number | null;
  @Column('integer', { name: 'active_booking_limit', nullable: true }) activeBookingLimit!: number | null;
  @Column('integer', { name: 'hold_minutes', default: 5 }) holdMinutes!: number;
  @Column('boolean', { name: 'requested_time_off_blocks', default: false }) requestedTimeOffBlocks!: boolean;
  @Column('boolean', { name: 'auto_offer', default: true }) autoOffer!: boolean;
  @Column('integer', { name: 'offer_minutes', default: 60 }) offerMinutes!: number;
  @Column('integer', { name: 'promote_until_hours_before', default: 12 }) promoteUntilHoursBefore!: number;
  @Column('text', { name: 'buffer_mode' }) bufferMode!: string;
  @Column('boolean', { name: 'buffer_inside_hours' }) bufferInsideHours!: boolean;
  @Column('text') assignment!: string;
  @Column('integer', { name: 'cancel_notice_hours' }) cancelNoticeHours!: number;
  @Column('integer', { name: 'move_notice_hours' }) moveNoticeHours!: number;
  @Column('boolean', { name: 'allow_client_cancel' }) allowClientCancel!: boolean;
  @Column('boolean', { name: 'allow_client_move' }) allowClientMove!: boolean;
  @Column('text', { name: 'cancel_text', nullable: true }) cancelText!: string | null;
  @Column('integer', { name: 'no_show_grace_minutes' }) noShowGraceMinutes!: number;
  // Requests, fees, deposits, trust: whatever the owner has decided of them.
  @Column('jsonb', { default: {} }) terms!: Partial<VisitTerms>;
  @Column('integer', { default: 1 }) version!: number;
}

@Entity({ schema: 'booking', name: 'booking_page' })
export class BookingPageEntity {
  @PrimaryColumn('uuid', { name: 'business_id', primaryKeyConstraintName: 'booking_page_pkey' }) businessId!: string;
  @Column('boolean') enabled!: boolean;
  @Column('text', { name: 'brand_color', nullable: true }) brandColor!: string | null;
  @Column('text', { nullable: true }) welcome!: string | null;
  @Column('text', { name: 'allowed_origins', array: true }) allowedOrigins!: string[];
  @Column('text', { array: true }) locales!: string[];
  @Column('integer', { default: 1 }) version!: number;
}
