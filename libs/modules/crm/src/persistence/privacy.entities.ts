import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { ClientEntity } from './crm.entities.js';

const toClient = (column: 'fromId' | 'toId', name: string) =>
  ForeignKey<ClientEntity, ['businessId', typeof column]>(
    () => ClientEntity,
    ['businessId', column],
    ['businessId', 'id'],
    { name, onDelete: 'CASCADE' },
  );

/** What a merge found and moved, so that it can be undone. */
@Entity({ schema: 'crm', name: 'client_merge' })
@toClient('fromId', 'client_merge_from_fkey')
@toClient('toId', 'client_merge_to_fkey')
@Index('client_merge_from_idx', ['businessId', 'fromId'])
@Index('client_merge_to_idx', ['businessId', 'toId'])
@Check('client_merge_of_two', 'from_id <> to_id')
export class ClientMergeEntity {
  @PrimaryColumn('uuid', { name: 'business_id', primaryKeyConstraintName: 'client_merge_pkey' }) businessId!: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'client_merge_pkey' }) id!: string;
  @Column('uuid', { name: 'from_id' }) fromId!: string;
  @Column('uuid', { name: 'to_id' }) toId!: string;
  @Column('timestamptz') at!: Date;
  @Column('uuid', { name: 'merged_by', nullable: true }) mergedBy!: string | null;
  @Column('jsonb') before!: object;
  @Column('jsonb') moved!: object;
  @Column('timestamptz', { name: 'undone_at', nullable: true }) undoneAt!: Date | null;
}

/** Who was erased, known by a hash that leads nowhere without the client's id. */
@Entity({ schema: 'crm', name: 'erasure' })
export class ErasureEntity {
  @PrimaryColumn('uuid', { name: 'business_id', primaryKeyConstraintName: 'erasure_pkey' }) businessId!: string;
  @PrimaryColumn('text', { primaryKeyConstraintName: 'erasure_pkey' }) hash!: string;
  @Column('timestamptz') at!: Date;
}

/** In which hours a team member opened a client's record. */
@Entity({ schema: 'crm', name: 'client_look' })
@Index('client_look_client_idx', ['businessId', 'clientId'])
export class ClientLookEntity {
  @PrimaryColumn('uuid', { name: 'business_id', primaryKeyConstraintName: 'client_look_pkey' }) businessId!: string;
  @PrimaryColumn('uuid', { name: 'member_id', primaryKeyConstraintName: 'client_look_pkey' }) memberId!: string;
  @PrimaryColumn('timestamptz', { primaryKeyConstraintName: 'client_look_pkey' }) hour!: Date;
  @PrimaryColumn('uuid', { name: 'client_id', primaryKeyConstraintName: 'client_look_pkey' }) clientId!: string;
}

/** For how long a business keeps one kind of data; null: for as long as it likes. */
@Entity({ schema: 'crm', name: 'retention_rule' })
@Check('retention_rule_sane', 'days > 0')
export class RetentionRuleEntity {
  @PrimaryColumn('uuid', { name: 'business_id', primaryKeyConstraintName: 'retention_rule_pkey' }) businessId!: string;
  @PrimaryColumn('text', { primaryKeyConstraintName: 'retention_rule_pkey' }) kind!: string;
  @Column('integer', { nullable: true }) days!: number | null;
}
