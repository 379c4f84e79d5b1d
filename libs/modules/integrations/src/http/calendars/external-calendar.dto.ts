import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString, IsUUID, Length, Matches } from 'class-validator';
import { MayBeAbsent, PageQuery } from '@stamgast/platform/http';
import {
  calendarReasons,
  calendarStates,
  onCalendarErrors,
  type CalendarReason,
  type CalendarState,
  type OnCalendarError,
} from '../../domain/calendars/external-calendar.js';

const onErrorText = 'While it cannot be read: what it last said counts (stale), or clients cannot book (closed)';

export class ExternalCalendarQuery extends PageQuery {
  @ApiPropertyOptional({ format: 'uuid', description: 'Only the calendars of this person' })
  @IsOptional()
  @IsUUID()
  staffId?: string;
}

export class CreateExternalCalendarRequest {
  @ApiProperty({ format: 'uuid', description: 'Whose calendar it is' }) @IsUUID() staffId!: string;
  @ApiProperty({ minLength: 1, maxLength: 80, description: 'What the team calls it' })
  @IsString()
  @Length(1, 80)
  @Matches(/\S/)
  name!: string;
  @ApiProperty({ maxLength: 2048, description: 'https or webcal, in iCalendar format; is not shown again' })
  @IsString()
  @Length(1, 2048)
  url!: string;
  @ApiPropertyOptional({
    enum: onCalendarErrors,
    enumName: 'OnCalendarError',
    default: 'stale',
    description: onErrorText,
  })
  @IsOptional()
  @IsIn(onCalendarErrors)
  onError?: OnCalendarError;
}

export class ChangeExternalCalendarRequest {
  @ApiPropertyOptional({ minLength: 1, maxLength: 80 })
  @MayBeAbsent()
  @IsString()
  @Length(1, 80)
  @Matches(/\S/)
  name?: string;
  @ApiPropertyOptional({ maxLength: 2048, description: 'https or webcal, in iCalendar format' })
  @MayBeAbsent()
  @IsString()
  @Length(1, 2048)
  url?: string;
  @ApiPropertyOptional({ enum: onCalendarErrors, enumName: 'OnCalendarError' })
  @MayBeAbsent()
  @IsIn(onCalendarErrors)
  onError?: OnCalendarError;
}

/** A calendar elsewhere that says when somebody is busy. */
export class ExternalCalendarResponse {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ format: 'uuid' }) staffId!: string;
  @ApiProperty() name!: string;
  @ApiProperty({ description: 'Where it is, without what makes the address secret' }) address!: string;
  @ApiProperty({ enum: onCalendarErrors, enumName: 'OnCalendarError', description: onErrorText })
  onError!: OnCalendarError;
  @ApiProperty({ enum: calendarStates, enumName: 'ExternalCalendarState' }) state!: CalendarState;
  @ApiProperty({ enum: calendarReasons, enumName: 'CalendarReason', nullable: true, description: 'Why it is degraded' })
  reason!: CalendarReason | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) degradedSince!: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'Last try' })
  checkedAt!: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'Last success' })
  fetchedAt!: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'Next try' })
  nextAt!: string | null;
  @ApiProperty({ type: 'integer', description: 'Stretches of busy time ahead' }) busy!: number;
  @ApiProperty({ type: 'integer', description: 'Visits ahead that it lies over' }) overlaps!: number;
  @ApiProperty({ type: 'integer' }) version!: number;
}

export class ExternalCalendarPage {
  @ApiProperty({ type: [ExternalCalendarResponse] }) data!: readonly ExternalCalendarResponse[];
  @ApiProperty({ type: String, nullable: true }) nextCursor!: string | null;
}
