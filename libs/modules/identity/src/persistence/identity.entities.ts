import { Check, Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';

@Entity({ schema: 'identity', name: 'account' })
@Unique('account_email_key', ['emailKey'])
export class AccountEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'account_pkey' }) id!: string;
  @Column('text') email!: string;
  @Column('text', { name: 'email_key' }) emailKey!: string;
  @Column('text') name!: string;
  @Column('text') locale!: string;
  @Column('text', { name: 'password_hash' }) passwordHash!: string;
  @Column('uuid', { name: 'business_ids', array: true, default: () => `'{}'` }) businessIds!: string[];
  @Column('timestamptz', { name: 'created_at', default: () => 'now()' }) createdAt!: Date;
}

@Entity({ schema: 'identity', name: 'session' })
@Unique('session_id_key', ['id'])
@Index('session_account_idx', ['accountId'])
export class SessionEntity {
  @PrimaryColumn('text', { name: 'token_hash', primaryKeyConstraintName: 'session_pkey' }) tokenHash!: string;
  @Column('uuid') id!: string;
  @Column('uuid', { name: 'account_id' }) accountId!: string;
  @Column('uuid', { name: 'business_id', nullable: true }) businessId!: string | null;
  @Column('timestamptz', { name: 'created_at', default: () => 'now()' }) createdAt!: Date;
  @Column('timestamptz', { name: 'last_seen_at', default: () => 'now()' }) lastSeenAt!: Date;
}

@Entity({ schema: 'identity', name: 'password_reset' })
@Index('password_reset_account_idx', ['accountId'])
export class PasswordResetEntity {
  @PrimaryColumn('text', { name: 'token_hash', primaryKeyConstraintName: 'password_reset_pkey' }) tokenHash!: string;
  @Column('uuid', { name: 'account_id' }) accountId!: string;
  @Column('timestamptz', { name: 'expires_at' }) expiresAt!: Date;
}

@Entity({ schema: 'identity', name: 'business' })
@Unique('business_slug_key', ['businessId', 'slug'])
export class BusinessEntity {
  @PrimaryColumn('uuid', { name: 'business_id', primaryKeyConstraintName: 'business_pkey' }) businessId!: string;
  @Column('text') name!: string;
  @Column('text') slug!: string;
  @Column('text') country!: string;
  @Column('text', { name: 'time_zone' }) timeZone!: string;
  @Column('text') currency!: string;
  @Column('text') locale!: string;
  @Column('boolean', { name: 'test_mode', default: false }) testMode!: boolean;
  @Column('boolean', { name: 'setup_dismissed', default: false }) setupDismissed!: boolean;
  @Column('integer', { default: 1 }) version!: number;
  @Column('timestamptz', { name: 'created_at', default: () => 'now()' }) createdAt!: Date;
}

@Entity({ schema: 'identity', name: 'member' })
@Check('member_grants_known', `grants <@ ARRAY['sensitive_notes']`)
@Unique('member_account_key', ['businessId', 'accountId'])
@Check('member_role_known', `role IN ('owner', 'manager', 'front_desk', 'practitioner', 'accountant')`)
export class MemberEntity {
  @PrimaryColumn('uuid', { name: 'business_id', primaryKeyConstraintName: 'member_pkey' }) businessId!: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'member_pkey' }) id!: string;
  @Column('uuid', { name: 'account_id' }) accountId!: string;
  @Column('text') name!: string;
  @Column('text') email!: string;
  @Column('text') role!: string;
  @Column('uuid', { name: 'staff_id', nullable: true }) staffId!: string | null;
  @Column('text', { array: true, default: () => `'{}'` }) grants!: string[];
  @Column('integer', { default: 1 }) version!: number;
  @Column('timestamptz', { name: 'created_at', default: () => 'now()' }) createdAt!: Date;
}

@Entity({ schema: 'identity', name: 'invitation' })
@Index('invitation_created_idx', ['businessId', 'createdAt'])
export class InvitationEntity {
  @PrimaryColumn('uuid', { name: 'business_id', primaryKeyConstraintName: 'invitation_pkey' }) businessId!: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'invitation_pkey' }) id!: string;
  @Column('text') email!: string;
  @Column('text') role!: string;
  @Column('uuid', { name: 'staff_id', nullable: true }) staffId!: string | null;
  @Column('timestamptz', { name: 'expires_at' }) expiresAt!: Date;
  @Column('timestamptz', { name: 'accepted_at', nullable: true }) acceptedAt!: Date | null;
  @Column('integer', { default: 1 }) version!: number;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
}

@Entity({ schema: 'identity', name: 'audit_entry' })
@Index('audit_entry_at_idx', ['businessId', 'at', 'id'])
@Index('audit_entry_subject_idx', ['businessId', 'subjectType', 'subjectId', 'at'])
export class AuditEntryEntity {
  @PrimaryColumn('uuid', { name: 'business_id', primaryKeyConstraintName: 'audit_entry_pkey' }) businessId!: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'audit_entry_pkey' }) id!: string;
  @Column('timestamptz') at!: Date;
  @Column('text', { name: 'actor_kind' }) actorKind!: string;
  @Column('uuid', { name: 'actor_id', nullable: true }) actorId!: string | null;
  @Column('text') via!: string;
  @Column('text') action!: string;
  @Column('text', { name: 'subject_type' }) subjectType!: string;
  @Column('uuid', { name: 'subject_id' }) subjectId!: string;
  @Column('jsonb', { nullable: true }) before!: object | null;
  @Column('jsonb', { nullable: true }) after!: object | null;
  @Column('text', { name: 'request_id', nullable: true }) requestId!: string | null;
}
