import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

/** Visits of one client that repeat; the visits themselves are bookings. */
@Entity({ schema: 'booking', name: 'series' })
@Check('series_unit_known', `unit IN ('day', 'week', 'month')`)
@Check('series_policy_known', `policy IN ('all_or_nothing', 'skip', 'nearest')`)
@Check('series_source_known', `source IN ('online', 'staff')`)
@Check('series_length_sane', 'every > 0 AND visits > 0 AND num_nonnulls(count, until_date) = 1')
export class SeriesEntity {
  @PrimaryColumn('uuid', { name: 'business_id', primaryKeyConstraintName: 'series_pkey' }) businessId!: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'series_pkey' }) id!: string;
  @Column('text') unit!: string;
  @Column('integer') every!: number;
  @Column('integer', { nullable: true }) count!: number | null;
  @Column('date', { name: 'until_date', nullable: true }) untilDate!: string | null;
  @Column('text', { name: 'time_zone' }) timeZone!: string;
  @Column('text') policy!: string;
  @Column('integer') visits!: number;
  @Column('text') source!: string;
  @Column('integer', { default: 1 }) version!: number;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
}
