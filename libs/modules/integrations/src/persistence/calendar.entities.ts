import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A secret address under which visits can be subscribed to; the token itself is only in the credential directory, hashed. */
@Entity({ schema: 'integrations', name: 'calendar_feed' })
@Check('calendar_feed_of_one', 'num_nonnulls(staff_id, location_id) = 1')
@Check('calendar_feed_names_known', `client_names IN ('full', 'first', 'none')`)
@Index('calendar_feed_staff_idx', ['businessId', 'staffId'])
export class CalendarFeedEntity {
  @PrimaryColumn('uuid', { name: 'business_id', primaryKeyConstraintName: 'calendar_feed_pkey' }) businessId!: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'calendar_feed_pkey' }) id!: string;
  @Column('uuid', { name: 'staff_id', nullable: true }) staffId!: string | null;
  @Column('uuid', { name: 'location_id', nullable: true }) locationId!: string | null;
  @Column('boolean', { name: 'with_buffers' }) withBuffers!: boolean;
  @Column('text', { name: 'client_names' }) clientNames!: string;
  @Column('text', { name: 'content_hash', nullable: true }) contentHash!: string | null;
  @Column('timestamptz', { name: 'changed_at', nullable: true }) changedAt!: Date | null;
  @Column('timestamptz', { name: 'read_at', nullable: true }) readAt!: Date | null;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
  @Column('integer', { default: 1 }) version!: number;
}

/** A calendar elsewhere that is read for when its owner is busy. */
@Entity({ schema: 'integrations', name: 'external_calendar' })
@Check('external_calendar_state_known', `state IN ('waiting', 'ok', 'degraded')`)
@Check('external_calendar_on_error_known', `on_error IN ('stale', 'closed')`)
@Index('external_calendar_staff_idx', ['businessId', 'staffId'])
export class ExternalCalendarEntity {
  @PrimaryColumn('uuid', { name: 'business_id', primaryKeyConstraintName: 'external_calendar_pkey' })
  businessId!: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'external_calendar_pkey' }) id!: string;
  @Column('uuid', { name: 'staff_id' }) staffId!: string;
  @Column('text') name!: string;
  @Column('text') url!: string;
  @Column('text', { name: 'on_error' }) onError!: string;
  @Column('text', { default: 'waiting' }) state!: string;
  @Column('text', { nullable: true }) reason!: string | null;
  @Column('timestamptz', { name: 'degraded_since', nullable: true }) degradedSince!: Date | null;
  @Column('integer', { default: 0 }) failures!: number;
  @Column('text', { nullable: true }) etag!: string | null;
  @Column('text', { name: 'last_modified', nullable: true }) lastModified!: string | null;
  @Column('text', { name: 'spans_hash', nullable: true }) spansHash!: string | null;
  @Column('integer', { default: 0 }) busy!: number;
  @Column('timestamptz', { name: 'unpacked_at', nullable: true }) unpackedAt!: Date | null;
  @Column('timestamptz', { name: 'checked_at', nullable: true }) checkedAt!: Date | null;
  @Column('timestamptz', { name: 'fetched_at', nullable: true }) fetchedAt!: Date | null;
  @Column('timestamptz', { name: 'next_at', nullable: true }) nextAt!: Date | null;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
  @Column('timestamptz', { name: 'updated_at' }) updatedAt!: Date;
  @Column('integer', { default: 1 }) version!: number;
}
