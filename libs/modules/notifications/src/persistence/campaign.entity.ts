import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

@Entity({ schema: 'notifications', name: 'campaign' })
@Check('campaign_channels_known', `channels <@ ARRAY['email','sms'] AND cardinality(channels) BETWEEN 1 AND 2`)
@Check('campaign_holdout_range', 'holdout_percent BETWEEN 0 AND 50')
@Check('campaign_state_known', `state IN ('draft','scheduled','sending','paused','done','cancelled')`)
export class CampaignEntity {
  @PrimaryColumn('uuid', { name: 'business_id', primaryKeyConstraintName: 'campaign_pkey' }) businessId!: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'campaign_pkey' }) id!: string;
  @Column('text') name!: string;
  @Column('uuid', { name: 'segment_id', nullable: true }) segmentId!: string | null;
  @Column('text', { array: true, default: () => `'{email,sms}'` }) channels!: string[];
  @Column('jsonb', { default: () => `'{}'` }) texts!: object;
  @Column('integer', { name: 'holdout_percent', default: 0 }) holdoutPercent!: number;
  @Column('integer', { name: 'per_hour', nullable: true }) perHour!: number | null;
  @Column('timestamptz', { name: 'starts_at', nullable: true }) startsAt!: Date | null;
  @Column('text', { default: 'draft' }) state!: string;
  @Column('uuid', { name: 'planned_up_to', nullable: true }) plannedUpTo!: string | null;
  @Column('timestamptz', { name: 'begun_at', nullable: true }) begunAt!: Date | null;
  @Column('timestamptz', { name: 'ended_at', nullable: true }) endedAt!: Date | null;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
  @Column('integer', { default: 1 }) version!: number;
}
