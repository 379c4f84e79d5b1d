import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsInt,
  IsOptional,
  IsUUID,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { MayBeAbsent } from '@stamgast/platform/http';
import { IsClock, IsLocalDay, IsText } from './field-rules.js';

/** A stretch of one local day. */
export class ClockWindowDto {
  @ApiProperty({ description: 'HH:MM', example: '09:00' }) @IsClock() start!: string;
  @ApiProperty({ description: 'HH:MM; not after the start: on the next day', example: '17:00' })
  @IsClock()
  end!: string;
  @ApiPropertyOptional({ format: 'uuid', description: 'Only there; wherever this person works when absent' })
  @MayBeAbsent()
  @IsUUID()
  locationId?: string;
}

export class WeeklyWindowDto extends ClockWindowDto {
  @ApiProperty({ type: [Number], description: '1 is Monday, 7 is Sunday', example: [1, 2, 3, 4, 5] })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(7)
  @IsInt({ each: true })
  @Min(1, { each: true })
  @Max(7, { each: true })
  days!: readonly number[];
}

export class ScheduleExceptionDto {
  @ApiProperty({ format: 'date', description: 'Local day' }) @IsLocalDay() date!: string;
  @ApiProperty({ type: [ClockWindowDto], description: 'Instead of the weekly hours; none: a day off' })
  @IsArray()
  @ArrayMaxSize(24)
  @ValidateNested({ each: true })
  @Type(() => ClockWindowDto)
  windows!: readonly ClockWindowDto[];
  @ApiPropertyOptional({ type: String }) @MayBeAbsent() @IsText(300) note?: string;
}

/** Weekly hours that stand instead of the usual ones for a while. */
export class ScheduleSeasonDto {
  @ApiProperty({ format: 'date', description: 'First local day' }) @IsLocalDay() from!: string;
  @ApiProperty({ format: 'date', description: 'Last local day' }) @IsLocalDay() to!: string;
  @ApiProperty({ type: [WeeklyWindowDto], description: 'None: off for as long as it lasts' })
  @IsArray()
  @ArrayMaxSize(200)
  @ValidateNested({ each: true })
  @Type(() => WeeklyWindowDto)
  weekly!: readonly WeeklyWindowDto[];
}

export class ReplaceScheduleRequest {
  @ApiProperty({ type: [WeeklyWindowDto] })
  @IsArray()
  @ArrayMaxSize(200)
  @ValidateNested({ each: true })
  @Type(() => WeeklyWindowDto)
  weekly!: readonly WeeklyWindowDto[];
  @ApiPropertyOptional({ type: [ScheduleExceptionDto], default: [] })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(1000)
  @ValidateNested({ each: true })
  @Type(() => ScheduleExceptionDto)
  exceptions: readonly ScheduleExceptionDto[] = [];
  @ApiPropertyOptional({
    type: [ScheduleSeasonDto],
    description: 'Instead of the weekly hours on their days; no two share a day. Exceptions beat them',
  })
  @MayBeAbsent()
  @IsArray()
  @ArrayMaxSize(100)
  @ValidateNested({ each: true })
  @Type(() => ScheduleSeasonDto)
  seasons: readonly ScheduleSeasonDto[] = [];
}

/** When one person works, in wall time of the location. */
export class ScheduleResponse {
  @ApiProperty({ type: [WeeklyWindowDto] }) weekly!: readonly WeeklyWindowDto[];
  @ApiProperty({ type: [ScheduleSeasonDto] }) seasons!: readonly ScheduleSeasonDto[];
  @ApiProperty({ type: [ScheduleExceptionDto] }) exceptions!: readonly ScheduleExceptionDto[];
  @ApiProperty({ type: 'integer' }) version!: number;
}

export class WorkingHoursQuery {
  @ApiProperty({ format: 'date', description: 'First local day' }) @IsLocalDay() from!: string;
  @ApiProperty({ format: 'date', description: 'Last local day, at most 61 days after the first' })
  @IsLocalDay()
  to!: string;
  @ApiPropertyOptional({ format: 'uuid', description: 'All locations when absent' })
  @IsOptional()
  @IsUUID()
  locationId?: string;
}

export class InstantWindowResponse {
  @ApiProperty({ format: 'date-time' }) start!: string;
  @ApiProperty({ format: 'date-time' }) end!: string;
}

export class WorkingDayResponse {
  @ApiProperty({ format: 'uuid' }) staffId!: string;
  @ApiProperty({ format: 'date', description: 'The local day on which the hours began' }) date!: string;
  @ApiProperty({ type: [InstantWindowResponse] }) windows!: readonly InstantWindowResponse[];
}

export class WorkingHoursResponse {
  @ApiProperty({ type: [WorkingDayResponse], description: 'Days without hours are left out' })
  data!: WorkingDayResponse[];
}
