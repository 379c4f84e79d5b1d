import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { BookingStatus } from '@stamgast/contracts';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsIn,
  IsObject,
  IsOptional,
  IsUUID,
  ValidateNested,
} from 'class-validator';
import { MayBeAbsent } from '@stamgast/platform/http';
import type { OccurrenceResult } from '../../application/series/series-view.js';
import { bookingStatuses } from '../../domain/booking/statuses.js';
import { seriesPolicies, type SeriesPolicy } from '../../domain/series/plan-series.js';
import { mostOccurrences, recurrenceUnits, type RecurrenceUnit } from '../../domain/series/recurrence.js';
import {
  occurrenceReasons,
  occurrenceStates,
  type OccurrenceReason,
  type OccurrenceState,
} from '../../domain/series/series-outlook.js';
import { AnswerRequest, Answers } from '../questions/answer.dto.js';
import { HolidayNames } from '../availability/refusal.dto.js';
import { DeskClientRequest, RequestedAppointment } from '../bookings/create-booking.dto.js';
import { IsInstant, IsLocalDay, IsText, IsWhole } from '../setup/field-rules.js';

const policyDescription =
  'Where some visits cannot be had: none is booked (when left out), those are left out, or each goes to the nearest free time';

/** How visits repeat; `count` or `until`. */
export class RecurrenceRequest {
  @ApiProperty({ enum: recurrenceUnits, enumName: 'RecurrenceUnit' }) @IsIn(recurrenceUnits) unit!: RecurrenceUnit;
  @ApiPropertyOptional({
    type: 'integer',
    minimum: 1,
    maximum: 60,
    description:
      'Every so many; each when left out. A month without the day of the first visit has its last day instead',
  })
  @MayBeAbsent()
  @IsWhole(1, 60)
  every?: number;
  @ApiPropertyOptional({ type: 'integer', minimum: 2, maximum: mostOccurrences, description: 'The first included' })
  @MayBeAbsent()
  @IsWhole(2, mostOccurrences)
  count?: number;
  @ApiPropertyOptional({ format: 'date', description: 'Last local day on which a visit may begin' })
  @MayBeAbsent()
  @IsLocalDay()
  until?: string;
}

/** Visits that the team looks at before it books them. */
export class PreviewSeriesRequest {
  @ApiProperty({ format: 'date-time', description: 'Of the first visit; on a whole minute' })
  @IsInstant()
  start!: string;
  @ApiProperty({ type: RecurrenceRequest })
  @IsObject()
  @ValidateNested()
  @Type(() => RecurrenceRequest)
  recurrence!: RecurrenceRequest;
  @ApiPropertyOptional({
    enum: seriesPolicies,
    enumName: 'SeriesPolicy',
    description: policyDescription,
  })
  @MayBeAbsent()
  @IsIn(seriesPolicies)
  policy?: SeriesPolicy;
  @ApiPropertyOptional({ type: String, format: 'uuid', nullable: true, description: 'A client on file' })
  @IsOptional()
  @IsUUID()
  clientId?: string | null;
  @ApiPropertyOptional({ format: 'uuid', description: 'Left out: the default location' })
  @MayBeAbsent()
  @IsUUID()
  locationId?: string;
  @ApiPropertyOptional({ type: [RequestedAppointment], description: 'In order; or serviceId, or serviceIds' })
  @MayBeAbsent()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(10)
  @ValidateNested({ each: true })
  @Type(() => RequestedAppointment)
  appointments?: RequestedAppointment[];
  @ApiPropertyOptional({ format: 'uuid' }) @MayBeAbsent() @IsUUID() serviceId?: string;
  @ApiPropertyOptional({ type: [String], format: 'uuid' })
  @MayBeAbsent()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(10)
  @IsUUID(undefined, { each: true })
  serviceIds?: string[];
  @ApiPropertyOptional({ format: 'uuid', description: 'Left out: anybody, the same for all visits where possible' })
  @MayBeAbsent()
  @IsUUID()
  staffId?: string;
}

/** Visits that the team books together. */
export class CreateSeriesRequest extends PreviewSeriesRequest {
  @ApiPropertyOptional({ type: DeskClientRequest, description: 'Somebody new, or found by phone or e-mail' })
  @MayBeAbsent()
  @IsObject()
  @ValidateNested()
  @Type(() => DeskClientRequest)
  client?: DeskClientRequest;
  @ApiPropertyOptional({ type: String, nullable: true }) @IsOptional() @IsText(2000) note?: string | null;
  @Answers() answers?: AnswerRequest[];
}

/** A time that can be had. */
export class OccurrenceTimeResponse {
  @ApiProperty({ format: 'date-time' }) start!: string;
  @ApiProperty({ format: 'date-time' }) end!: string;
  @ApiProperty({ type: [String], format: 'uuid', description: 'Who does it, in the order of the visit' })
  staffIds!: readonly string[];
}

/** One visit of a series as it was wanted. */
export class OccurrenceResponse {
  @ApiProperty({ type: 'integer', description: 'From 1' }) position!: number;
  @ApiProperty({ format: 'date', description: 'Local day of the location' }) date!: string;
  @ApiProperty({ format: 'date-time' }) start!: string;
  @ApiProperty({ enum: occurrenceStates, enumName: 'OccurrenceState' }) state!: OccurrenceState;
  @ApiProperty({
    type: String,
    enum: occurrenceReasons,
    enumName: 'OccurrenceReason',
    nullable: true,
    description: 'The rule that keeps it from being booked; null: free',
  })
  reason!: OccurrenceReason | null;
  @ApiProperty({ type: HolidayNames, nullable: true, description: 'Of the public holiday' })
  holiday!: HolidayNames | null;
  @ApiProperty({ type: OccurrenceTimeResponse, nullable: true, description: 'Its own time, where that is free' })
  free!: OccurrenceTimeResponse | null;
  @ApiProperty({ type: OccurrenceTimeResponse, nullable: true, description: 'The nearest time, where its own is not' })
  nearest!: OccurrenceTimeResponse | null;
  @ApiProperty({
    type: String,
    enum: ['booked', 'moved', 'skipped'],
    enumName: 'OccurrenceResult',
    nullable: true,
    description:
      'At its own time, at the nearest, or left out (of a move: left where it was); null: nothing was changed',
  })
  result!: OccurrenceResult | null;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) bookingId!: string | null;
}

export class SeriesPreviewResponse {
  @ApiProperty({ description: "IANA name: the location's" }) timeZone!: string;
  @ApiProperty({ type: [OccurrenceResponse] }) occurrences!: readonly OccurrenceResponse[];
}

export class SeriesVisitResponse {
  @ApiProperty({ format: 'uuid' }) bookingId!: string;
  @ApiProperty({ type: 'integer' }) position!: number;
  @ApiProperty({ format: 'date-time' }) start!: string;
  @ApiProperty({ format: 'date-time' }) end!: string;
  @ApiProperty({ enum: bookingStatuses, enumName: 'BookingStatus' }) status!: BookingStatus;
  @ApiProperty({ type: [String], format: 'uuid' }) staffIds!: readonly string[];
}

/** Visits that repeat; each is a booking. */
export class BookingSeriesResponse {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ enum: recurrenceUnits, enumName: 'RecurrenceUnit' }) unit!: RecurrenceUnit;
  @ApiProperty({ type: 'integer' }) every!: number;
  @ApiProperty({ type: 'integer', nullable: true }) count!: number | null;
  @ApiProperty({ type: String, format: 'date', nullable: true }) until!: string | null;
  @ApiProperty({ description: 'IANA name' }) timeZone!: string;
  @ApiProperty({ enum: seriesPolicies, enumName: 'SeriesPolicy' }) policy!: SeriesPolicy;
  @ApiProperty({ type: [SeriesVisitResponse], description: 'In order, whatever became of them' })
  visits!: readonly SeriesVisitResponse[];
  @ApiProperty({ format: 'date-time' }) createdAt!: string;
  @ApiProperty({ type: 'integer' }) version!: number;
}

/** A series as it stands now, and what became of each visit. */
export class SeriesResultResponse {
  @ApiProperty({ type: BookingSeriesResponse }) series!: BookingSeriesResponse;
  @ApiProperty({ type: [OccurrenceResponse] }) occurrences!: readonly OccurrenceResponse[];
}
