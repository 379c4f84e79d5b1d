import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { ClassSessionEntity } from '../classes/class.entities.js';
import { LocationEntity, StaffEntity } from '../setup.entities.js';
import { BookingEntity } from '../visits/booking.entities.js';

/** Somebody who waits for a time. */
@Entity({ schema: 'booking', name: 'waitlist_entry' })
@ForeignKey(() => LocationEntity, ['businessId', 'locationId'], ['businessId', 'id'], {
  name: 'waitlist_entry_location_fkey',
})
@ForeignKey(() => StaffEntity, ['businessId', 'staffId'], ['businessId', 'id'], { name: 'waitlist_entry_staff_fkey' })
@ForeignKey(() => BookingEntity, ['businessId', 'bookingId'], ['businessId', 'id'], {
  name: 'waitlist_entry_booking_fkey',
  onDelete: 'CASCADE',
})
@ForeignKey(() => ClassSessionEntity, ['businessId', 'sessionId'], ['businessId', 'id'], {
  name: 'waitlist_entry_session_fkey',
})
@Check('waitlist_entry_state_known', `state IN ('open', 'offered', 'booked', 'declined', 'expired', 'closed')`)
@Check('waitlist_entry_source_known', `source IN ('online', 'staff')`)
@Check('waitlist_entry_range_sane', 'to_date >= from_date')
@Check('waitlist_entry_wish_sane', 'party_size > 0 AND notice_minutes >= 0 AND cardinality(service_ids) > 0')
@Index('waitlist_entry_waiting_idx', ['businessId', 'createdAt', 'id'], { where: `state IN ('open', 'offered')` })
@Index('waitlist_entry_list_idx', ['businessId', 'createdAt', 'id'])
@Index('waitlist_entry_client_idx', ['businessId', 'clientId'])
@Index('waitlist_entry_location_idx', ['businessId', 'locationId'])
@Index('waitlist_entry_staff_idx', ['businessId', 'staffId'])
@Index('waitlist_entry_session_idx', ['businessId', 'sessionId', 'createdAt', 'id'], {
  where: 'session_id IS NOT NULL',
})
@Index('waitlist_entry_booking_idx', ['businessId', 'bookingId'])
export class WaitlistEntryEntity {
  @PrimaryColumn('uuid', { name: 'business_id', primaryKeyConstraintName: 'waitlist_entry_pkey' }) businessId!: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'waitlist_entry_pkey' }) id!: string;
  @Column('uuid', { name: 'client_id' }) clientId!: string;
  @Column('text', { name: 'typed_name', nullable: true }) typedName!: string | null;
  @Column('text') source!: string;
  @Column('uuid', { name: 'service_ids', array: true }) serviceIds!: string[];
  @Column('uuid', { name: 'staff_id', nullable: true }) staffId!: string | null;
  @Column('uuid', { name: 'location_id' }) locationId!: string;
  @Column('date', { name: 'from_date' }) fromDate!: string;
  @Column('date', { name: 'to_date' }) toDate!: string;
  @Column('jsonb', { default: [] }) windows!: object[];
  @Column('integer', { name: 'party_size', default: 1 }) partySize!: number;
  @Column('integer', { name: 'notice_minutes', default: 0 }) noticeMinutes!: number;
  @Column('text', { nullable: true }) note!: string | null;
  @Column('uuid', { name: 'session_id', nullable: true }) sessionId!: string | null;
  @Column('text', { name: 'passed_over', nullable: true }) passedOver!: string | null;
  @Column('integer', { name: 'passed_round', nullable: true }) passedRound!: number | null;
  @Column('text') state!: string;
  @Column('text', { name: 'end_reason', nullable: true }) endReason!: string | null;
  @Column('uuid', { name: 'booking_id', nullable: true }) bookingId!: string | null;
  @Column('integer', { default: 1 }) version!: number;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
  @Column('timestamptz', { name: 'updated_at' }) updatedAt!: Date;
}

/** A time that is kept for somebody who waits, until they take it, do not want it, or let it pass. */
@Entity({ schema: 'booking', name: 'waitlist_offer' })
@ForeignKey(() => WaitlistEntryEntity, ['businessId', 'entryId'], ['businessId', 'id'], {
  name: 'waitlist_offer_entry_fkey',
  onDelete: 'CASCADE',
})
@Check('waitlist_offer_state_known', `state IN ('open', 'accepted', 'declined', 'expired', 'withdrawn')`)
@Check('waitlist_offer_range_sane', 'ends_at > starts_at')
@Index('waitlist_offer_open_key', ['businessId', 'entryId'], { unique: true, where: `state = 'open'` })
@Index('waitlist_offer_entry_idx', ['businessId', 'entryId', 'startsAt'])
export class WaitlistOfferEntity {
  @PrimaryColumn('uuid', { name: 'business_id', primaryKeyConstraintName: 'waitlist_offer_pkey' }) businessId!: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'waitlist_offer_pkey' }) id!: string;
  @Column('uuid', { name: 'entry_id' }) entryId!: string;
  @Column('uuid', { name: 'hold_id' }) holdId!: string;
  @Column('uuid', { name: 'service_ids', array: true }) serviceIds!: string[];
  @Column('uuid', { name: 'staff_ids', array: true }) staffIds!: string[];
  @Column('timestamptz', { name: 'starts_at' }) startsAt!: Date;
  @Column('timestamptz', { name: 'ends_at' }) endsAt!: Date;
  @Column('text') state!: string;
  @Column('timestamptz', { name: 'send_at' }) sendAt!: Date;
  @Column('timestamptz', { name: 'sent_at', nullable: true }) sentAt!: Date | null;
  @Column('timestamptz', { name: 'expires_at' }) expiresAt!: Date;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
}
