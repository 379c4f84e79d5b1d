import { ApiProperty } from '@nestjs/swagger';
import type { BookingStatus } from '@stamgast/contracts';
import { locales, type Locale } from '@stamgast/kernel';
import { MoneyDto } from '@stamgast/platform/http';
import { bookingStatuses } from '../../domain/booking/statuses.js';
import { PublicTermsResponse } from '../bookings/terms.dto.js';

export class PublicBookingBusiness {
  @ApiProperty() name!: string;
  @ApiProperty() slug!: string;
  @ApiProperty({ enum: locales, enumName: 'Locale' }) locale!: Locale;
  @ApiProperty() timeZone!: string;
  @ApiProperty({ type: String, nullable: true }) brandColor!: string | null;
  @ApiProperty({ type: String, nullable: true }) phone!: string | null;
}

export class PublicBookingLocation {
  @ApiProperty() name!: string;
  @ApiProperty({ type: String, nullable: true }) address!: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'How it is found' }) directions!: string | null;
}

export class PublicAppointmentResponse {
  @ApiProperty({ format: 'uuid' }) serviceId!: string;
  @ApiProperty() serviceName!: string;
  @ApiProperty({ format: 'uuid' }) staffId!: string;
  @ApiProperty() staffName!: string;
  @ApiProperty({ format: 'date-time' }) start!: string;
  @ApiProperty({ format: 'date-time' }) end!: string;
  @ApiProperty({ type: MoneyDto }) price!: MoneyDto;
  @ApiProperty({ type: String, nullable: true, description: 'What to do before the visit' })
  preparation!: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'Whom it is for, where somebody was named' })
  guestName!: string | null;
}

export class NextRewardResponse {
  @ApiProperty() name!: string;
  @ApiProperty({ type: 'integer' }) cost!: number;
  @ApiProperty({ type: 'integer', description: 'Points still needed' }) missing!: number;
}

export class PointsMoveResponse {
  @ApiProperty({ format: 'date-time' }) at!: string;
  @ApiProperty({ type: 'integer' }) points!: number;
  @ApiProperty() reason!: string;
}

export class PublicPointsResponse {
  @ApiProperty({ type: 'integer' }) balance!: number;
  @ApiProperty() unit!: string;
  @ApiProperty({ type: NextRewardResponse, nullable: true }) nextReward!: NextRewardResponse | null;
  @ApiProperty({ type: [PointsMoveResponse] }) history!: readonly PointsMoveResponse[];
}

export class PublicFeedbackResponse {
  @ApiProperty({ type: 'integer', minimum: 1, maximum: 5 }) score!: number;
  @ApiProperty({ type: String, nullable: true }) comment!: string | null;
}

export class PublicCourseSessionResponse {
  @ApiProperty({ format: 'date-time' }) start!: string;
  @ApiProperty({ format: 'date-time' }) end!: string;
  @ApiProperty({ enum: bookingStatuses, enumName: 'BookingStatus' }) status!: BookingStatus;
}

/** The course that a booking is part of: it is cancelled as one. */
export class PublicCourseResponse {
  @ApiProperty() name!: string;
  @ApiProperty({ type: [PublicCourseSessionResponse], description: 'By their start, whatever became of them' })
  sessions!: readonly PublicCourseSessionResponse[];
}

/** One booking as the holder of its link sees it. */
export class PublicBookingResponse {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ type: PublicBookingBusiness }) business!: PublicBookingBusiness;
  @ApiProperty() clientFirstName!: string;
  @ApiProperty({ enum: bookingStatuses, enumName: 'BookingStatus' }) status!: BookingStatus;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) clientConfirmedAt!: string | null;
  @ApiProperty({ format: 'date-time' }) start!: string;
  @ApiProperty({ format: 'date-time' }) end!: string;
  @ApiProperty({ description: 'IANA name of the location' }) timeZone!: string;
  @ApiProperty({ type: PublicBookingLocation }) location!: PublicBookingLocation;
  @ApiProperty({ type: [PublicAppointmentResponse] }) appointments!: readonly PublicAppointmentResponse[];
  @ApiProperty({ type: MoneyDto }) price!: MoneyDto;
  @ApiProperty({ type: 'integer', nullable: true, description: 'Seats in a class; null: a visit by appointment' })
  seats!: number | null;
  @ApiProperty({ type: PublicCourseResponse, nullable: true, description: 'Null: not part of a course' })
  course!: PublicCourseResponse | null;
  @ApiProperty() canConfirm!: boolean;
  @ApiProperty() canCancel!: boolean;
  @ApiProperty() canMove!: boolean;
  @ApiProperty({ description: 'Cancelling now counts as late' }) cancelIsLate!: boolean;
  @ApiProperty({ format: 'date-time', description: 'Until when cancelling is free' }) cancelUntil!: string;
  @ApiProperty({
    type: String,
    format: 'date-time',
    nullable: true,
    description: 'Until when it can be moved online; null: not online, or no more',
  })
  moveUntil!: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'What a late cancellation means, in words' })
  policyText!: string | null;
  @ApiProperty({ type: PublicTermsResponse }) terms!: PublicTermsResponse;
  @ApiProperty({ type: PublicPointsResponse, nullable: true }) points!: PublicPointsResponse | null;
  @ApiProperty({ type: PublicFeedbackResponse, nullable: true }) feedback!: PublicFeedbackResponse | null;
}

export class PublicBookingCreatedResponse {
  @ApiProperty({ type: PublicBookingResponse }) booking!: PublicBookingResponse;
  @ApiProperty({ description: 'Opens this booking and nothing else; not shown again' }) manageToken!: string;
  @ApiProperty({ format: 'uri' }) manageUrl!: string;
}
