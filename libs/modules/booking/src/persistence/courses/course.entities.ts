import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { ServiceEntity } from '../setup.entities.js';

@Entity({ schema: 'booking', name: 'course' })
@ForeignKey(() => ServiceEntity, ['businessId', 'serviceId'], ['businessId', 'id'], { name: 'course_service_fkey' })
@Check('course_join_until_known', `join_until IN ('first_session', 'any_time')`)
@Check('course_late_price_known', `late_price IN ('full', 'pro_rata')`)
@Check('course_sane', 'price_amount >= 0 AND cancel_notice_hours >= 0')
@Index('course_service_idx', ['businessId', 'serviceId'])
export class CourseEntity {
  @PrimaryColumn('uuid', { name: 'business_id', primaryKeyConstraintName: 'course_pkey' }) businessId!: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'course_pkey' }) id!: string;
  @Column('uuid', { name: 'service_id' }) serviceId!: string;
  @Column('text') name!: string;
  @Column('bigint', { name: 'price_amount' }) priceAmount!: string;
  @Column('text') currency!: string;
  @Column('text', { name: 'join_until' }) joinUntil!: string;
  @Column('text', { name: 'late_price' }) latePrice!: string;
  @Column('boolean', { name: 'single_seats' }) singleSeats!: boolean;
  @Column('integer', { name: 'cancel_notice_hours', nullable: true }) cancelNoticeHours!: number | null;
  @Column('timestamptz', { name: 'cancelled_at', nullable: true }) cancelledAt!: Date | null;
  @Column('integer', { default: 1 }) version!: number;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
  @Column('timestamptz', { name: 'updated_at' }) updatedAt!: Date;
}

/** What a client has booked of a course: seats in each of the sessions that were still ahead. */
@Entity({ schema: 'booking', name: 'course_place' })
@ForeignKey(() => CourseEntity, ['businessId', 'courseId'], ['businessId', 'id'], { name: 'course_place_course_fkey' })
@Check('course_place_source_known', `source IN ('online', 'staff')`)
@Check('course_place_sane', 'seats > 0 AND price_amount >= 0')
@Index('course_place_course_idx', ['businessId', 'courseId', 'createdAt'])
export class CoursePlaceEntity {
  @PrimaryColumn('uuid', { name: 'business_id', primaryKeyConstraintName: 'course_place_pkey' }) businessId!: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'course_place_pkey' }) id!: string;
  @Column('uuid', { name: 'course_id' }) courseId!: string;
  @Column('integer') seats!: number;
  @Column('bigint', { name: 'price_amount' }) priceAmount!: string;
  @Column('text') source!: string;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
}
