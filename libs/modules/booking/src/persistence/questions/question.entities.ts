import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { BookingEntity } from '../visits/booking.entities.js';

/** A question of the business's own in the booking form. */
@Entity({ schema: 'booking', name: 'booking_question' })
@Check(
  'booking_question_kind_known',
  `kind IN ('short_text', 'long_text', 'choice', 'choices', 'yes_no', 'number', 'date')`,
)
@Check('booking_question_asked_known', `asked IN ('every_booking', 'once_per_client')`)
@Check('booking_question_place_known', `place IN ('online', 'desk', 'both')`)
@Index('booking_question_position_idx', ['businessId', 'position', 'id'])
export class BookingQuestionEntity {
  @PrimaryColumn('uuid', { name: 'business_id', primaryKeyConstraintName: 'booking_question_pkey' })
  businessId!: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'booking_question_pkey' }) id!: string;
  @Column('text') wording!: string;
  @Column('text', { nullable: true }) help!: string | null;
  @Column('text') kind!: string;
  @Column('text', { array: true, default: [] }) options!: string[];
  @Column('boolean', { default: false }) required!: boolean;
  @Column('uuid', { name: 'service_ids', array: true, default: [] }) serviceIds!: string[];
  @Column('text') asked!: string;
  @Column('text') place!: string;
  @Column('integer') position!: number;
  @Column('boolean', { default: false }) archived!: boolean;
  @Column('integer', { default: 1 }) version!: number;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
  @Column('timestamptz', { name: 'updated_at' }) updatedAt!: Date;
}

/** What was answered with a booking, beside the question as it was worded then. */
@Entity({ schema: 'booking', name: 'booking_answer' })
@ForeignKey(() => BookingEntity, ['businessId', 'bookingId'], ['businessId', 'id'], {
  name: 'booking_answer_booking_fkey',
  onDelete: 'CASCADE',
})
@ForeignKey(() => BookingQuestionEntity, ['businessId', 'questionId'], ['businessId', 'id'], {
  name: 'booking_answer_question_fkey',
})
@Check('booking_answer_by_known', `given_by IN ('client', 'staff')`)
@Index('booking_answer_question_idx', ['businessId', 'questionId'])
export class BookingAnswerEntity {
  @PrimaryColumn('uuid', { name: 'business_id', primaryKeyConstraintName: 'booking_answer_pkey' }) businessId!: string;
  @PrimaryColumn('uuid', { name: 'booking_id', primaryKeyConstraintName: 'booking_answer_pkey' }) bookingId!: string;
  @PrimaryColumn('uuid', { name: 'question_id', primaryKeyConstraintName: 'booking_answer_pkey' }) questionId!: string;
  @Column('text') wording!: string;
  @Column('text') kind!: string;
  @Column('jsonb', { nullable: true }) value!: unknown;
  @Column('timestamptz', { name: 'given_at' }) givenAt!: Date;
  @Column('text', { name: 'given_by' }) givenBy!: string;
}
