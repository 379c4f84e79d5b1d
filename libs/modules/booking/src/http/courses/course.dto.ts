import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Transform, Type } from 'class-transformer';
import { IsBoolean, IsIn, IsObject, IsOptional, IsUUID, ValidateNested } from 'class-validator';
import type { BookingStatus } from '@stamgast/contracts';
import { MayBeAbsent, MoneyDto } from '@stamgast/platform/http';
import { courseStatuses, type CourseStatus } from '../../application/courses/course-view.js';
import { bookingStatuses } from '../../domain/booking/statuses.js';
import { joinEnds, latePrices, type JoinEnd, type LatePrice } from '../../domain/courses/course.js';
import { DeskClientRequest } from '../bookings/create-booking.dto.js';
import {
  ClassOccurrenceResponse,
  ClassSessionResponse,
  CreateClassSeriesRequest,
} from '../classes/class-session.dto.js';
import { AnswerRequest, Answers } from '../questions/answer.dto.js';
import { MarketingConsentRequest, PublicClientRequest } from '../public-bookings/create-public-booking.dto.js';
import { IsName, IsText, IsWhole } from '../setup/field-rules.js';

export class CreateCourseRequest extends CreateClassSeriesRequest {
  @ApiProperty({ description: 'What clients book' }) @IsName(120) name!: string;
  @ApiProperty({ type: MoneyDto, description: 'Of one seat in all sessions' })
  @IsObject()
  @ValidateNested()
  @Type(() => MoneyDto)
  price!: MoneyDto;
  @ApiPropertyOptional({
    enum: joinEnds,
    enumName: 'CourseJoinEnd',
    description: 'Until when clients join; until the first session when left out',
  })
  @MayBeAbsent()
  @IsIn(joinEnds)
  joinUntil?: JoinEnd;
  @ApiPropertyOptional({
    enum: latePrices,
    enumName: 'CourseLatePrice',
    description: 'What whoever joins late pays; the whole price when left out',
  })
  @MayBeAbsent()
  @IsIn(latePrices)
  latePrice?: LatePrice;
  @ApiPropertyOptional({ description: 'Clients may also book single seats in its sessions; no when left out' })
  @MayBeAbsent()
  @IsBoolean()
  singleSeats?: boolean;
  @ApiPropertyOptional({
    type: 'integer',
    nullable: true,
    description: 'Hours before the first session until which cancelling is free; null: as the business says',
  })
  @IsOptional()
  @IsWhole(0, 8760)
  cancelNoticeHours?: number | null;
}

export class ChangeCourseRequest {
  @ApiPropertyOptional() @MayBeAbsent() @IsName(120) name?: string;
  @ApiPropertyOptional({ type: MoneyDto, description: 'For whoever books from now on' })
  @MayBeAbsent()
  @IsObject()
  @ValidateNested()
  @Type(() => MoneyDto)
  price?: MoneyDto;
  @ApiPropertyOptional({ enum: joinEnds, enumName: 'CourseJoinEnd' })
  @MayBeAbsent()
  @IsIn(joinEnds)
  joinUntil?: JoinEnd;
  @ApiPropertyOptional({ enum: latePrices, enumName: 'CourseLatePrice' })
  @MayBeAbsent()
  @IsIn(latePrices)
  latePrice?: LatePrice;
  @ApiPropertyOptional() @MayBeAbsent() @IsBoolean() singleSeats?: boolean;
  @ApiPropertyOptional({ type: 'integer', nullable: true }) @IsOptional() @IsWhole(0, 8760) cancelNoticeHours?:
    number | null;
}

/** Sessions of a class that are booked as one. */
export class CourseResponse {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() name!: string;
  @ApiProperty({ format: 'uuid' }) serviceId!: string;
  @ApiProperty() serviceName!: string;
  @ApiProperty({ type: MoneyDto, description: 'Of one seat in all sessions' }) price!: MoneyDto;
  @ApiProperty({ enum: joinEnds, enumName: 'CourseJoinEnd' }) joinUntil!: JoinEnd;
  @ApiProperty({ enum: latePrices, enumName: 'CourseLatePrice' }) latePrice!: LatePrice;
  @ApiProperty() singleSeats!: boolean;
  @ApiProperty({ type: 'integer', nullable: true }) cancelNoticeHours!: number | null;
  @ApiProperty({ enum: courseStatuses, enumName: 'CourseStatus' }) status!: CourseStatus;
  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'Of the first session' })
  start!: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'Of the last session' })
  end!: string | null;
  @ApiProperty({ description: "IANA name: the location's" }) timeZone!: string;
  @ApiProperty({ type: 'integer', description: 'That take place' }) sessionCount!: number;
  @ApiProperty({ type: 'integer' }) sessionsAhead!: number;
  @ApiProperty({ type: 'integer', description: 'Seats of its members' }) seatsHeld!: number;
  @ApiProperty({ type: 'integer', description: 'For the desk, in every session ahead' }) seatsLeft!: number;
  @ApiProperty({ type: 'integer' }) seatsLeftOnline!: number;
  @ApiProperty({ type: 'integer' }) version!: number;
}

export class PlaceVisitResponse {
  @ApiProperty({ format: 'uuid' }) bookingId!: string;
  @ApiProperty({ format: 'uuid' }) sessionId!: string;
  @ApiProperty({ format: 'date-time' }) start!: string;
  @ApiProperty({ enum: bookingStatuses, enumName: 'BookingStatus' }) status!: BookingStatus;
}

/** A member of a course. */
export class CoursePlaceResponse {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) clientId!: string | null;
  @ApiProperty({ type: String, nullable: true }) clientName!: string | null;
  @ApiProperty({ type: 'integer' }) seats!: number;
  @ApiProperty({ type: MoneyDto, description: 'Of all seats in all sessions, as promised' }) price!: MoneyDto;
  @ApiProperty({ enum: ['online', 'staff'], enumName: 'CoursePlaceSource' }) source!: 'online' | 'staff';
  @ApiProperty({ format: 'date-time' }) createdAt!: string;
  @ApiProperty({ description: 'Some of it is still to come' }) isAhead!: boolean;
  @ApiProperty({ type: [PlaceVisitResponse], description: 'By their start, whatever became of them' })
  visits!: readonly PlaceVisitResponse[];
}

export class CourseDetailResponse extends CourseResponse {
  @ApiProperty({ type: [ClassSessionResponse] }) sessions!: readonly ClassSessionResponse[];
  @ApiProperty({ type: [CoursePlaceResponse] }) places!: readonly CoursePlaceResponse[];
}

export class CoursesResponse {
  @ApiProperty({ type: [CourseResponse], description: 'The newest first' }) data!: readonly CourseResponse[];
}

export class CourseMadeResponse {
  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: 'Null for a dry run' })
  courseId!: string | null;
  @ApiProperty({ type: [ClassOccurrenceResponse] }) occurrences!: readonly ClassOccurrenceResponse[];
}

export class CourseQuery {
  @ApiPropertyOptional({ type: Boolean, default: false, description: 'Also those of the last year that are over' })
  @IsOptional()
  @Transform(({ value }: { value: unknown }) => (value === 'true' ? true : value === 'false' ? false : value))
  @IsBoolean()
  past?: boolean;
}

/** A member whom the team adds. */
export class CreateCoursePlaceRequest {
  @ApiPropertyOptional({ type: String, format: 'uuid', nullable: true, description: 'A client on file' })
  @IsOptional()
  @IsUUID()
  clientId?: string | null;
  @ApiPropertyOptional({ type: DeskClientRequest, description: 'Somebody new, or found by phone or e-mail' })
  @MayBeAbsent()
  @IsObject()
  @ValidateNested()
  @Type(() => DeskClientRequest)
  client?: DeskClientRequest;
  @ApiPropertyOptional({ type: 'integer', minimum: 1, maximum: 100, description: 'One when left out' })
  @MayBeAbsent()
  @IsWhole(1, 100)
  seats?: number;
  @ApiPropertyOptional({ type: String, nullable: true }) @IsOptional() @IsText(2000) note?: string | null;
  @Answers() answers?: AnswerRequest[];
  @ApiPropertyOptional({ default: false, description: 'Although a session is full; this is logged' })
  @MayBeAbsent()
  @IsBoolean()
  override?: boolean;
  @ApiPropertyOptional({ type: String, nullable: true, description: 'Why, for the log' })
  @IsOptional()
  @IsText(300)
  overrideReason?: string | null;
}

export class CancelCourseRequest {
  @ApiPropertyOptional({ type: String, nullable: true }) @IsOptional() @IsText(300) reason?: string | null;
  @ApiPropertyOptional({ description: 'Whether those who would have come are told; yes when left out' })
  @MayBeAbsent()
  @IsBoolean()
  notify?: boolean;
}

/** A visitor's place; price and dates are the course's to say. */
export class CreatePublicPlaceRequest {
  @ApiProperty({ format: 'uuid' }) @IsUUID() courseId!: string;
  @ApiPropertyOptional({ type: 'integer', minimum: 1, maximum: 100, description: 'One when left out' })
  @MayBeAbsent()
  @IsWhole(1, 100)
  seats?: number;
  @Answers() answers?: AnswerRequest[];
  @ApiProperty({ type: PublicClientRequest })
  @IsObject()
  @ValidateNested()
  @Type(() => PublicClientRequest)
  client!: PublicClientRequest;
  @ApiPropertyOptional({ type: MarketingConsentRequest })
  @MayBeAbsent()
  @IsObject()
  @ValidateNested()
  @Type(() => MarketingConsentRequest)
  marketingConsent?: MarketingConsentRequest;
  @ApiPropertyOptional({
    description: 'Stays empty: people do not see this field, and machines fill it in',
    maxLength: 0,
  })
  @MayBeAbsent()
  @IsText(0)
  website?: string;
}

export class OpenCourseSessionResponse {
  @ApiProperty({ format: 'date-time' }) start!: string;
  @ApiProperty({ format: 'date-time' }) end!: string;
  @ApiProperty({ format: 'date', description: 'Local day of the location' }) date!: string;
}

/** A course that visitors can join. */
export class OpenCourseResponse {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() name!: string;
  @ApiProperty({ format: 'uuid' }) serviceId!: string;
  @ApiProperty() serviceName!: string;
  @ApiProperty({ format: 'uuid' }) locationId!: string;
  @ApiProperty({ description: 'IANA name' }) timeZone!: string;
  @ApiProperty({ type: [String] }) staffNames!: readonly string[];
  @ApiProperty({ type: MoneyDto, description: 'Of one seat, for whoever joins now' }) price!: MoneyDto;
  @ApiProperty({ type: [OpenCourseSessionResponse], description: 'Those that whoever joins now comes to' })
  sessions!: readonly OpenCourseSessionResponse[];
  @ApiProperty({ type: 'integer' }) sessionCount!: number;
  @ApiProperty({ type: 'integer', description: 'Seats that can be booked online in every session' }) seatsLeft!: number;
  @ApiProperty({ type: 'integer', description: 'Seats that one booking can have' }) maxSeats!: number;
  @ApiProperty({
    type: String,
    format: 'date-time',
    nullable: true,
    description: 'Until when cancelling is free; null: it no longer is',
  })
  cancelUntil!: string | null;
}

export class OpenCoursesResponse {
  @ApiProperty({ type: [OpenCourseResponse] }) courses!: readonly OpenCourseResponse[];
}
