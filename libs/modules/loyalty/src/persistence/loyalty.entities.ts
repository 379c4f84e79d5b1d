import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

@Entity({ schema: 'loyalty', name: 'program' })
@Check('program_kind_known', `kind IN ('per_amount', 'per_visit')`)
@Check('program_base_known', `base IN ('after_tax', 'before_tax')`)
@Check('program_sane', `points > 0 AND (kind = 'per_visit' OR per_amount > 0)`)
export class ProgramEntity {
  @PrimaryColumn('uuid', { name: 'business_id', primaryKeyConstraintName: 'program_pkey' }) businessId!: string;
  @Column('uuid') id!: string;
  @Column('text') name!: string;
  @Column('boolean') enabled!: boolean;
  @Column('text') unit!: string;
  @Column('text') kind!: string;
  @Column('integer') points!: number;
  @Column('bigint', { name: 'per_amount', nullable: true }) perAmount!: string | null;
  @Column('text') base!: string;
  @Column('integer', { default: 1 }) version!: number;
}

@Entity({ schema: 'loyalty', name: 'reward' })
@Check('reward_kind_known', `kind IN ('discount', 'service', 'gift')`)
@Check('reward_sane', `cost > 0 AND ((kind = 'discount') = (discount_amount IS NOT NULL))`)
export class RewardEntity {
  @PrimaryColumn('uuid', { name: 'business_id', primaryKeyConstraintName: 'reward_pkey' }) businessId!: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'reward_pkey' }) id!: string;
  @Column('text') name!: string;
  @Column('integer') cost!: number;
  @Column('text') kind!: string;
  @Column('bigint', { name: 'discount_amount', nullable: true }) discountAmount!: string | null;
  @Column('boolean') active!: boolean;
  @Column('integer', { default: 1 }) version!: number;
}

@Entity({ schema: 'loyalty', name: 'account' })
@Unique('account_owner_key', ['businessId', 'kind', 'ownerId'])
@Check('account_kind_known', `kind IN ('issued', 'redeemed', 'points', 'reserved', 'receivable')`)
@Check(
  'account_never_wrong_side',
  `CASE kind WHEN 'points' THEN balance >= 0 WHEN 'reserved' THEN balance >= 0 WHEN 'receivable' THEN balance <= 0 ELSE true END`,
)
export class AccountEntity {
  @PrimaryColumn('uuid', { name: 'business_id', primaryKeyConstraintName: 'account_pkey' }) businessId!: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'account_pkey' }) id!: string;
  @Column('text') kind!: string;
  @Column('uuid', { name: 'owner_id' }) ownerId!: string;
  @Column('bigint', { default: 0 }) balance!: string;
}

@Entity({ schema: 'loyalty', name: 'entry' })
@Unique('entry_once', ['businessId', 'key'])
@ForeignKey(() => AccountEntity, ['businessId', 'accountId'], ['businessId', 'id'], {
  name: 'entry_account_fkey',
  onDelete: 'CASCADE',
})
@Index('entry_account_idx', ['businessId', 'accountId'])
@Index('entry_client_idx', ['businessId', 'clientId', 'at', 'id'])
@Index('entry_at_idx', ['businessId', 'at', 'id'])
export class EntryEntity {
  @PrimaryColumn('uuid', { name: 'business_id', primaryKeyConstraintName: 'entry_pkey' }) businessId!: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'entry_pkey' }) id!: string;
  @Column('uuid', { name: 'client_id' }) clientId!: string;
  /** Of the client's points: only with it does an entry ever go. */
  @Column('uuid', { name: 'account_id' }) accountId!: string;
  @Column('timestamptz') at!: Date;
  @Column('text') kind!: string;
  @Column('integer') points!: number;
  @Column('text') reason!: string;
  @Column('uuid', { name: 'booking_id', nullable: true }) bookingId!: string | null;
  @Column('uuid', { name: 'reward_id', nullable: true }) rewardId!: string | null;
  @Column('integer', { name: 'balance_after' }) balanceAfter!: number;
  @Column('text') key!: string;
}

@Entity({ schema: 'loyalty', name: 'posting' })
@ForeignKey(() => EntryEntity, ['businessId', 'entryId'], ['businessId', 'id'], {
  name: 'posting_entry_fkey',
  onDelete: 'CASCADE',
})
@ForeignKey(() => AccountEntity, ['businessId', 'accountId'], ['businessId', 'id'], {
  name: 'posting_account_fkey',
  onDelete: 'CASCADE',
})
@Index('posting_account_idx', ['businessId', 'accountId'])
export class PostingEntity {
  @PrimaryColumn('uuid', { name: 'business_id', primaryKeyConstraintName: 'posting_pkey' }) businessId!: string;
  @PrimaryColumn('uuid', { name: 'entry_id', primaryKeyConstraintName: 'posting_pkey' }) entryId!: string;
  @PrimaryColumn('uuid', { name: 'account_id', primaryKeyConstraintName: 'posting_pkey' }) accountId!: string;
  @Column('bigint') amount!: string;
}

@Entity({ schema: 'loyalty', name: 'lot' })
@ForeignKey(() => EntryEntity, ['businessId', 'entryId'], ['businessId', 'id'], {
  name: 'lot_entry_fkey',
  onDelete: 'CASCADE',
})
@Index('lot_entry_idx', ['businessId', 'entryId'])
@Index('lot_client_idx', ['businessId', 'clientId'], { where: 'remaining > 0' })
@Check('lot_sane', `points > 0 AND remaining >= 0 AND remaining <= points`)
export class LotEntity {
  @PrimaryColumn('uuid', { name: 'business_id', primaryKeyConstraintName: 'lot_pkey' }) businessId!: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'lot_pkey' }) id!: string;
  @Column('uuid', { name: 'entry_id' }) entryId!: string;
  @Column('uuid', { name: 'client_id' }) clientId!: string;
  @Column('timestamptz', { name: 'earned_at' }) earnedAt!: Date;
  @Column('timestamptz', { name: 'expires_at', nullable: true }) expiresAt!: Date | null;
  @Column('integer') points!: number;
  @Column('integer') remaining!: number;
}

@Entity({ schema: 'loyalty', name: 'lot_use' })
@ForeignKey(() => EntryEntity, ['businessId', 'entryId'], ['businessId', 'id'], {
  name: 'lot_use_entry_fkey',
  onDelete: 'CASCADE',
})
@ForeignKey(() => LotEntity, ['businessId', 'lotId'], ['businessId', 'id'], {
  name: 'lot_use_lot_fkey',
  onDelete: 'CASCADE',
})
@Index('lot_use_lot_idx', ['businessId', 'lotId'])
export class LotUseEntity {
  @PrimaryColumn('uuid', { name: 'business_id', primaryKeyConstraintName: 'lot_use_pkey' }) businessId!: string;
  @PrimaryColumn('uuid', { name: 'entry_id', primaryKeyConstraintName: 'lot_use_pkey' }) entryId!: string;
  @PrimaryColumn('uuid', { name: 'lot_id', primaryKeyConstraintName: 'lot_use_pkey' }) lotId!: string;
  @Column('integer') points!: number;
}

@Entity({ schema: 'loyalty', name: 'reservation' })
@ForeignKey(() => RewardEntity, ['businessId', 'rewardId'], ['businessId', 'id'], { name: 'reservation_reward_fkey' })
@ForeignKey(() => EntryEntity, ['businessId', 'entryId'], ['businessId', 'id'], {
  name: 'reservation_entry_fkey',
  onDelete: 'CASCADE',
})
@Index('reservation_entry_idx', ['businessId', 'entryId'])
@Index('reservation_client_idx', ['businessId', 'clientId'])
@Index('reservation_booking_idx', ['businessId', 'bookingId'])
@Check('reservation_state_known', `state IN ('reserved', 'redeemed', 'released')`)
export class ReservationEntity {
  @PrimaryColumn('uuid', { name: 'business_id', primaryKeyConstraintName: 'reservation_pkey' }) businessId!: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'reservation_pkey' }) id!: string;
  @Column('uuid', { name: 'client_id' }) clientId!: string;
  @Column('uuid', { name: 'reward_id' }) rewardId!: string;
  @Column('uuid', { name: 'booking_id', nullable: true }) bookingId!: string | null;
  @Column('uuid', { name: 'entry_id' }) entryId!: string;
  @Column('integer') cost!: number;
  @Column('text') state!: string;
  @Column('integer', { default: 1 }) version!: number;
}

@Entity({ schema: 'loyalty', name: 'earning' })
export class EarningEntity {
  @PrimaryColumn('uuid', { name: 'business_id', primaryKeyConstraintName: 'earning_pkey' }) businessId!: string;
  @PrimaryColumn('uuid', { name: 'booking_id', primaryKeyConstraintName: 'earning_pkey' }) bookingId!: string;
  @Column('uuid', { name: 'client_id', nullable: true }) clientId!: string | null;
  @Column('boolean', { default: false }) completed!: boolean;
  @Column('bigint', { name: 'total_amount', nullable: true }) totalAmount!: string | null;
  @Column('bigint', { name: 'tax_amount', default: 0 }) taxAmount!: string;
  @Column('bigint', { name: 'paid_amount', default: 0 }) paidAmount!: string;
  @Column('bigint', { name: 'refunded_amount', default: 0 }) refundedAmount!: string;
  @Column('integer', { name: 'booking_version', default: 0 }) bookingVersion!: number;
  @Column('jsonb', { nullable: true }) terms!: object | null;
  @Column('integer', { name: 'earned_points', default: 0 }) earnedPoints!: number;
  @Column('integer', { default: 0 }) changes!: number;
}
