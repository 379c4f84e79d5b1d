import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { StaffEntity } from './setup.entities.js';

/** A calendar elsewhere that says when somebody is busy; where and how it is read is not this module's business. */
@Entity({ schema: 'booking', name: 'outside_calendar' })
@ForeignKey(() => StaffEntity, ['businessId', 'staffId'], ['businessId', 'id'], { name: 'outside_calendar_staff_fkey' })
@Index('outside_calendar_staff_idx', ['businessId', 'staffId'])
export class OutsideCalendarEntity {
  @PrimaryColumn('uuid', { name: 'business_id', primaryKeyConstraintName: 'outside_calendar_pkey' })
  businessId!: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'outside_calendar_pkey' }) id!: string;
  @Column('uuid', { name: 'staff_id' }) staffId!: string;
  @Column('text') name!: string;
  @Column('boolean', { name: 'closes_on_error' }) closesOnError!: boolean;
  @Column('timestamptz', { name: 'degraded_since', nullable: true }) degradedSince!: Date | null;
}
