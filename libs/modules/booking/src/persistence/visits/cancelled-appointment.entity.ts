import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { BookingEntity } from './booking.entities.js';

/** A part of a visit that was cancelled while the rest stood; kept as it was booked. */
@Entity({ schema: 'booking', name: 'cancelled_appointment' })
@ForeignKey(() => BookingEntity, ['businessId', 'bookingId'], ['businessId', 'id'], {
  name: 'cancelled_appointment_booking_fkey',
  onDelete: 'CASCADE',
})
@Index('cancelled_appointment_booking_idx', ['businessId', 'bookingId'])
export class CancelledAppointmentEntity {
  @PrimaryColumn('uuid', { name: 'business_id', primaryKeyConstraintName: 'cancelled_appointment_pkey' })
  businessId!: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'cancelled_appointment_pkey' }) id!: string;
  @Column('uuid', { name: 'booking_id' }) bookingId!: string;
  @Column('uuid', { name: 'service_id' }) serviceId!: string;
  @Column('text', { name: 'service_name' }) serviceName!: string;
  @Column('uuid', { name: 'staff_id' }) staffId!: string;
  @Column('timestamptz', { name: 'starts_at' }) startsAt!: Date;
  @Column('timestamptz', { name: 'ends_at' }) endsAt!: Date;
  @Column('bigint', { name: 'price_amount' }) priceAmount!: string;
  @Column('timestamptz', { name: 'cancelled_at' }) cancelledAt!: Date;
  @Column('text', { nullable: true }) reason!: string | null;
}
