import { ApiProperty, ApiPropertyOptional, OmitType } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsIn, IsObject, IsUUID, ValidateNested } from 'class-validator';
import { MayBeAbsent } from '@stamgast/platform/http';
import { seriesPolicies, type SeriesPolicy } from '../../domain/series/plan-series.js';
import { CreatePublicBookingRequest } from '../public-bookings/create-public-booking.dto.js';
import { PublicBookingCreatedResponse } from '../public-bookings/public-booking.dto.js';
import { IsInstant } from '../setup/field-rules.js';
import { OccurrenceResponse, RecurrenceRequest } from './booking-series.dto.js';

/** A visitor's visits, where services may be booked several times at once. */
export class CreatePublicSeriesRequest extends OmitType(CreatePublicBookingRequest, [
  'start',
  'classSessionId',
  'seats',
  'people',
  'guestNames',
]) {
  @ApiProperty({ format: 'date-time', description: 'Of the first visit; a start that availability has answered' })
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
    description: 'As at the desk; all_or_nothing when left out',
  })
  @MayBeAbsent()
  @IsIn(seriesPolicies)
  policy?: SeriesPolicy;
}

export class PreviewPublicSeriesRequest extends OmitType(CreatePublicSeriesRequest, [
  'client',
  'marketingConsent',
  'website',
  'holdId',
  'answers',
]) {
  @ApiPropertyOptional({ format: 'uuid', description: 'A hold on the first visit, which is then not in the way' })
  @MayBeAbsent()
  @IsUUID()
  holdId?: string;
}

/** Each visit with a link of its own; the first stands first. */
export class PublicSeriesCreatedResponse {
  @ApiProperty({ type: [PublicBookingCreatedResponse] }) visits!: readonly PublicBookingCreatedResponse[];
  @ApiProperty({ type: [OccurrenceResponse] }) occurrences!: readonly OccurrenceResponse[];
}
