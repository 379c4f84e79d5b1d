import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { CourseEntity, CoursePlaceEntity } from '../courses/course.entities.js';
import { ResourceEntity } from '../resource.entities.js';
import { LocationEntity, ServiceEntity, StaffEntity } from '../setup.entities.js';
import { BookingEntity } from '../visits/booking.entities.js';

@Entity({ schema: 'booking', name: 'class_session' })
@ForeignKey(() => CourseEntity, ['businessId', 'courseId'], ['businessId', 'id'], { name: 'class_session_course_fkey' })
@ForeignKey(() => ServiceEntity, ['businessId', 'serviceId'], ['businessId', 'id'], {
  name: 'class_session_service_fkey',
})
@ForeignKey(() => StaffEntity, ['businessId', 'staffId'], ['businessId', 'id'], { name: 'class_session_staff_fkey' })
@ForeignKey(() => LocationEntity, ['businessId', 'locationId'], ['businessId', 'id'], {
  name: 'class_session_location_fkey',
})
@Check('class_session_status_known', `status IN ('scheduled', 'cancelled', 'completed')`)
@Check('class_session_because_known', `cancelled_because IN ('business', 'below_minimum')`)
@Check('class_session_range_sane', 'ends_at > starts_at AND buffer_before >= 0 AND buffer_after >= 0')
@Check(
  'class_session_capacity_sane',
  'capacity > 0 AND online_capacity BETWEEN 0 AND capacity AND minimum_seats >= 0 AND max_seats_per_booking > 0 AND price_amount >= 0',
)
@Check('class_session_queue_sane', 'queue_seats >= 0')
@Check('class_session_not_overfull', 'seats_taken >= 0 AND extra_seats >= 0 AND seats_taken <= capacity + extra_seats')
@Index('class_session_start_idx', ['businessId', 'startsAt', 'id'])
@Index('class_session_service_idx', ['businessId', 'serviceId', 'startsAt'])
@Index('class_session_staff_idx', ['businessId', 'staffId'])
@Index('class_session_location_idx', ['businessId', 'locationId'])
@Index('class_session_course_idx', ['businessId', 'courseId', 'startsAt'], { where: 'course_id IS NOT NULL' })
@Index('class_session_series_idx', ['businessId', 'seriesId', 'startsAt'], { where: 'series_id IS NOT NULL' })
export class ClassSessionEntity {
  @PrimaryColumn('uuid', { name: 'business_id', primaryKeyConstraintName: 'class_session_pkey' }) businessId!: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'class_session_pkey' }) id!: string;
  @Column('uuid', { name: 'service_id' }) serviceId!: string;
  @Column('text', { name: 'service_name' }) serviceName!: string;
  @Column('uuid', { name: 'staff_id' }) staffId!: string;
  @Column('uuid', { name: 'location_id' }) locationId!: string;
  @Column('text', { name: 'time_zone' }) timeZone!: string;
  @Column('timestamptz', { name: 'starts_at' }) startsAt!: Date;
  @Column('timestamptz', { name: 'ends_at' }) endsAt!: Date;
  @Column('integer', { name: 'buffer_before' }) bufferBefore!: number;
  @Column('integer', { name: 'buffer_after' }) bufferAfter!: number;
  @Column('bigint', { name: 'price_amount' }) priceAmount!: string;
  @Column('text') currency!: string;
  @Column('numeric', { name: 'tax_rate', precision: 5, scale: 2 }) taxRate!: string;
  @Column('integer') capacity!: number;
  @Column('integer', { name: 'online_capacity' }) onlineCapacity!: number;
  @Column('integer', { name: 'minimum_seats' }) minimumSeats!: number;
  @Column('timestamptz', { name: 'decide_at', nullable: true }) decideAt!: Date | null;
  @Column('integer', { name: 'max_seats_per_booking' }) maxSeatsPerBooking!: number;
  @Column('integer', { name: 'seats_taken', default: 0 }) seatsTaken!: number;
  @Column('integer', { name: 'extra_seats', default: 0 }) extraSeats!: number;
  @Column('integer', { name: 'queue_seats', default: 0 }) queueSeats!: number;
  @Column('integer', { name: 'queue_round', default: 0 }) queueRound!: number;
  @Column('text') status!: string;
  @Column('text', { name: 'cancelled_because', nullable: true }) cancelledBecause!: string | null;
  @Column('text', { name: 'cancel_reason', nullable: true }) cancelReason!: string | null;
  @Column('uuid', { name: 'series_id', nullable: true }) seriesId!: string | null;
  @Column('uuid', { name: 'course_id', nullable: true }) courseId!: string | null;
  @Column('text', { nullable: true }) note!: string | null;
  @Column('text', { name: 'override_reason', nullable: true }) overrideReason!: string | null;
  @Column('uuid', { name: 'overridden_by', nullable: true }) overriddenBy!: string | null;
  @Column('integer', { default: 1 }) version!: number;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
  @Column('timestamptz', { name: 'updated_at' }) updatedAt!: Date;
}

/** A room or a machine that a session takes. */
@Entity({ schema: 'booking', name: 'class_session_resource' })
@ForeignKey(() => ClassSessionEntity, ['businessId', 'sessionId'], ['businessId', 'id'], {
  name: 'class_session_resource_session_fkey',
  onDelete: 'CASCADE',
})
@ForeignKey(() => ResourceEntity, ['businessId', 'resourceId'], ['businessId', 'id'], {
  name: 'class_session_resource_resource_fkey',
})
@Index('class_session_resource_resource_idx', ['businessId', 'resourceId'])
export class ClassSessionResourceEntity {
  @PrimaryColumn('uuid', { name: 'business_id', primaryKeyConstraintName: 'class_session_resource_pkey' })
  businessId!: string;
  @PrimaryColumn('uuid', { name: 'session_id', primaryKeyConstraintName: 'class_session_resource_pkey' })
  sessionId!: string;
  @PrimaryColumn('uuid', { name: 'resource_id', primaryKeyConstraintName: 'class_session_resource_pkey' })
  resourceId!: string;
}

/** The seats that a booking has in a session. */
@Entity({ schema: 'booking', name: 'class_seat' })
@ForeignKey(() => BookingEntity, ['businessId', 'bookingId'], ['businessId', 'id'], {
  name: 'class_seat_booking_fkey',
  onDelete: 'CASCADE',
})
@ForeignKey(() => ClassSessionEntity, ['businessId', 'sessionId'], ['businessId', 'id'], {
  name: 'class_seat_session_fkey',
})
@ForeignKey(() => CoursePlaceEntity, ['businessId', 'placeId'], ['businessId', 'id'], { name: 'class_seat_place_fkey' })
@Check('class_seat_some', 'seats > 0')
@Index('class_seat_place_idx', ['businessId', 'placeId'], { where: 'place_id IS NOT NULL' })
@Index('class_seat_session_idx', ['businessId', 'sessionId'])
export class ClassSeatEntity {
  @PrimaryColumn('uuid', { name: 'business_id', primaryKeyConstraintName: 'class_seat_pkey' }) businessId!: string;
  @PrimaryColumn('uuid', { name: 'booking_id', primaryKeyConstraintName: 'class_seat_pkey' }) bookingId!: string;
  @Column('uuid', { name: 'session_id' }) sessionId!: string;
  @Column('integer') seats!: number;
  @Column('uuid', { name: 'place_id', nullable: true }) placeId!: string | null;
}
