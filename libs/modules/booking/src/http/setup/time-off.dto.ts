import { ApiProperty, ApiPropertyOptional, OmitType, PartialType } from '@nestjs/swagger';
import { IsBoolean, IsIn, IsOptional, IsUUID } from 'class-validator';
import { MayBeAbsent } from '@stamgast/platform/http';
import {
  timeOffKinds,
  timeOffReasons,
  timeOffStatuses,
  type TimeOffKind,
  type TimeOffReason,
  type TimeOffStatus,
} from '../../domain/time-off.js';
import { IsInstant, IsLocalDay, IsText } from './field-rules.js';
import { ChangedQuery } from './setup-query.js';

export class CreateTimeOffRequest {
  @ApiProperty({ format: 'uuid' }) @IsUUID() staffId!: string;
  @ApiProperty({ format: 'date-time' }) @IsInstant() start!: string;
  @ApiProperty({ format: 'date-time', description: 'Not included' }) @IsInstant() end!: string;
  @ApiPropertyOptional({ type: String, nullable: true }) @IsOptional() @IsText(300) note?: string | null;
  @ApiPropertyOptional({ enum: timeOffKinds, enumName: 'TimeOffKind', default: 'time_off' })
  @MayBeAbsent()
  @IsIn(timeOffKinds)
  kind?: TimeOffKind;
  @ApiPropertyOptional({ enum: timeOffReasons, enumName: 'TimeOffReason', description: 'Left out: other' })
  @MayBeAbsent()
  @IsIn(timeOffReasons)
  reason?: TimeOffReason;
  @ApiPropertyOptional({ description: 'Takes the time although visits are booked in it; these stay', default: false })
  @MayBeAbsent()
  @IsBoolean()
  override?: boolean;
}

export class ChangeTimeOffRequest extends PartialType(OmitType(CreateTimeOffRequest, ['staffId']), {
  skipNullProperties: false,
}) {}

export class TimeOffQuery extends ChangedQuery {
  @ApiPropertyOptional({ format: 'date', description: "Only what lasts into this day of the business's or longer" })
  @IsOptional()
  @IsLocalDay()
  from?: string;
  @ApiPropertyOptional({ format: 'date', description: "Only what begins on this day of the business's or earlier" })
  @IsOptional()
  @IsLocalDay()
  to?: string;
  @ApiPropertyOptional({ format: 'uuid', description: 'Only of this person' })
  @IsOptional()
  @IsUUID()
  staffId?: string;
  @ApiPropertyOptional({
    enum: [...timeOffStatuses, 'any'],
    enumName: 'TimeOffFilter',
    default: 'approved',
    description: 'Requests and what was declined are left out unless asked for',
  })
  @MayBeAbsent()
  @IsIn([...timeOffStatuses, 'any'])
  status?: TimeOffStatus | 'any';
}

export class DeclineTimeOffRequest {
  @ApiPropertyOptional({ type: String, nullable: true, description: 'A word to whoever asked' })
  @IsOptional()
  @IsText(300)
  answer?: string | null;
}

export class ApproveTimeOffRequest extends DeclineTimeOffRequest {
  @ApiPropertyOptional({ description: 'Although visits are booked in it; these stay, to be moved' })
  @MayBeAbsent()
  @IsBoolean()
  override?: boolean;
}

/** A stretch in which a staff member takes no visits. */
export class TimeOffResponse {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ format: 'uuid' }) staffId!: string;
  @ApiProperty({ format: 'date-time' }) start!: string;
  @ApiProperty({ format: 'date-time', description: 'Not included' }) end!: string;
  @ApiProperty({ type: String, nullable: true }) note!: string | null;
  @ApiProperty({ enum: timeOffKinds, enumName: 'TimeOffKind' }) kind!: TimeOffKind;
  @ApiProperty({ enum: timeOffReasons, enumName: 'TimeOffReason' }) reason!: TimeOffReason;
  @ApiProperty({ enum: timeOffStatuses, enumName: 'TimeOffStatus' }) status!: TimeOffStatus;
  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: 'The team member who asked' })
  askedBy!: string | null;
  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: 'The team member who decided' })
  decidedBy!: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) decidedAt!: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'What was said with the decision' })
  answer!: string | null;
  @ApiProperty({ type: 'integer' }) version!: number;
}

export class TimeOffPage {
  @ApiProperty({ type: [TimeOffResponse] }) data!: TimeOffResponse[];
  @ApiProperty({ type: String, nullable: true }) nextCursor!: string | null;
}
