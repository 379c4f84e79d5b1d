import { ApiProperty, ApiPropertyOptional, OmitType } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsBoolean, IsOptional, IsUUID, Matches, ValidateNested } from 'class-validator';
import { MayBeAbsent } from '@stamgast/platform/http';
import { HolidayNames } from '../availability/refusal.dto.js';
import { IsLocalDay } from './field-rules.js';
import { ClockWindowDto, ScheduleSeasonDto, WeeklyWindowDto } from './schedule.dto.js';

/** When a location is open; nothing at all: whenever somebody works. */
export class ReplaceOpeningHoursRequest {
  @ApiProperty({ type: [WeeklyWindowDto] })
  @IsArray()
  @ArrayMaxSize(200)
  @ValidateNested({ each: true })
  @Type(() => WeeklyWindowDto)
  weekly!: readonly WeeklyWindowDto[];
  @ApiPropertyOptional({ type: [ScheduleSeasonDto], description: 'No two share a day' })
  @MayBeAbsent()
  @IsArray()
  @ArrayMaxSize(100)
  @ValidateNested({ each: true })
  @Type(() => ScheduleSeasonDto)
  seasons: readonly ScheduleSeasonDto[] = [];
}

export class OpeningHoursResponse {
  @ApiProperty({ type: [WeeklyWindowDto] }) weekly!: readonly WeeklyWindowDto[];
  @ApiProperty({ type: [ScheduleSeasonDto] }) seasons!: readonly ScheduleSeasonDto[];
  @ApiProperty({ type: 'integer', description: "The location's" }) version!: number;
}

export class HolidayQuery {
  @ApiPropertyOptional({ format: 'uuid', description: 'The default location when absent' })
  @IsOptional()
  @IsUUID()
  locationId?: string;
  @ApiPropertyOptional({ format: 'date', description: 'First local day; today when absent' })
  @IsOptional()
  @IsLocalDay()
  from?: string;
  @ApiPropertyOptional({ format: 'date', description: 'Last local day; a year after the first when absent' })
  @IsOptional()
  @IsLocalDay()
  to?: string;
}

class SpecialWindowDto extends OmitType(ClockWindowDto, ['locationId']) {}

/** A holiday on which a location is open. */
export class OpenDayDto {
  @ApiProperty({ format: 'date' }) @IsLocalDay() date!: string;
  @ApiPropertyOptional({ type: [SpecialWindowDto], description: 'None: the usual hours' })
  @MayBeAbsent()
  @IsArray()
  @ArrayMaxSize(10)
  @ValidateNested({ each: true })
  @Type(() => SpecialWindowDto)
  windows: readonly SpecialWindowDto[] = [];
}

export class ReplaceHolidaysRequest {
  @ApiProperty({ description: 'Whether the location closes on public holidays' }) @IsBoolean() observed!: boolean;
  @ApiPropertyOptional({ description: "ISO 3166 code; the business's country when absent", example: 'NO' })
  @MayBeAbsent()
  @Matches(/^[A-Z]{2}$/)
  country?: string;
  @ApiPropertyOptional({ type: [OpenDayDto], description: 'Holidays on which it is open all the same' })
  @MayBeAbsent()
  @IsArray()
  @ArrayMaxSize(200)
  @ValidateNested({ each: true })
  @Type(() => OpenDayDto)
  openDays: readonly OpenDayDto[] = [];
}

export class HolidayResponse {
  @ApiProperty({ format: 'date' }) date!: string;
  @ApiProperty({ type: HolidayNames }) names!: HolidayNames;
  @ApiProperty({ description: 'Open all the same' }) open!: boolean;
  @ApiProperty({ type: [SpecialWindowDto], nullable: true, description: 'Special hours; null: the usual ones' })
  windows!: readonly SpecialWindowDto[] | null;
}

export class HolidaysResponse {
  @ApiProperty({ format: 'uuid' }) locationId!: string;
  @ApiProperty({ description: 'Whether the location closes on them' }) observed!: boolean;
  @ApiProperty({ description: 'ISO 3166 code' }) country!: string;
  @ApiProperty({ type: [HolidayResponse] }) data!: readonly HolidayResponse[];
  @ApiProperty({ type: 'integer', description: "The location's" }) version!: number;
}
