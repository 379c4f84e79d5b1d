import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { ClientEntity } from './crm.entities.js';

@Entity({ schema: 'crm', name: 'household' })
export class HouseholdEntity {
  @PrimaryColumn('uuid', { name: 'business_id', primaryKeyConstraintName: 'household_pkey' }) businessId!: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'household_pkey' }) id!: string;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
  @Column('integer', { default: 1 }) version!: number;
}

@Entity({ schema: 'crm', name: 'household_member' })
@Index('household_member_household_idx', ['businessId', 'householdId'])
@Index('household_member_payer_key', ['businessId', 'householdId'], { unique: true, where: 'payer' })
@ForeignKey<ClientEntity, ['businessId', 'clientId']>(
  () => ClientEntity,
  ['businessId', 'clientId'],
  ['businessId', 'id'],
  { name: 'household_member_client_fkey', onDelete: 'CASCADE' },
)
@ForeignKey<HouseholdEntity, ['businessId', 'householdId']>(
  () => HouseholdEntity,
  ['businessId', 'householdId'],
  ['businessId', 'id'],
  { name: 'household_member_household_fkey', onDelete: 'CASCADE' },
)
export class HouseholdMemberEntity {
  @PrimaryColumn('uuid', { name: 'business_id', primaryKeyConstraintName: 'household_member_pkey' })
  businessId!: string;
  @PrimaryColumn('uuid', { name: 'client_id', primaryKeyConstraintName: 'household_member_pkey' }) clientId!: string;
  @Column('uuid', { name: 'household_id' }) householdId!: string;
  @Column('boolean', { default: false }) payer!: boolean;
}
