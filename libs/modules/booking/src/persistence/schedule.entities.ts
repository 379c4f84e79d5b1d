import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { LocationEntity, StaffEntity } from './setup.entities.js';

const sane =
  'start_minute >= 0 AND start_minute < 1440 AND end_minute > start_minute AND end_minute <= start_minute + 1440';

@Entity({ schema: 'booking', name: 'staff_schedule' })
@ForeignKey(() => StaffEntity, ['businessId', 'staffId'], ['businessId', 'id'], { name: 'staff_schedule_staff_fkey' })
export class StaffScheduleEntity {
  @PrimaryColumn('uuid', { name: 'business_id', primaryKeyConstraintName: 'staff_schedule_pkey' }) businessId!: string;
  @PrimaryColumn('uuid', { name: 'staff_id', primaryKeyConstraintName: 'staff_schedule_pkey' }) staffId!: string;
  @Column('integer', { default: 1 }) version!: number;
  @Column('timestamptz', { name: 'updated_at' }) updatedAt!: Date;
}

@Entity({ schema: 'booking', name: 'schedule_window' })
@ForeignKey(() => StaffScheduleEntity, ['businessId', 'staffId'], ['businessId', 'staffId'], {
  name: 'schedule_window_schedule_fkey',
})
@ForeignKey(() => LocationEntity, ['businessId', 'locationId'], ['businessId', 'id'], {
  name: 'schedule_window_location_fkey',
})
@Check('schedule_window_day_known', 'day >= 1 AND day <= 7')
@Check('schedule_window_sane', sane)
@Index('schedule_window_location_idx', ['businessId', 'locationId'])
export class ScheduleWindowEntity {
  @PrimaryColumn('uuid', { name: 'business_id', primaryKeyConstraintName: 'schedule_window_pkey' }) businessId!: string;
  @PrimaryColumn('uuid', { name: 'staff_id', primaryKeyConstraintName: 'schedule_window_pkey' }) staffId!: string;
  @PrimaryColumn('smallint', { primaryKeyConstraintName: 'schedule_window_pkey' }) day!: number;
  @PrimaryColumn('smallint', { name: 'start_minute', primaryKeyConstraintName: 'schedule_window_pkey' })
  startMinute!: number;
  @Column('smallint', { name: 'end_minute' }) endMinute!: number;
  @Column('uuid', { name: 'location_id', nullable: true }) locationId!: string | null;
}

@Entity({ schema: 'booking', name: 'schedule_exception' })
@ForeignKey(() => StaffScheduleEntity, ['businessId', 'staffId'], ['businessId', 'staffId'], {
  name: 'schedule_exception_schedule_fkey',
})
export class ScheduleExceptionEntity {
  @PrimaryColumn('uuid', { name: 'business_id', primaryKeyConstraintName: 'schedule_exception_pkey' })
  businessId!: string;
  @PrimaryColumn('uuid', { name: 'staff_id', primaryKeyConstraintName: 'schedule_exception_pkey' }) staffId!: string;
  @PrimaryColumn('date', { primaryKeyConstraintName: 'schedule_exception_pkey' }) date!: string;
  @Column('text', { nullable: true }) note!: string | null;
}

@Entity({ schema: 'booking', name: 'schedule_exception_window' })
@ForeignKey(() => ScheduleExceptionEntity, ['businessId', 'staffId', 'date'], ['businessId', 'staffId', 'date'], {
  name: 'schedule_exception_window_exception_fkey',
})
@ForeignKey(() => LocationEntity, ['businessId', 'locationId'], ['businessId', 'id'], {
  name: 'schedule_exception_window_location_fkey',
})
@Check('schedule_exception_window_sane', sane)
@Index('schedule_exception_window_location_idx', ['businessId', 'locationId'])
export class ScheduleExceptionWindowEntity {
  @PrimaryColumn('uuid', { name: 'business_id', primaryKeyConstraintName: 'schedule_exception_window_pkey' })
  businessId!: string;
  @PrimaryColumn('uuid', { name: 'staff_id', primaryKeyConstraintName: 'schedule_exception_window_pkey' })
  staffId!: string;
  @PrimaryColumn('date', { primaryKeyConstraintName: 'schedule_exception_window_pkey' }) date!: string;
  @PrimaryColumn('smallint', { name: 'start_minute', primaryKeyConstraintName: 'schedule_exception_window_pkey' })
  startMinute!: number;
  @Column('smallint', { name: 'end_minute' }) endMinute!: number;
  @Column('uuid', { name: 'location_id', nullable: true }) locationId!: string | null;
}

@Entity({ schema: 'booking', name: 'closure' })
@ForeignKey(() => LocationEntity, ['businessId', 'locationId'], ['businessId', 'id'], { name: 'closure_location_fkey' })
@Check('closure_days_sane', 'to_date >= from_date')
@Index('closure_days_idx', ['businessId', 'toDate'])
@Index('closure_location_idx', ['businessId', 'locationId'])
export class ClosureEntity {
  @PrimaryColumn('uuid', { name: 'business_id', primaryKeyConstraintName: 'closure_pkey' }) businessId!: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'closure_pkey' }) id!: string;
  @Column('uuid', { name: 'location_id', nullable: true }) locationId!: string | null;
  @Column('date', { name: 'from_date' }) fromDate!: string;
  @Column('date', { name: 'to_date' }) toDate!: string;
  @Column('text') name!: string;
  @Column('integer', { default: 1 }) version!: number;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
  @Column('timestamptz', { name: 'updated_at' }) updatedAt!: Date;
}

@Entity({ schema: 'booking', name: 'time_off' })
@ForeignKey(() => StaffEntity, ['businessId', 'staffId'], ['businessId', 'id'], { name: 'time_off_staff_fkey' })
@Check('time_off_range_sane', 'ends_at > starts_at')
@Check('time_off_kind_known', `kind IN ('time_off', 'block')`)
@Check('time_off_reason_known', `reason IN ('holiday', 'sick', 'course', 'other')`)
@Check('time_off_status_known', `status IN ('requested', 'approved', 'declined')`)
@Index('time_off_end_idx', ['businessId', 'endsAt'])
@Index('time_off_staff_idx', ['businessId', 'staffId'])
export class TimeOffEntity {
  @PrimaryColumn('uuid', { name: 'business_id', primaryKeyConstraintName: 'time_off_pkey' }) businessId!: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'time_off_pkey' }) id!: string;
  @Column('uuid', { name: 'staff_id' }) staffId!: string;
  @Column('timestamptz', { name: 'starts_at' }) startsAt!: Date;
  @Column('timestamptz', { name: 'ends_at' }) endsAt!: Date;
  @Column('text', { nullable: true }) note!: string | null;
  @Column('text') kind!: string;
  @Column('text', { default: 'other' }) reason!: string;
  @Column('text', { default: 'approved' }) status!: string;
  @Column('uuid', { name: 'asked_by', nullable: true }) askedBy!: string | null;
  @Column('uuid', { name: 'decided_by', nullable: true }) decidedBy!: string | null;
  @Column('timestamptz', { name: 'decided_at', nullable: true }) decidedAt!: Date | null;
  @Column('text', { nullable: true }) answer!: string | null;
  @Column('integer', { default: 1 }) version!: number;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
  @Column('timestamptz', { name: 'updated_at' }) updatedAt!: Date;
}
