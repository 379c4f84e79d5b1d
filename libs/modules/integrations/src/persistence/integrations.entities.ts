import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

@Entity({ schema: 'integrations', name: 'file' })
export class FileEntity {
  @PrimaryColumn('uuid', { name: 'business_id', primaryKeyConstraintName: 'file_pkey' }) businessId!: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'file_pkey' }) id!: string;
  @Column('text') name!: string;
  @Column('integer') size!: number;
  @Column('text') delimiter!: string;
  @Column('text') encoding!: string;
  @Column('text', { array: true }) columns!: string[];
  @Column('integer', { name: 'row_count' }) rowCount!: number;
  @Column('jsonb') sample!: string[][];
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
}

@Entity({ schema: 'integrations', name: 'file_part' })
@ForeignKey(() => FileEntity, ['businessId', 'fileId'], ['businessId', 'id'], {
  name: 'file_part_file_fkey',
  onDelete: 'CASCADE',
})
export class FilePartEntity {
  @PrimaryColumn('uuid', { name: 'business_id', primaryKeyConstraintName: 'file_part_pkey' }) businessId!: string;
  @PrimaryColumn('uuid', { name: 'file_id', primaryKeyConstraintName: 'file_part_pkey' }) fileId!: string;
  @PrimaryColumn('integer', { primaryKeyConstraintName: 'file_part_pkey' }) position!: number;
  @Column('jsonb') rows!: [number, string[]][];
}

@Entity({ schema: 'integrations', name: 'import' })
@Index('import_running_key', ['businessId'], { unique: true, where: `state = 'running'` })
@Index('import_created_idx', ['businessId', 'createdAt', 'id'])
@Check('import_state_known', `state IN ('checking', 'checked', 'running', 'done', 'failed', 'cancelled')`)
export class ImportEntity {
  @PrimaryColumn('uuid', { name: 'business_id', primaryKeyConstraintName: 'import_pkey' }) businessId!: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'import_pkey' }) id!: string;
  @Column('text') state!: string;
  @Column('text') phase!: string;
  @Column('text', { nullable: true }) preset!: string | null;
  @Column('date', { name: 'as_of' }) asOf!: string;
  @Column('text', { name: 'date_format' }) dateFormat!: string;
  @Column('double precision', { name: 'tax_rate', nullable: true }) taxRate!: number | null;
  @Column('integer', { default: 0 }) done!: number;
  @Column('integer', { default: 0 }) total!: number;
  @Column('double precision', { nullable: true }) rate!: number | null;
  @Column('timestamptz', { name: 'measured_from', nullable: true }) measuredFrom!: Date | null;
  @Column('integer', { name: 'measured_done', default: 0 }) measuredDone!: number;
  @Column('timestamptz', { name: 'announced_at', nullable: true }) announcedAt!: Date | null;
  @Column('jsonb', { default: () => `'{}'` }) cursor!: object;
  @Column('jsonb', { default: () => `'{}'` }) summary!: object;
  @Column('integer', { name: 'error_count', default: 0 }) errorCount!: number;
  @Column('integer', { name: 'warning_count', default: 0 }) warningCount!: number;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
  @Column('timestamptz', { name: 'finished_at', nullable: true }) finishedAt!: Date | null;
  @Column('integer', { default: 1 }) version!: number;
}

const ofImport = (name: string) =>
  ForeignKey<ImportEntity, ['businessId', 'importId']>(
    () => ImportEntity,
    ['businessId', 'importId'],
    ['businessId', 'id'],
    { name, onDelete: 'CASCADE' },
  );

@Entity({ schema: 'integrations', name: 'import_file' })
@ofImport('import_file_import_fkey')
@ForeignKey(() => FileEntity, ['businessId', 'fileId'], ['businessId', 'id'], {
  name: 'import_file_file_fkey',
})
@Index('import_file_file_idx', ['businessId', 'fileId'])
export class ImportFileEntity {
  @PrimaryColumn('uuid', { name: 'business_id', primaryKeyConstraintName: 'import_file_pkey' }) businessId!: string;
  @PrimaryColumn('uuid', { name: 'import_id', primaryKeyConstraintName: 'import_file_pkey' }) importId!: string;
  @PrimaryColumn('integer', { primaryKeyConstraintName: 'import_file_pkey' }) position!: number;
  @Column('uuid', { name: 'file_id' }) fileId!: string;
  @Column('text') role!: string;
  @Column('jsonb') mapping!: object;
}

/** Rows that have been read, by client and day. They go when the import has ended. */
@Entity({ schema: 'integrations', name: 'import_row' })
@ofImport('import_row_import_fkey')
@Index('import_row_day_idx', ['businessId', 'importId', 'client', 'day', 'position', 'number'])
export class ImportRowEntity {
  @PrimaryColumn('uuid', { name: 'business_id', primaryKeyConstraintName: 'import_row_pkey' }) businessId!: string;
  @PrimaryColumn('uuid', { name: 'import_id', primaryKeyConstraintName: 'import_row_pkey' }) importId!: string;
  @PrimaryColumn('integer', { primaryKeyConstraintName: 'import_row_pkey' }) position!: number;
  @PrimaryColumn('integer', { primaryKeyConstraintName: 'import_row_pkey' }) number!: number;
  @Column('text') role!: string;
  @Column({ type: 'text', collation: 'C', nullable: true }) client!: string | null;
  @Column({ type: 'text', collation: 'C', nullable: true }) day!: string | null;
  @Column('jsonb') data!: object;
}

@Entity({ schema: 'integrations', name: 'import_finding' })
@ofImport('import_finding_import_fkey')
@Index('import_finding_place_idx', ['businessId', 'importId', 'position', 'number', 'id'])
export class ImportFindingEntity {
  @PrimaryColumn('uuid', { name: 'business_id', primaryKeyConstraintName: 'import_finding_pkey' }) businessId!: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'import_finding_pkey' }) id!: string;
  @Column('uuid', { name: 'import_id' }) importId!: string;
  @Column('integer') position!: number;
  @Column('integer') number!: number;
  @Column('text', { name: 'column_name', nullable: true }) columnName!: string | null;
  @Column('text') code!: string;
  @Column('text', { nullable: true }) value!: string | null;
  @Column('boolean') used!: boolean;
  @Column('uuid', { name: 'client_id', nullable: true }) clientId!: string | null;
  @Column('uuid', { name: 'other_client_id', nullable: true }) otherClientId!: string | null;
}

/** What an import made of a code of the other system, where the thing itself does not remember it. */
@Entity({ schema: 'integrations', name: 'external_ref' })
export class ExternalRefEntity {
  @PrimaryColumn('uuid', { name: 'business_id', primaryKeyConstraintName: 'external_ref_pkey' }) businessId!: string;
  @PrimaryColumn('text', { primaryKeyConstraintName: 'external_ref_pkey' }) kind!: string;
  @PrimaryColumn('text', { name: 'external_id', primaryKeyConstraintName: 'external_ref_pkey' }) externalId!: string;
  @Column('uuid') id!: string;
  @Column('text') label!: string;
}

/** What the getting-ready list knows by having been told. */
@Entity({ schema: 'integrations', name: 'setup_tick' })
export class SetupTickEntity {
  @PrimaryColumn('uuid', { name: 'business_id', primaryKeyConstraintName: 'setup_tick_pkey' }) businessId!: string;
  @PrimaryColumn('text', { primaryKeyConstraintName: 'setup_tick_pkey' }) key!: string;
}

@Entity({ schema: 'integrations', name: 'demo_data' })
@Check('demo_data_state_known', `state IN ('loading', 'loaded', 'removing')`)
export class DemoDataEntity {
  @PrimaryColumn('uuid', { name: 'business_id', primaryKeyConstraintName: 'demo_data_pkey' }) businessId!: string;
  @Column('uuid', { name: 'job_id' }) jobId!: string;
  @Column('text') state!: string;
  @Column('integer', { default: 0 }) done!: number;
  @Column('integer', { default: 1 }) total!: number;
  @Column('date') anchor!: string;
  @Column('jsonb', { default: () => `'{}'` }) cursor!: object;
}
