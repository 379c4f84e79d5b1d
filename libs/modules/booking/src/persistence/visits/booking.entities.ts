import { Check, Column, Entity, Exclusion, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { PartChoice } from '../../domain/visit/choice.js';
import type { PolicySnapshot } from '../../domain/booking/policy-snapshot.js';
import { OutsideCalendarEntity } from '../outside-calendar.entities.js';
import { ResourceEntity } from '../resource.entities.js';
import { TimeOffEntity } from '../schedule.entities.js';
import { LocationEntity, ServiceEntity, StaffEntity } from '../setup.entities.js';
import { SeriesEntity } from '../series/series.entities.js';
import { HoldEntity } from './hold.entities.js';

@Entity({ schema: 'booking', name: 'booking' })
@ForeignKey(() => LocationEntity, ['businessId', 'locationId'], ['businessId', 'id'], { name: 'booking_location_fkey' })
@Check(
  'booking_status_known',
  `status IN ('requested', 'confirmed', 'arrived', 'in_progress', 'completed', 'declined', 'expired', 'cancelled', 'no_show')`,
)
@Check('booking_cancelled_by_known', `cancelled_by IN ('client', 'business')`)
@Check('booking_source_known', `source IN ('online', 'staff', 'import', 'demo')`)
@Check('booking_range_sane', 'ends_at > starts_at')
@Check('booking_price_sane', 'price_amount >= 0')
@Index('booking_external_key', ['businessId', 'externalId'], { unique: true, where: 'external_id IS NOT NULL' })
@Index('booking_start_idx', ['businessId', 'startsAt', 'id'])
@Index('booking_client_idx', ['businessId', 'clientId', 'startsAt'])
@Index('booking_updated_idx', ['businessId', 'updatedAt', 'id'])
@Index('booking_location_idx', ['businessId', 'locationId'])
@ForeignKey(() => SeriesEntity, ['businessId', 'seriesId'], ['businessId', 'id'], { name: 'booking_series_fkey' })
@Check('booking_series_whole', '(series_id IS NULL) = (series_position IS NULL)')
@Index('booking_series_key', ['businessId', 'seriesId', 'seriesPosition'], {
  unique: true,
  where: 'series_id IS NOT NULL',
})
export class BookingEntity {
  @PrimaryColumn('uuid', { name: 'business_id', primaryKeyConstraintName: 'booking_pkey' }) businessId!: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'booking_pkey' }) id!: string;
  @Column('uuid', { name: 'client_id', nullable: true }) clientId!: string | null;
  @Column('text', { name: 'booked_name', nullable: true }) bookedName!: string | null;
  @Column('uuid', { name: 'location_id' }) locationId!: string;
  @Column('text', { name: 'time_zone' }) timeZone!: string;
  @Column('text') status!: string;
  @Column('text', { name: 'previous_status', nullable: true }) previousStatus!: string | null;
  @Column('timestamptz', { name: 'status_since' }) statusSince!: Date;
  @Column('timestamptz', { name: 'client_confirmed_at', nullable: true }) clientConfirmedAt!: Date | null;
  @Column('text', { name: 'cancelled_by', nullable: true }) cancelledBy!: string | null;
  @Column('boolean', { name: 'cancelled_late', default: false }) cancelledLate!: boolean;
  @Column('text', { name: 'cancel_reason', nullable: true }) cancelReason!: string | null;
  @Column('timestamptz', { name: 'starts_at' }) startsAt!: Date;
  @Column('timestamptz', { name: 'ends_at' }) endsAt!: Date;
  @Column('bigint', { name: 'price_amount' }) priceAmount!: string;
  @Column('text') currency!: string;
  @Column('text') source!: string;
  @Column('text', { name: 'external_id', nullable: true }) externalId!: string | null;
  @Column('text', { nullable: true }) note!: string | null;
  @Column('boolean', { name: 'time_known', default: true }) timeKnown!: boolean;
  @Column('boolean', { name: 'duration_known', default: true }) durationKnown!: boolean;
  @Column('boolean', { default: false }) quiet!: boolean;
  @Column('text', { name: 'override_reason', nullable: true }) overrideReason!: string | null;
  @Column('uuid', { name: 'overridden_by', nullable: true }) overriddenBy!: string | null;
  @Column('jsonb') policy!: PolicySnapshot;
  @Column('text', { name: 'link_hash', nullable: true }) linkHash!: string | null;
  @Column('uuid', { name: 'series_id', nullable: true }) seriesId!: string | null;
  @Column('integer', { name: 'series_position', nullable: true }) seriesPosition!: number | null;
  @Column('integer', { default: 0 }) sequence!: number;
  @Column('integer', { default: 1 }) version!: number;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
  @Column('timestamptz', { name: 'updated_at' }) updatedAt!: Date;
}

@Entity({ schema: 'booking', name: 'appointment' })
@Unique('appointment_position_key', ['businessId', 'bookingId', 'position'])
@ForeignKey(() => BookingEntity, ['businessId', 'bookingId'], ['businessId', 'id'], {
  name: 'appointment_booking_fkey',
  onDelete: 'CASCADE',
})
@ForeignKey(() => ServiceEntity, ['businessId', 'serviceId'], ['businessId', 'id'], {
  name: 'appointment_service_fkey',
})
@ForeignKey(() => StaffEntity, ['businessId', 'staffId'], ['businessId', 'id'], { name: 'appointment_staff_fkey' })
@Check('appointment_range_sane', 'ends_at > starts_at AND buffer_before >= 0 AND buffer_after >= 0')
@Check('appointment_price_sane', 'price_amount >= 0')
@Index('appointment_staff_idx', ['businessId', 'staffId', 'startsAt'])
@Index('appointment_service_idx', ['businessId', 'serviceId'])
export class AppointmentEntity {
  @PrimaryColumn('uuid', { name: 'business_id', primaryKeyConstraintName: 'appointment_pkey' }) businessId!: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'appointment_pkey' }) id!: string;
  @Column('uuid', { name: 'booking_id' }) bookingId!: string;
  @Column('integer') position!: number;
  @Column('uuid', { name: 'service_id' }) serviceId!: string;
  @Column('text', { name: 'service_name' }) serviceName!: string;
  @Column('uuid', { name: 'staff_id' }) staffId!: string;
  @Column('timestamptz', { name: 'starts_at' }) startsAt!: Date;
  @Column('timestamptz', { name: 'ends_at' }) endsAt!: Date;
  @Column('integer', { name: 'buffer_before' }) bufferBefore!: number;
  @Column('integer', { name: 'buffer_after' }) bufferAfter!: number;
  @Column('int4multirange', { default: '{}' }) processing!: string;
  @Column('jsonb', { nullable: true }) choice!: PartChoice | null;
  @Column('boolean', { default: false }) parallel!: boolean;
  @Column('boolean', { default: false }) guest!: boolean;
  @Column('text', { name: 'guest_name', nullable: true }) guestName!: string | null;
  @Column('bigint', { name: 'price_amount' }) priceAmount!: string;
  @Column('numeric', { name: 'tax_rate', precision: 5, scale: 2 }) taxRate!: string;
}

/** A room or a machine that an appointment takes. */
@Entity({ schema: 'booking', name: 'appointment_resource' })
@ForeignKey(() => AppointmentEntity, ['businessId', 'appointmentId'], ['businessId', 'id'], {
  name: 'appointment_resource_appointment_fkey',
  onDelete: 'CASCADE',
})
@ForeignKey(() => ResourceEntity, ['businessId', 'resourceId'], ['businessId', 'id'], {
  name: 'appointment_resource_resource_fkey',
})
@Index('appointment_resource_resource_idx', ['businessId', 'resourceId'])
export class AppointmentResourceEntity {
  @PrimaryColumn('uuid', { name: 'business_id', primaryKeyConstraintName: 'appointment_resource_pkey' })
  businessId!: string;
  @PrimaryColumn('uuid', { name: 'appointment_id', primaryKeyConstraintName: 'appointment_resource_pkey' })
  appointmentId!: string;
  @PrimaryColumn('uuid', { name: 'resource_id', primaryKeyConstraintName: 'appointment_resource_pkey' })
  resourceId!: string;
}

/** A stretch in which a staff member or a resource is taken. `during` is what the exclusion constraint guards. */
@Entity({ schema: 'booking', name: 'occupancy' })
@ForeignKey(() => StaffEntity, ['businessId', 'staffId'], ['businessId', 'id'], { name: 'occupancy_staff_fkey' })
@ForeignKey(() => ResourceEntity, ['businessId', 'resourceId'], ['businessId', 'id'], {
  name: 'occupancy_resource_fkey',
})
@ForeignKey(() => HoldEntity, ['businessId', 'holdId'], ['businessId', 'id'], {
  name: 'occupancy_hold_fkey',
  onDelete: 'CASCADE',
})
@ForeignKey('ClassSessionEntity', ['businessId', 'classSessionId'], ['businessId', 'id'], {
  name: 'occupancy_class_session_fkey',
  onDelete: 'CASCADE',
})
@Check('occupancy_class_named', `(kind = 'class') = (class_session_id IS NOT NULL)`)
@Index('occupancy_class_session_idx', ['businessId', 'classSessionId'], { where: 'class_session_id IS NOT NULL' })
@ForeignKey(() => OutsideCalendarEntity, ['businessId', 'outsideCalendarId'], ['businessId', 'id'], {
  name: 'occupancy_outside_calendar_fkey',
  onDelete: 'CASCADE',
})
@Check('occupancy_outside_loose', `kind <> 'outside' OR NOT exclusive`)
@Index('occupancy_outside_calendar_idx', ['businessId', 'outsideCalendarId'], {
  where: 'outside_calendar_id IS NOT NULL',
})
@Check('occupancy_hold_expires', `(kind = 'hold') = (hold_id IS NOT NULL AND expires_at IS NOT NULL)`)
@Index('occupancy_hold_idx', ['businessId', 'holdId'], { where: 'hold_id IS NOT NULL' })
@Check('occupancy_one_holder', 'num_nonnulls(staff_id, resource_id) = 1')
@ForeignKey(() => BookingEntity, ['businessId', 'bookingId'], ['businessId', 'id'], {
  name: 'occupancy_booking_fkey',
  onDelete: 'CASCADE',
})
@ForeignKey(() => AppointmentEntity, ['businessId', 'appointmentId'], ['businessId', 'id'], {
  name: 'occupancy_appointment_fkey',
  onDelete: 'CASCADE',
})
@ForeignKey(() => TimeOffEntity, ['businessId', 'timeOffId'], ['businessId', 'id'], {
  name: 'occupancy_time_off_fkey',
  onDelete: 'CASCADE',
})
@Check('occupancy_kind_known', `kind IN ('appointment', 'class', 'hold', 'time_off', 'outside')`)
@Check('occupancy_not_empty', 'NOT isempty(during) AND until_minute > from_minute')
@Check('occupancy_appointment_short', `kind <> 'appointment' OR until_minute - from_minute <= 2880`)
@Exclusion(
  'occupancy_no_overlap',
  'USING gist (business_id WITH =, COALESCE(staff_id, resource_id) WITH =, during WITH &&) WHERE (exclusive)',
)
@Index('occupancy_visit_idx', ['businessId', 'staffId', 'untilMinute', 'fromMinute'], {
  where: `kind = 'appointment'`,
})
@Index('occupancy_other_idx', ['businessId', 'staffId', 'untilMinute', 'fromMinute'], {
  where: `kind <> 'appointment'`,
})
@Index('occupancy_resource_idx', ['businessId', 'resourceId', 'untilMinute', 'fromMinute'], {
  where: 'resource_id IS NOT NULL',
})
@Index('occupancy_booking_idx', ['businessId', 'bookingId'])
@Index('occupancy_appointment_idx', ['businessId', 'appointmentId'])
@Index('occupancy_time_off_idx', ['businessId', 'timeOffId'])
export class OccupancyEntity {
  @PrimaryColumn('uuid', { name: 'business_id', primaryKeyConstraintName: 'occupancy_pkey' }) businessId!: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'occupancy_pkey' }) id!: string;
  @Column('uuid', { name: 'staff_id', nullable: true }) staffId!: string | null;
  @Column('uuid', { name: 'resource_id', nullable: true }) resourceId!: string | null;
  @Column('text') kind!: string;
  @Column('uuid', { name: 'booking_id', nullable: true }) bookingId!: string | null;
  @Column('uuid', { name: 'appointment_id', nullable: true }) appointmentId!: string | null;
  @Column('uuid', { name: 'time_off_id', nullable: true }) timeOffId!: string | null;
  @Column('uuid', { name: 'hold_id', nullable: true }) holdId!: string | null;
  @Column('uuid', { name: 'class_session_id', nullable: true }) classSessionId!: string | null;
  @Column('uuid', { name: 'outside_calendar_id', nullable: true }) outsideCalendarId!: string | null;
  @Column('timestamptz', { name: 'expires_at', nullable: true }) expiresAt!: Date | null;
  @Column('tstzrange') during!: string;
  @Column('boolean') exclusive!: boolean;
  @Column('integer', { name: 'from_minute', comment: 'minutes since 1970 in UTC, buffers included' })
  fromMinute!: number;
  @Column('integer', { name: 'until_minute' }) untilMinute!: number;
  @Column('integer', { name: 'buffer_before', default: 0 }) bufferBefore!: number;
  @Column('integer', { name: 'buffer_after', default: 0 }) bufferAfter!: number;
}

@Entity({ schema: 'booking', name: 'booking_history' })
@Unique('booking_history_once', ['businessId', 'bookingId', 'bookingVersion'])
@ForeignKey(() => BookingEntity, ['businessId', 'bookingId'], ['businessId', 'id'], {
  name: 'booking_history_booking_fkey',
  onDelete: 'CASCADE',
})
export class BookingHistoryEntity {
  @PrimaryColumn('uuid', { name: 'business_id', primaryKeyConstraintName: 'booking_history_pkey' }) businessId!: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'booking_history_pkey' }) id!: string;
  @Column('uuid', { name: 'booking_id' }) bookingId!: string;
  @Column('integer', { name: 'booking_version' }) bookingVersion!: number;
  @Column('timestamptz') at!: Date;
  @Column('text', { name: 'actor_kind' }) actorKind!: string;
  @Column('uuid', { name: 'actor_id', nullable: true }) actorId!: string | null;
  @Column('text') via!: string;
  @Column('text') action!: string;
  @Column('jsonb') detail!: object;
}
