import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

@Entity({ schema: 'integrations', name: 'archive' })
@Index('archive_created_idx', ['businessId', 'createdAt', 'id'])
@Check('archive_kind_known', `kind IN ('export', 'upload')`)
@Check(
  'archive_state_known',
  `state IN ('receiving', 'waiting', 'packing', 'ready', 'unpacking', 'unpacked', 'failed', 'cancelled', 'expired')`,
)
export class ArchiveEntity {
  @PrimaryColumn('uuid', { name: 'business_id', primaryKeyConstraintName: 'archive_pkey' }) businessId!: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'archive_pkey' }) id!: string;
  @Column('text') kind!: string;
  @Column('text') state!: string;
  @Column('text') name!: string;
  @Column('bigint', { default: 0 }) size!: string;
  @Column('integer', { default: 0 }) done!: number;
  @Column('integer', { default: 0 }) total!: number;
  @Column('jsonb', { nullable: true }) manifest!: object | null;
  @Column('text', { nullable: true }) problem!: string | null;
  @Column('uuid', { name: 'requested_by', nullable: true }) requestedBy!: string | null;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
  @Column('timestamptz', { name: 'finished_at', nullable: true }) finishedAt!: Date | null;
  @Column('timestamptz', { name: 'expires_at' }) expiresAt!: Date;
  @Column('integer', { default: 1 }) version!: number;
}

@Entity({ schema: 'integrations', name: 'archive_part' })
@ForeignKey(() => ArchiveEntity, ['businessId', 'archiveId'], ['businessId', 'id'], {
  name: 'archive_part_archive_fkey',
  onDelete: 'CASCADE',
})
export class ArchivePartEntity {
  @PrimaryColumn('uuid', { name: 'business_id', primaryKeyConstraintName: 'archive_part_pkey' }) businessId!: string;
  @PrimaryColumn('uuid', { name: 'archive_id', primaryKeyConstraintName: 'archive_part_pkey' }) archiveId!: string;
  @PrimaryColumn('integer', { primaryKeyConstraintName: 'archive_part_pkey' }) position!: number;
  @Column('bytea') bytes!: Buffer;
}
