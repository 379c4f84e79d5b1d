import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

@Entity({ schema: 'platform', name: 'business_directory' })
@Unique('business_directory_business_key', ['businessId'])
@Check('business_directory_slug_form', `slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'`)
export class BusinessDirectoryEntity {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'business_directory_pkey' }) slug!: string;
  @Column('uuid', { name: 'business_id' }) businessId!: string;
}

@Entity({ schema: 'platform', name: 'host_directory' })
@Check('host_directory_host_form', `host ~ '^[a-z0-9-]+(\\.[a-z0-9-]+)+$'`)
@Index('host_directory_host_key', ['host'], { unique: true, where: 'verified_at IS NOT NULL' })
export class HostDirectoryEntity {
  @PrimaryColumn('uuid', { name: 'business_id', primaryKeyConstraintName: 'host_directory_pkey' }) businessId!: string;
  @Column('text') host!: string;
  @Column('text') proof!: string;
  @Column('timestamptz', { name: 'verified_at', nullable: true }) verifiedAt!: Date | null;
}

@Entity({ schema: 'platform', name: 'process_pulse' })
export class ProcessPulseEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'process_pulse_pkey' }) id!: string;
  @Column('text') tz!: string;
  @Column('timestamptz', { name: 'seen_at' }) seenAt!: Date;
}

@Entity({ schema: 'platform', name: 'credential' })
@Index('credential_subject_idx', ['businessId', 'purpose', 'subjectId'])
export class CredentialEntity {
  @PrimaryColumn('text', { name: 'token_hash', primaryKeyConstraintName: 'credential_pkey' }) tokenHash!: string;
  @Column('uuid', { name: 'business_id' }) businessId!: string;
  @Column('text') purpose!: string;
  @Column('uuid', { name: 'subject_id' }) subjectId!: string;
  @Column('timestamptz', { name: 'expires_at', nullable: true }) expiresAt!: Date | null;
}

@Entity({ schema: 'platform', name: 'business_clock' })
export class BusinessClockEntity {
  @PrimaryColumn('uuid', { name: 'business_id', primaryKeyConstraintName: 'business_clock_pkey' }) businessId!: string;
  @Column('bigint', { name: 'clock_offset', default: 0, comment: 'milliseconds ahead of real time' })
  clockOffset!: string;
}

@Entity({ schema: 'platform', name: 'business_revision' })
export class BusinessRevisionEntity {
  @PrimaryColumn('uuid', { name: 'business_id', primaryKeyConstraintName: 'business_revision_pkey' })
  businessId!: string;
  @Column('bigint') revision!: string;
}

@Entity({ schema: 'platform', name: 'work' })
@Index('work_run_idx', ['runAt'], { where: 'parked_at IS NULL' })
@Index('work_due_idx', ['businessId', 'dueAt'], { where: 'parked_at IS NULL' })
export class WorkEntity {
  @PrimaryColumn('uuid', { name: 'business_id', primaryKeyConstraintName: 'work_pkey' }) businessId!: string;
  @PrimaryColumn('text', { primaryKeyConstraintName: 'work_pkey' }) kind!: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'work_pkey' }) ref!: string;
  @Column('timestamptz', { name: 'due_at' }) dueAt!: Date;
  @Column('timestamptz', { name: 'run_at' }) runAt!: Date;
  @Column('timestamptz', { name: 'queued_until', nullable: true }) queuedUntil!: Date | null;
  @Column('uuid', { name: 'lease_token', nullable: true }) leaseToken!: string | null;
  @Column('timestamptz', { name: 'leased_until', nullable: true }) leasedUntil!: Date | null;
  @Column('integer', { default: 0 }) attempts!: number;
  @Column('timestamptz', { name: 'parked_at', nullable: true }) parkedAt!: Date | null;
  @Column('text', { name: 'last_error', nullable: true }) lastError!: string | null;
}

@Entity({ schema: 'platform', name: 'outbox_event' })
export class OutboxEventEntity {
  @PrimaryColumn('uuid', { name: 'business_id', primaryKeyConstraintName: 'outbox_event_pkey' }) businessId!: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'outbox_event_pkey' }) id!: string;
  @Column('text') type!: string;
  @Column('jsonb') payload!: object;
  @Column('timestamptz', { name: 'occurred_at' }) occurredAt!: Date;
}

@Entity({ schema: 'platform', name: 'outbox_delivery' })
@Unique('outbox_delivery_once', ['businessId', 'eventId', 'subscriber'])
@ForeignKey(() => OutboxEventEntity, ['businessId', 'eventId'], ['businessId', 'id'], {
  name: 'outbox_delivery_event_fkey',
})
export class OutboxDeliveryEntity {
  @PrimaryColumn('uuid', { name: 'business_id', primaryKeyConstraintName: 'outbox_delivery_pkey' }) businessId!: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'outbox_delivery_pkey' }) id!: string;
  @Column('uuid', { name: 'event_id' }) eventId!: string;
  @Column('text') subscriber!: string;
  @Column('timestamptz', { name: 'done_at', nullable: true }) doneAt!: Date | null;
}

@Entity({ schema: 'platform', name: 'idempotency_key' })
@Index('idempotency_key_created_idx', ['businessId', 'createdAt'])
export class IdempotencyKeyEntity {
  @PrimaryColumn('uuid', { name: 'business_id', primaryKeyConstraintName: 'idempotency_key_pkey' }) businessId!: string;
  @PrimaryColumn('text', { primaryKeyConstraintName: 'idempotency_key_pkey' }) caller!: string;
  @PrimaryColumn('text', { primaryKeyConstraintName: 'idempotency_key_pkey' }) route!: string;
  @PrimaryColumn('text', { primaryKeyConstraintName: 'idempotency_key_pkey' }) key!: string;
  @Column('text', { name: 'body_hash' }) bodyHash!: string;
  @Column('integer', { nullable: true }) status!: number | null;
  @Column('jsonb', { nullable: true }) response!: object | null;
  @Column('timestamptz', { name: 'created_at', default: () => 'now()' }) createdAt!: Date;
}
