import { ApiExtraModels, ApiProperty, ApiPropertyOptional, getSchemaPath, OmitType } from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';
import { IsInstant } from '../setup/field-rules.js';
import { AvailabilityRequest, SlotResponse } from './availability.dto.js';
import { refusalResponses, type RefusalResponse } from './refusal.dto.js';

/** A wanted visit and its start. */
export class ExplainAvailabilityRequest extends OmitType(AvailabilityRequest, ['from', 'to']) {
  @ApiProperty({ format: 'date-time', description: 'The start in question, on a whole minute' })
  @IsInstant()
  start!: string;

  @ApiPropertyOptional({
    enum: ['client', 'desk'],
    enumName: 'Booker',
    default: 'client',
    description: "Whose rules: a client's, or the desk's, which has neither notice nor horizon",
  })
  @IsOptional()
  @IsIn(['client', 'desk'])
  booker?: 'client' | 'desk';
}

/** A calendar elsewhere that cannot be read. */
export class CalendarTroubleResponse {
  @ApiProperty({ description: 'As the business calls it' }) calendar!: string;
  @ApiProperty({ format: 'date-time' }) since!: string;
}

/** What one person says to one part of the visit. */
@ApiExtraModels(...refusalResponses)
export class StaffAnswerResponse {
  @ApiProperty({ format: 'uuid' }) staffId!: string;
  @ApiProperty() name!: string;
  @ApiProperty({ description: 'Clients can choose this person on the booking page' }) online!: boolean;
  @ApiProperty({ format: 'date-time', description: 'When this person would be done' }) end!: string;
  @ApiProperty({ description: 'Free for this part, and somebody takes over where it ends' }) bookable!: boolean;
  @ApiProperty({ type: [CalendarTroubleResponse], description: 'What these calendars last said is used' })
  calendarTroubles!: readonly CalendarTroubleResponse[];
  @ApiProperty({
    description: 'Every rule in the way, the most telling first; none: this person is free',
    type: 'array',
    items: { oneOf: refusalResponses.map((one) => ({ $ref: getSchemaPath(one) })) },
  })
  refusals!: readonly RefusalResponse[];
}

/** Services that one person does in a row, at a start at which they may come up. */
export class SegmentAnswerResponse {
  @ApiProperty({ type: 'integer', description: 'From 0; the same one may be listed with several starts' })
  position!: number;
  @ApiProperty({ type: [String], format: 'uuid' }) serviceIds!: readonly string[];
  @ApiProperty({ format: 'date-time' }) start!: string;
  @ApiProperty({ type: 'integer', description: 'Minutes kept free before it' }) bufferBefore!: number;
  @ApiProperty({ type: 'integer', description: 'Minutes kept free after it' }) bufferAfter!: number;
  @ApiProperty({ type: [StaffAnswerResponse] }) staff!: readonly StaffAnswerResponse[];
}

export class ExplainedServiceResponse {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() name!: string;
  @ApiProperty({ description: 'Shown on the booking page' }) online!: boolean;
}

/** Why a visit is offered at a start, or why it is not. */
export class ExplanationResponse {
  @ApiProperty({ format: 'date-time' }) start!: string;
  @ApiProperty({ description: "IANA name: the location's" }) timeZone!: string;
  @ApiProperty({ format: 'uuid' }) locationId!: string;
  @ApiProperty({ enum: ['client', 'desk'], enumName: 'Booker' }) booker!: 'client' | 'desk';
  @ApiProperty({ description: 'Exactly where availability lists the start' }) bookable!: boolean;
  @ApiProperty({ type: [String], format: 'uuid', description: 'Who can begin the visit' })
  staffIds!: readonly string[];
  @ApiProperty({ type: [ExplainedServiceResponse] }) services!: readonly ExplainedServiceResponse[];
  @ApiProperty({ type: [String], format: 'uuid', description: 'Services that nobody performs at the location' })
  unperformed!: readonly string[];
  @ApiProperty({ description: 'False: clients see nothing at all' }) bookingPageOn!: boolean;
  @ApiProperty({ type: [SegmentAnswerResponse] }) segments!: readonly SegmentAnswerResponse[];
  @ApiProperty({ type: [SlotResponse], description: 'Offered starts nearby, where this one is none' })
  nearest!: readonly SlotResponse[];
}
