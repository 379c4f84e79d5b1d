import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsNumber,
  IsObject,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  Matches,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { MayBeAbsent } from '@stamgast/platform/http';
import { automationKinds, triggers, type AutomationKind, type Trigger } from '../domain/automation.js';
import type { Channel } from '../domain/message.js';

const modes = ['day_before_same_time', 'hours_before'] as const;
const intervals = ['client', 'service'] as const;
const channelNames = ['email', 'sms'] as const;
const kind = { enum: automationKinds, enumName: 'AutomationKind' } as const;
const channels = { enum: channelNames, enumName: 'Channel', isArray: true } as const;
// 29 February is a day to be born on, not to begin a season on.
const dayOfYear = /^(?!02-29)(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;
const noSuchDay = /^(?!(02-3|(04|06|09|11)-31))/;
const wakingTime = /^(0[89]|1\d|20):[0-5]\d$/;

export class AutomationSettingsDto {
  @ApiPropertyOptional({ enum: modes, enumName: 'ReminderMode' })
  @IsOptional()
  @IsIn(modes)
  mode?: (typeof modes)[number];
  @ApiPropertyOptional({
    type: 'integer',
    description: 'Elapsed hours before the visit, or before it must be confirmed',
  })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(336)
  hours?: number;
  @ApiPropertyOptional({ type: 'integer', description: "Hours after the visit's end, the answer or the booking" })
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(336)
  hoursAfter?: number;
  @ApiPropertyOptional({ type: 'integer', description: 'Never missed before so many days' })
  @IsOptional()
  @IsInt()
  @Min(7)
  @Max(730)
  minDays?: number;
  @ApiPropertyOptional({ description: "Missed after so many times the client's own interval" })
  @IsOptional()
  @IsNumber({ maxDecimalPlaces: 2 })
  @Min(1)
  @Max(10)
  factor?: number;
  @ApiPropertyOptional({ type: 'integer', description: 'Days before the visit that is to be expected' })
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(90)
  daysBefore?: number;
  @ApiPropertyOptional({ enum: intervals, enumName: 'RebookInterval', description: 'Whose interval says when' })
  @IsOptional()
  @IsIn(intervals)
  interval?: (typeof intervals)[number];
  @ApiPropertyOptional({ example: '11-15', description: "The season's first day, MM-DD" })
  @IsOptional()
  @Matches(dayOfYear)
  @Matches(noSuchDay)
  from?: string;
  @ApiPropertyOptional({ example: '12-15', description: "The season's last day, MM-DD" })
  @IsOptional()
  @Matches(dayOfYear)
  @Matches(noSuchDay)
  until?: string;
  @ApiPropertyOptional({ example: '10:00', description: "On the client's clock, 08:00 to 20:59" })
  @IsOptional()
  @Matches(wakingTime)
  time?: string;
  @ApiPropertyOptional({ description: 'Where a review is written; empty: nobody is invited' })
  @IsOptional()
  @IsString()
  @Matches(/^(https:\/\/[^\s"<>()]+)?$/)
  @Length(0, 500)
  reviewUrl?: string;
}

export class AutomationConditionsDto {
  @ApiPropertyOptional({ type: [String], description: 'Only visits of these services; none: all' })
  @MayBeAbsent()
  @IsArray()
  @ArrayMaxSize(200)
  @IsUUID(undefined, { each: true })
  serviceIds?: string[];
  @ApiPropertyOptional({ type: [String], description: 'Only visits at these locations; none: all' })
  @MayBeAbsent()
  @IsArray()
  @ArrayMaxSize(200)
  @IsUUID(undefined, { each: true })
  locationIds?: string[];
  @ApiPropertyOptional({
    type: String,
    nullable: true,
    format: 'uuid',
    description: 'Only clients of this segment, as it stands when the message is to go out; a removed one means nobody',
  })
  @IsOptional()
  @IsUUID()
  segmentId?: string | null;
}

export class AutomationResponse {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty(kind) kind!: AutomationKind;
  @ApiProperty({ enum: triggers, enumName: 'AutomationTrigger', description: 'What sets it going' }) trigger!: Trigger;
  @ApiProperty({ enum: ['service', 'marketing'], enumName: 'MessageCategory' }) category!: 'service' | 'marketing';
  @ApiProperty({ description: 'Every business has it; it can be switched off but not removed' }) standard!: boolean;
  @ApiProperty({ description: 'Whether others of the kind can be added' }) several!: boolean;
  @ApiProperty({ type: String, nullable: true }) name!: string | null;
  @ApiProperty() enabled!: boolean;
  @ApiProperty({ type: AutomationSettingsDto, description: 'The delay, counted from the trigger' })
  settings!: AutomationSettingsDto;
  @ApiProperty({ type: AutomationConditionsDto }) conditions!: AutomationConditionsDto;
  @ApiProperty({ ...channels, description: 'The first that reaches the client is used' }) channels!: Channel[];
  @ApiProperty({ type: 'integer', description: 'How many of a hundred get nothing, to see what it does' })
  holdoutPercent!: number;
  @ApiProperty({ type: 'integer' }) version!: number;
}

export class AutomationPage {
  @ApiProperty({ type: [AutomationResponse] }) data!: AutomationResponse[];
  @ApiProperty({ type: String, nullable: true }) nextCursor!: string | null;
}

export class ChangeAutomationRequest {
  @ApiPropertyOptional() @MayBeAbsent() @IsBoolean() enabled?: boolean;
  @ApiPropertyOptional({ type: String, nullable: true, maxLength: 80 })
  @IsOptional()
  @IsString()
  @Length(1, 80)
  name?: string | null;
  @ApiPropertyOptional({ type: AutomationSettingsDto })
  @MayBeAbsent()
  @IsObject()
  @ValidateNested()
  @Type(() => AutomationSettingsDto)
  settings?: AutomationSettingsDto;
  @ApiPropertyOptional({ type: AutomationConditionsDto })
  @MayBeAbsent()
  @IsObject()
  @ValidateNested()
  @Type(() => AutomationConditionsDto)
  conditions?: AutomationConditionsDto;
  @ApiPropertyOptional(channels)
  @MayBeAbsent()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(2)
  @ArrayUnique()
  @IsIn(channelNames, { each: true })
  channels?: Channel[];
  @ApiPropertyOptional({ type: 'integer', minimum: 0, maximum: 90 })
  @MayBeAbsent()
  @IsInt()
  @Min(0)
  @Max(90)
  holdoutPercent?: number;
}

export class AddAutomationRequest extends ChangeAutomationRequest {
  @ApiProperty(kind) @IsIn(automationKinds) kind!: AutomationKind;
}
