import { Check, Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';

@Entity({ schema: 'notifications', name: 'message' })
@Unique('message_once', ['businessId', 'key'])
@Index('message_due_idx', ['businessId', 'dueAt', 'id'])
@Index('message_client_idx', ['businessId', 'clientId', 'dueAt'])
@Index('message_booking_idx', ['businessId', 'bookingId'])
@Check('message_state_known', `state IN ('pending', 'sending', 'sent', 'failed', 'cancelled', 'expired', 'suppressed')`)
@Check('message_channel_known', `channel IN ('email', 'sms')`)
@Index('message_through_idx', ['businessId', 'reachedThrough'], { where: 'reached_through IS NOT NULL' })
@Index('message_campaign_idx', ['businessId', 'subjectId'], { where: `kind = 'campaign'` })
export class MessageEntity {
  @PrimaryColumn('uuid', { name: 'business_id', primaryKeyConstraintName: 'message_pkey' }) businessId!: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'message_pkey' }) id!: string;
  @Column('text') key!: string;
  @Column('text') kind!: string;
  @Column('text') channel!: string;
  @Column('uuid', { name: 'client_id', nullable: true }) clientId!: string | null;
  @Column('uuid', { name: 'booking_id', nullable: true }) bookingId!: string | null;
  @Column('uuid', { name: 'subject_id', nullable: true }) subjectId!: string | null;
  @Column('timestamptz', { name: 'planned_for', nullable: true }) plannedFor!: Date | null;
  @Column('text', { name: 'to_address', nullable: true }) toAddress!: string | null;
  // The client whose address it is, where it is not that of the one who is written to.
  @Column('uuid', { name: 'reached_through', nullable: true }) reachedThrough!: string | null;
  @Column('text', { nullable: true }) locale!: string | null;
  @Column('text', { default: 'pending' }) state!: string;
  @Column('text', { nullable: true }) reason!: string | null;
  @Column('timestamptz', { name: 'due_at' }) dueAt!: Date;
  @Column('timestamptz', { name: 'sent_at', nullable: true }) sentAt!: Date | null;
  @Column('integer', { default: 0 }) attempts!: number;
  @Column('text', { nullable: true }) subject!: string | null;
  @Column('text', { nullable: true }) html!: string | null;
  @Column('text', { nullable: true }) text!: string | null;
  @Column('jsonb', { nullable: true }) calendar!: object | null;
  @Column('jsonb', { nullable: true }) headers!: object | null;
  @Column('uuid', { name: 'automation_id', nullable: true }) automationId!: string | null;
  @Column('jsonb', { nullable: true }) checks!: object | null;
  @Column('text', { nullable: true }) experiment!: string | null;
  @Column('text', { nullable: true }) variant!: string | null;
  @Column('boolean', { name: 'way_fixed', default: false }) wayFixed!: boolean;
  @Column('integer', { default: 1 }) version!: number;
}

@Entity({ schema: 'notifications', name: 'template' })
@Unique('template_place_key', ['businessId', 'kind', 'locale'])
export class TemplateEntity {
  @PrimaryColumn('uuid', { name: 'business_id', primaryKeyConstraintName: 'template_pkey' }) businessId!: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'template_pkey' }) id!: string;
  @Column('text') kind!: string;
  @Column('text') locale!: string;
  @Column('text') subject!: string;
  @Column('text') body!: string;
  // Null: the product's own.
  @Column('text', { nullable: true }) sms!: string | null;
  @Column('integer', { default: 1 }) version!: number;
}

@Entity({ schema: 'notifications', name: 'automation' })
@Index('automation_standard_key', ['businessId', 'kind'], { unique: true, where: 'standard' })
@Check('automation_channels_known', `channels <@ ARRAY['email','sms'] AND cardinality(channels) BETWEEN 1 AND 2`)
@Check('automation_holdout_range', 'holdout_percent BETWEEN 0 AND 90')
export class AutomationEntity {
  @PrimaryColumn('uuid', { name: 'business_id', primaryKeyConstraintName: 'automation_pkey' }) businessId!: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'automation_pkey' }) id!: string;
  @Column('text') kind!: string;
  // The one that every business has of its kind; others are added to it.
  @Column('boolean', { default: false }) standard!: boolean;
  @Column('text', { nullable: true }) name!: string | null;
  @Column('boolean', { default: true }) enabled!: boolean;
  @Column('jsonb', { default: () => `'{}'` }) settings!: object;
  @Column('uuid', { name: 'service_ids', array: true, default: () => `'{}'` }) serviceIds!: string[];
  @Column('uuid', { name: 'location_ids', array: true, default: () => `'{}'` }) locationIds!: string[];
  @Column('uuid', { name: 'segment_id', nullable: true }) segmentId!: string | null;
  @Column('text', { array: true, default: () => `'{email,sms}'` }) channels!: string[];
  @Column('integer', { name: 'holdout_percent', default: 0 }) holdoutPercent!: number;
  @Column('integer', { default: 1 }) version!: number;
}

/** How often is too often, and what stays unsaid; one row for a business that has said something of its own. */
@Entity({ schema: 'notifications', name: 'restraint' })
@Check('restraint_cap_range', 'email_cap_days BETWEEN 1 AND 365 AND sms_cap_days BETWEEN 1 AND 365')
export class RestraintEntity {
  @PrimaryColumn('uuid', { name: 'business_id', primaryKeyConstraintName: 'restraint_pkey' }) businessId!: string;
  @Column('integer', { name: 'email_cap_days', default: 7 }) emailCapDays!: number;
  @Column('integer', { name: 'sms_cap_days', default: 7 }) smsCapDays!: number;
  @Column('uuid', { name: 'discreet_service_ids', array: true, default: () => `'{}'` }) discreetServiceIds!: string[];
  @Column('integer', { default: 1 }) version!: number;
}

@Entity({ schema: 'notifications', name: 'refused_address' })
export class RefusedAddressEntity {
  @PrimaryColumn('uuid', { name: 'business_id', primaryKeyConstraintName: 'refused_address_pkey' }) businessId!: string;
  @PrimaryColumn('text', { primaryKeyConstraintName: 'refused_address_pkey' }) channel!: string;
  @PrimaryColumn('text', { primaryKeyConstraintName: 'refused_address_pkey' }) address!: string;
  @Column('text') reason!: string;
  @Column('timestamptz') at!: Date;
}
