import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { StaffScheduleEntity } from './schedule.entities.js';
import { LocationEntity } from './setup.entities.js';

@Entity({ schema: 'booking', name: 'schedule_season' })
@ForeignKey(() => StaffScheduleEntity, ['businessId', 'staffId'], ['businessId', 'staffId'], {
  name: 'schedule_season_schedule_fkey',
})
@Check('schedule_season_days_sane', 'to_date >= from_date')
export class ScheduleSeasonEntity {
  @PrimaryColumn('uuid', { name: 'business_id', primaryKeyConstraintName: 'schedule_season_pkey' }) businessId!: string;
  @PrimaryColumn('uuid', { name: 'staff_id', primaryKeyConstraintName: 'schedule_season_pkey' }) staffId!: string;
  @PrimaryColumn('date', { name: 'from_date', primaryKeyConstraintName: 'schedule_season_pkey' }) fromDate!: string;
  @Column('date', { name: 'to_date' }) toDate!: string;
}

const windowKey = 'schedule_season_window_pkey';

@Entity({ schema: 'booking', name: 'schedule_season_window' })
@ForeignKey(() => ScheduleSeasonEntity, ['businessId', 'staffId', 'fromDate'], ['businessId', 'staffId', 'fromDate'], {
  name: 'schedule_season_window_season_fkey',
  onDelete: 'CASCADE',
})
@ForeignKey(() => LocationEntity, ['businessId', 'locationId'], ['businessId', 'id'], {
  name: 'schedule_season_window_location_fkey',
})
@Check('schedule_season_window_day_known', 'day >= 1 AND day <= 7')
@Check(
  'schedule_season_window_sane',
  'start_minute >= 0 AND start_minute < 1440 AND end_minute > start_minute AND end_minute <= start_minute + 1440',
)
@Index('schedule_season_window_location_idx', ['businessId', 'locationId'])
export class ScheduleSeasonWindowEntity {
  @PrimaryColumn('uuid', { name: 'business_id', primaryKeyConstraintName: windowKey }) businessId!: string;
  @PrimaryColumn('uuid', { name: 'staff_id', primaryKeyConstraintName: windowKey }) staffId!: string;
  @PrimaryColumn('date', { name: 'from_date', primaryKeyConstraintName: windowKey }) fromDate!: string;
  @PrimaryColumn('smallint', { primaryKeyConstraintName: windowKey }) day!: number;
  @PrimaryColumn('smallint', { name: 'start_minute', primaryKeyConstraintName: windowKey }) startMinute!: number;
  @Column('smallint', { name: 'end_minute' }) endMinute!: number;
  @Column('uuid', { name: 'location_id', nullable: true }) locationId!: string | null;
}

@Entity({ schema: 'booking', name: 'open_holiday' })
@ForeignKey(() => LocationEntity, ['businessId', 'locationId'], ['businessId', 'id'], {
  name: 'open_holiday_location_fkey',
})
export class OpenHolidayEntity {
  @PrimaryColumn('uuid', { name: 'business_id', primaryKeyConstraintName: 'open_holiday_pkey' }) businessId!: string;
  @PrimaryColumn('uuid', { name: 'location_id', primaryKeyConstraintName: 'open_holiday_pkey' }) locationId!: string;
  @PrimaryColumn('date', { primaryKeyConstraintName: 'open_holiday_pkey' }) date!: string;
  @Column('jsonb', { nullable: true }) windows!: object | null;
}
