import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** Time that is kept for a visitor while they fill in their details. */
@Entity({ schema: 'booking', name: 'hold' })
@Check('hold_range_sane', 'ends_at > starts_at')
@Index('hold_holder_idx', ['businessId', 'holder', 'expiresAt'])
export class HoldEntity {
  @PrimaryColumn('uuid', { name: 'business_id', primaryKeyConstraintName: 'hold_pkey' }) businessId!: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'hold_pkey' }) id!: string;
  @Column('text') holder!: string;
  @Column('timestamptz', { name: 'starts_at' }) startsAt!: Date;
  @Column('timestamptz', { name: 'ends_at' }) endsAt!: Date;
  @Column('uuid', { name: 'staff_ids', array: true }) staffIds!: string[];
  @Column('uuid', { name: 'service_ids', array: true }) serviceIds!: string[];
  @Column('timestamptz', { name: 'expires_at' }) expiresAt!: Date;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
}
