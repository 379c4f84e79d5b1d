import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

@Entity({ schema: 'notifications', name: 'sms_setting' })
@Check('sms_setting_provider_known', `provider IN ('elks', 'twilio', 'gateway')`)
export class SmsSettingEntity {
  @PrimaryColumn('uuid', { name: 'business_id', primaryKeyConstraintName: 'sms_setting_pkey' }) businessId!: string;
  @Column('text', { nullable: true }) provider!: string | null;
  @Column('text', { default: '' }) sender!: string;
  @Column('text', { nullable: true }) account!: string | null;
  @Column('text', { name: 'gateway_url', nullable: true }) gatewayUrl!: string | null;
  @Column('text', { name: 'gateway_method', nullable: true }) gatewayMethod!: string | null;
  @Column('text', { name: 'gateway_body', nullable: true }) gatewayBody!: string | null;
  @Column('text', { nullable: true }) sealed!: string | null;
  @Column('bigint', { nullable: true }) budget!: string | null;
  @Column('bigint', { name: 'part_price', default: 0 }) partPrice!: string;
  @Column('integer', { default: 1 }) version!: number;
}

@Entity({ schema: 'notifications', name: 'sms_month' })
export class SmsMonthEntity {
  @PrimaryColumn('uuid', { name: 'business_id', primaryKeyConstraintName: 'sms_month_pkey' }) businessId!: string;
  @PrimaryColumn('text', { primaryKeyConstraintName: 'sms_month_pkey' }) month!: string;
  @Column('integer') parts!: number;
  @Column('bigint') amount!: string;
}

@Entity({ schema: 'notifications', name: 'text_hand_over' })
@Unique('text_hand_over_once', ['businessId', 'provider', 'providerId'])
export class TextHandOverEntity {
  @PrimaryColumn('uuid', { name: 'business_id', primaryKeyConstraintName: 'text_hand_over_pkey' }) businessId!: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'text_hand_over_pkey' }) id!: string;
  @Column('text') subject!: string;
  @Column('text') provider!: string;
  @Column('text', { name: 'provider_id' }) providerId!: string;
  @Column('text') address!: string;
  @Column('text') state!: string;
  @Column('text', { nullable: true }) code!: string | null;
  @Column('timestamptz') at!: Date;
}

@Entity({ schema: 'notifications', name: 'inbound_receipt' })
export class InboundReceiptEntity {
  @PrimaryColumn('uuid', { name: 'business_id', primaryKeyConstraintName: 'inbound_receipt_pkey' }) businessId!: string;
  @PrimaryColumn('text', { primaryKeyConstraintName: 'inbound_receipt_pkey' }) provider!: string;
  @PrimaryColumn('text', { name: 'provider_id', primaryKeyConstraintName: 'inbound_receipt_pkey' }) providerId!: string;
  @Column('timestamptz') at!: Date;
}

@Entity({ schema: 'notifications', name: 'stopped_number' })
export class StoppedNumberEntity {
  @PrimaryColumn('uuid', { name: 'business_id', primaryKeyConstraintName: 'stopped_number_pkey' }) businessId!: string;
  @PrimaryColumn('text', { primaryKeyConstraintName: 'stopped_number_pkey' }) address!: string;
  @Column('timestamptz') at!: Date;
}

@Entity({ schema: 'notifications', name: 'channel_pause' })
export class ChannelPauseEntity {
  @PrimaryColumn('uuid', { name: 'business_id', primaryKeyConstraintName: 'channel_pause_pkey' }) businessId!: string;
  @PrimaryColumn('text', { primaryKeyConstraintName: 'channel_pause_pkey' }) channel!: string;
  @Column('text') reason!: string;
  @Column('timestamptz') since!: Date;
  @Column('timestamptz', { name: 'retry_at' }) retryAt!: Date;
}

@Entity({ schema: 'notifications', name: 'conversation' })
@Unique('conversation_party_key', ['businessId', 'party'])
@Index('conversation_last_idx', ['businessId', 'lastAt', 'id'])
@Index('conversation_client_idx', ['businessId', 'clientId'])
export class ConversationEntity {
  @PrimaryColumn('uuid', { name: 'business_id', primaryKeyConstraintName: 'conversation_pkey' }) businessId!: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'conversation_pkey' }) id!: string;
  @Column('text') party!: string;
  @Column('uuid', { name: 'client_id', nullable: true }) clientId!: string | null;
  @Column('text') address!: string;
  @Column('text') channel!: string;
  @Column('uuid', { name: 'assigned_to', nullable: true }) assignedTo!: string | null;
  @Column('integer', { default: 0 }) unread!: number;
  @Column('text', { name: 'last_text', default: '' }) lastText!: string;
  @Column('timestamptz', { name: 'last_at' }) lastAt!: Date;
  @Column('integer', { default: 1 }) version!: number;
}

@Entity({ schema: 'notifications', name: 'conversation_message' })
@ForeignKey(() => ConversationEntity, ['businessId', 'conversationId'], ['businessId', 'id'], {
  name: 'conversation_message_conversation_fkey',
  onDelete: 'CASCADE',
})
@Index('conversation_message_of_idx', ['businessId', 'conversationId', 'at', 'id'])
@Check('conversation_message_direction_known', `direction IN ('in', 'out')`)
export class ConversationMessageEntity {
  @PrimaryColumn('uuid', { name: 'business_id', primaryKeyConstraintName: 'conversation_message_pkey' })
  businessId!: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'conversation_message_pkey' }) id!: string;
  @Column('uuid', { name: 'conversation_id' }) conversationId!: string;
  @Column('text') direction!: string;
  @Column('text') channel!: string;
  @Column('text') address!: string;
  @Column('text') text!: string;
  @Column('text', { nullable: true }) meaning!: string | null;
  @Column('text') state!: string;
  @Column('text', { nullable: true }) reason!: string | null;
  @Column('uuid', { name: 'sent_by', nullable: true }) sentBy!: string | null;
  @Column('integer', { default: 0 }) attempts!: number;
  @Column('timestamptz') at!: Date;
}
