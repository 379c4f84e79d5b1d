import type { Filter } from '../domain/segment.js';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

@Entity({ schema: 'crm', name: 'client' })
@Unique('client_phone_key', ['businessId', 'phoneKey'])
@Unique('client_email_key', ['businessId', 'emailKey'])
@Unique('client_external_key', ['businessId', 'externalId'])
@Index('client_name_idx', ['businessId', 'sortName', 'id'])
@Index('client_last_visit_idx', { synchronize: false })
@Index('client_created_idx', ['businessId', 'createdAt', 'id'])
@Index('client_merged_idx', ['businessId', 'mergedInto'], { where: 'merged_into IS NOT NULL' })
@ForeignKey<ClientEntity, ['businessId', 'mergedInto']>(
  () => ClientEntity,
  ['businessId', 'mergedInto'],
  ['businessId', 'id'],
  { name: 'client_merged_fkey', onDelete: 'CASCADE' },
)
@Check('client_source_known', `source IN ('online', 'staff', 'import', 'demo')`)
@Check('client_birthday_form', `birthday ~ '^([0-9]{4}-)?[0-9]{2}-[0-9]{2}$'`)
export class ClientEntity {
  @PrimaryColumn('uuid', { name: 'business_id', primaryKeyConstraintName: 'client_pkey' }) businessId!: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'client_pkey' }) id!: string;
  @Column('text') name!: string;
  @Column({ type: 'text', name: 'sort_name', collation: 'C' }) sortName!: string;
  @Column('text', { nullable: true }) phone!: string | null;
  // E.164; null for who has the number of another client as well, and so for the address.
  @Column('text', { name: 'phone_key', nullable: true }) phoneKey!: string | null;
  @Column('text', { nullable: true }) email!: string | null;
  @Column('text', { name: 'email_key', nullable: true }) emailKey!: string | null;
  @Column('text', { nullable: true }) locale!: string | null;
  @Column('text', { nullable: true }) birthday!: string | null;
  @Column('text', { array: true, default: () => `'{}'` }) tags!: string[];
  @Column('text', { nullable: true }) preferences!: string | null;
  @Column('text') source!: string;
  @Column('text', { name: 'external_id', nullable: true }) externalId!: string | null;
  @Column('timestamptz', { name: 'archived_at', nullable: true }) archivedAt!: Date | null;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
  @Column('timestamptz', { name: 'updated_at' }) updatedAt!: Date;
  @Column('integer', { default: 1 }) version!: number;
  @Column('integer', { default: 0 }) visits!: number;
  @Column('integer', { name: 'visit_days', default: 0 }) visitDays!: number;
  @Column('date', { name: 'first_visit_day', nullable: true }) firstVisitDay!: string | null;
  @Column('date', { name: 'last_visit_day', nullable: true }) lastVisitDay!: string | null;
  @Column('timestamptz', { name: 'last_visit_at', nullable: true }) lastVisitAt!: Date | null;
  @Column('uuid', { name: 'last_booking_id', nullable: true }) lastBookingId!: string | null;
  @Column('integer', { name: 'rebook_after_days', nullable: true }) rebookAfterDays!: number | null;
  @Column('double precision', { name: 'median_days', nullable: true }) medianDays!: number | null;
  @Column('double precision', { name: 'deviation_days', nullable: true }) deviationDays!: number | null;
  @Column('timestamptz', { name: 'booked_until', nullable: true }) bookedUntil!: Date | null;
  @Column('integer', { name: 'no_shows', default: 0 }) noShows!: number;
  @Column('bigint', { name: 'spent_amount', default: 0 }) spentAmount!: string;
  // Mean worth of a visit: what was paid for it, else its price.
  @Column('bigint', { name: 'visit_value_amount', nullable: true }) visitValueAmount!: string | null;
  @Column('integer', { default: 0 }) referrals!: number;
  @Column('text', { name: 'time_zone', nullable: true }) timeZone!: string | null;
  @Column('timestamptz', { name: 'erased_at', nullable: true }) erasedAt!: Date | null;
  // The client who took over everything; this row stays so that old ids lead there.
  @Column('uuid', { name: 'merged_into', nullable: true }) mergedInto!: string | null;
  @Column('timestamptz', { name: 'restricted_at', nullable: true }) restrictedAt!: Date | null;
  @Column('timestamptz', { name: 'objected_at', nullable: true }) objectedAt!: Date | null;
  @Column('timestamptz', { name: 'deceased_at', nullable: true }) deceasedAt!: Date | null;
}

const ofClient = (name: string) =>
  ForeignKey<ClientEntity, ['businessId', 'clientId']>(
    () => ClientEntity,
    ['businessId', 'clientId'],
    ['businessId', 'id'],
    { name, onDelete: 'CASCADE' },
  );

/** The search index. Without a foreign key: checking one per word makes an import many times slower. */
@Entity({ schema: 'crm', name: 'client_word' })
@Index('client_word_client_idx', ['businessId', 'clientId'])
export class ClientWordEntity {
  @PrimaryColumn('uuid', { name: 'business_id', primaryKeyConstraintName: 'client_word_pkey' }) businessId!: string;
  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'client_word_pkey', collation: 'C' })
  word!: string;
  @PrimaryColumn('uuid', { name: 'client_id', primaryKeyConstraintName: 'client_word_pkey' }) clientId!: string;
}

@Entity({ schema: 'crm', name: 'client_note' })
@ofClient('client_note_client_fkey')
@Index('client_note_client_idx', ['businessId', 'clientId', 'at'])
export class ClientNoteEntity {
  @PrimaryColumn('uuid', { name: 'business_id', primaryKeyConstraintName: 'client_note_pkey' }) businessId!: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'client_note_pkey' }) id!: string;
  @Column('uuid', { name: 'client_id' }) clientId!: string;
  @Column('text') text!: string;
  @Column('uuid', { name: 'author_id', nullable: true }) authorId!: string | null;
  @Column('timestamptz') at!: Date;
}

@Entity({ schema: 'crm', name: 'consent' })
@ofClient('consent_client_fkey')
@Index('consent_client_idx', ['businessId', 'clientId', 'channel', 'at', 'id'])
@Check('consent_channel_known', `channel IN ('email', 'sms')`)
export class ConsentEntity {
  @PrimaryColumn('uuid', { name: 'business_id', primaryKeyConstraintName: 'consent_pkey' }) businessId!: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'consent_pkey' }) id!: string;
  @Column('uuid', { name: 'client_id' }) clientId!: string;
  @Column('text') channel!: string;
  @Column('boolean') granted!: boolean;
  @Column('text') source!: string;
  @Column('text', { name: 'text_version' }) textVersion!: string;
  @Column('text', { name: 'actor_kind' }) actorKind!: string;
  @Column('uuid', { name: 'actor_id', nullable: true }) actorId!: string | null;
  @Column('timestamptz') at!: Date;
  @Column('text', { nullable: true }) ip!: string | null;
}

@Entity({ schema: 'crm', name: 'feedback' })
@ofClient('feedback_client_fkey')
@Unique('feedback_booking_key', ['businessId', 'bookingId'])
@Index('feedback_at_idx', ['businessId', 'at', 'id'])
@Index('feedback_client_idx', ['businessId', 'clientId'])
@Check('feedback_score_range', 'score BETWEEN 1 AND 5')
export class FeedbackEntity {
  @PrimaryColumn('uuid', { name: 'business_id', primaryKeyConstraintName: 'feedback_pkey' }) businessId!: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'feedback_pkey' }) id!: string;
  @Column('uuid', { name: 'client_id' }) clientId!: string;
  @Column('uuid', { name: 'booking_id' }) bookingId!: string;
  @Column('integer') score!: number;
  @Column('text', { nullable: true }) comment!: string | null;
  @Column('timestamptz') at!: Date;
}

/** Every booking of a client as its last event told it. */
@Entity({ schema: 'crm', name: 'visit' })
@ofClient('visit_client_fkey')
@Index('visit_client_idx', ['businessId', 'clientId', 'startsAt'])
export class VisitEntity {
  @PrimaryColumn('uuid', { name: 'business_id', primaryKeyConstraintName: 'visit_pkey' }) businessId!: string;
  @PrimaryColumn('uuid', { name: 'booking_id', primaryKeyConstraintName: 'visit_pkey' }) bookingId!: string;
  @Column('uuid', { name: 'client_id' }) clientId!: string;
  @Column('text') status!: string;
  @Column('timestamptz', { name: 'starts_at' }) startsAt!: Date;
  @Column('date', { name: 'visit_day' }) visitDay!: string;
  @Column('bigint', { name: 'price_amount' }) priceAmount!: string;
  @Column('uuid', { name: 'service_ids', array: true }) serviceIds!: string[];
  @Column('uuid', { name: 'staff_ids', array: true }) staffIds!: string[];
  @Column('integer', { name: 'rebook_after_days', nullable: true }) rebookAfterDays!: number | null;
  // Null where nobody wrote it down.
  @Column('timestamptz', { name: 'booked_at', nullable: true }) bookedAt!: Date | null;
  @Column('integer', { name: 'booking_version' }) bookingVersion!: number;
}

@Entity({ schema: 'crm', name: 'purchase' })
@ofClient('purchase_client_fkey')
@Index('purchase_client_idx', ['businessId', 'clientId'])
@Index('purchase_booking_idx', ['businessId', 'bookingId'])
export class PurchaseEntity {
  @PrimaryColumn('uuid', { name: 'business_id', primaryKeyConstraintName: 'purchase_pkey' }) businessId!: string;
  @PrimaryColumn('uuid', { name: 'sale_id', primaryKeyConstraintName: 'purchase_pkey' }) saleId!: string;
  @Column('uuid', { name: 'client_id' }) clientId!: string;
  @Column('uuid', { name: 'booking_id', nullable: true }) bookingId!: string | null;
  @Column('bigint', { name: 'paid_amount', default: 0 }) paidAmount!: string;
  @Column('bigint', { name: 'refunded_amount', default: 0 }) refundedAmount!: string;
  @Column('timestamptz') at!: Date;
}

@Entity({ schema: 'crm', name: 'timeline_entry' })
@ofClient('timeline_entry_client_fkey')
@Unique('timeline_entry_ref_key', ['businessId', 'kind', 'ref'])
@Index('timeline_entry_client_idx', ['businessId', 'clientId', 'at', 'id'])
@Check('timeline_entry_kind_known', `kind IN ('visit', 'message', 'points', 'note', 'feedback', 'consent', 'sale')`)
export class TimelineEntryEntity {
  @PrimaryColumn('uuid', { name: 'business_id', primaryKeyConstraintName: 'timeline_entry_pkey' }) businessId!: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'timeline_entry_pkey' }) id!: string;
  @Column('uuid', { name: 'client_id' }) clientId!: string;
  @Column('timestamptz') at!: Date;
  @Column('text') kind!: string;
  @Column('uuid') ref!: string;
  @Column('text') title!: string;
  @Column('jsonb') detail!: object;
}

@Entity({ schema: 'crm', name: 'segment' })
export class SegmentEntity {
  @PrimaryColumn('uuid', { name: 'business_id', primaryKeyConstraintName: 'segment_pkey' }) businessId!: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'segment_pkey' }) id!: string;
  @Column('text') name!: string;
  @Column('jsonb') filter!: Filter;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
  @Column('timestamptz', { name: 'updated_at' }) updatedAt!: Date;
  @Column('integer', { default: 1 }) version!: number;
}
