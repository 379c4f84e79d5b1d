import { ApiProperty } from '@nestjs/swagger';
import type { BookingSource, BookingStatus } from '@stamgast/contracts';
import { MoneyDto } from '@stamgast/platform/http';
import { AddOnResponse } from '../setup/service-choices.dto.js';
import { ProcessingTimeDto } from '../setup/service.dto.js';
import { bookingSources, bookingStatuses } from '../../domain/booking/statuses.js';
import { BookingTermsResponse } from './terms.dto.js';

/** A room or a machine that an appointment takes. */
export class TakenResourceDto {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() kind!: string;
  @ApiProperty() name!: string;
}

/** The variant of a service that an appointment is of. */
export class ChosenVariantDto {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() name!: string;
}

/** One service by one staff member within a booking. */
export class AppointmentResponse {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ format: 'uuid' }) serviceId!: string;
  @ApiProperty({ description: 'As it was called when it was booked, with its variant and add-ons' })
  serviceName!: string;
  @ApiProperty({ type: ChosenVariantDto, nullable: true }) variant!: ChosenVariantDto | null;
  @ApiProperty({ type: [AddOnResponse], description: 'As they were when it was booked; part of length and price' })
  addOns!: readonly AddOnResponse[];
  @ApiProperty({ description: 'Runs beside the service before it, not after it' }) parallel!: boolean;
  @ApiProperty({ description: 'For somebody whom the client brings' }) guest!: boolean;
  @ApiProperty({ type: String, nullable: true, description: 'As the client named them' }) guestName!: string | null;
  @ApiProperty({ format: 'uuid' }) staffId!: string;
  @ApiProperty() staffName!: string;
  @ApiProperty({ format: 'date-time' }) start!: string;
  @ApiProperty({ format: 'date-time' }) end!: string;
  @ApiProperty({ type: 'integer', description: 'Minutes kept free before it' }) bufferBefore!: number;
  @ApiProperty({ type: 'integer', description: 'Minutes kept free after it' }) bufferAfter!: number;
  @ApiProperty({ type: [ProcessingTimeDto], description: 'When its staff member is free meanwhile' })
  processing!: readonly ProcessingTimeDto[];
  @ApiProperty({ type: [TakenResourceDto], description: 'The rooms and machines that it takes' })
  resources!: readonly TakenResourceDto[];
  @ApiProperty({ type: MoneyDto, description: 'As promised when it was booked' }) price!: MoneyDto;
}

/** A booking's place among visits that repeat. */
export class SeriesPlaceResponse {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ type: 'integer', description: 'From 1' }) position!: number;
  @ApiProperty({ type: 'integer', description: 'How many were booked' }) count!: number;
}

/** A booking's part in a course. */
export class CoursePartResponse {
  @ApiProperty({ format: 'uuid', description: 'What was booked of the course as one' }) placeId!: string;
  @ApiProperty({ format: 'uuid' }) courseId!: string;
  @ApiProperty() name!: string;
}

/** One visit of one client. */
export class BookingResponse {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) clientId!: string | null;
  @ApiProperty({ type: String, nullable: true }) clientName!: string | null;
  @ApiProperty({ format: 'uuid' }) locationId!: string;
  @ApiProperty({ enum: bookingStatuses, enumName: 'BookingStatus' }) status!: BookingStatus;
  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'When the client said they come' })
  clientConfirmedAt!: string | null;
  @ApiProperty({ type: String, enum: ['client', 'business'], enumName: 'CancelledBy', nullable: true })
  cancelledBy!: 'client' | 'business' | null;
  @ApiProperty({ description: 'The client cancelled after the free window' }) cancelledLate!: boolean;
  @ApiProperty({ type: String, nullable: true }) cancelReason!: string | null;
  @ApiProperty({ format: 'date-time' }) start!: string;
  @ApiProperty({ format: 'date-time' }) end!: string;
  @ApiProperty({ description: "IANA name: the location's" }) timeZone!: string;
  @ApiProperty({ type: [AppointmentResponse] }) appointments!: AppointmentResponse[];
  @ApiProperty({ type: MoneyDto, description: 'Sum of the appointments, as promised' }) price!: MoneyDto;
  @ApiProperty({ enum: bookingSources, enumName: 'BookingSource' }) source!: BookingSource;
  @ApiProperty({ type: String, nullable: true }) note!: string | null;
  @ApiProperty({ description: 'False for imported visits of which only the day is known' }) timeKnown!: boolean;
  @ApiProperty() durationKnown!: boolean;
  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: 'Where it is seats in a class' })
  classSessionId!: string | null;
  @ApiProperty({ type: 'integer', nullable: true, description: 'Seats in the class' }) seats!: number | null;
  @ApiProperty({ type: CoursePartResponse, nullable: true, description: 'Null: not part of a course' })
  course!: CoursePartResponse | null;
  @ApiProperty({ type: SeriesPlaceResponse, nullable: true, description: 'Null: it stands alone' })
  series!: SeriesPlaceResponse | null;
  @ApiProperty({ description: 'Its sale is paid in full' }) paid!: boolean;
  @ApiProperty({ type: BookingTermsResponse, description: 'What its terms have come to' }) terms!: BookingTermsResponse;
  @ApiProperty({ format: 'date-time' }) createdAt!: string;
  @ApiProperty({ type: 'integer' }) version!: number;
}

export class BookingPageResponse {
  @ApiProperty({ type: [BookingResponse] }) data!: BookingResponse[];
  @ApiProperty({ type: String, nullable: true }) nextCursor!: string | null;
}
