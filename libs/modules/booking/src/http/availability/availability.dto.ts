import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Transform, Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsBoolean, IsOptional, IsUUID, Matches } from 'class-validator';
import { CommaSeparated, IsWhole } from '../setup/field-rules.js';
import { mostPeople } from './requested-visit.js';

const personOrAnybody = /^(any|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})$/i;
const localDay = /^\d{4}-\d{2}-\d{2}$/;

/** Local days of which free time is wanted. */
export class DayRangeQuery {
  @ApiProperty({ format: 'date', description: 'First local day' }) @Matches(localDay) from!: string;
  @ApiProperty({ format: 'date', description: 'Last local day, included; at most 62 days in all' })
  @Matches(localDay)
  to!: string;
}

export class AvailabilityRequest extends DayRangeQuery {
  @ApiPropertyOptional({ format: 'uuid', description: 'The service; this or serviceIds' })
  @IsOptional()
  @IsUUID()
  serviceId?: string;

  @ApiPropertyOptional({
    description: 'Several services of one visit, in order, separated by commas',
    type: [String],
    format: 'uuid',
    style: 'form',
    explode: false,
    maxItems: 10,
  } as object)
  @IsOptional()
  @CommaSeparated()
  @ArrayMinSize(1)
  @ArrayMaxSize(10)
  @IsUUID(undefined, { each: true })
  serviceIds?: string[];

  @ApiPropertyOptional({ format: 'uuid', description: 'One person; left out: anybody' })
  @IsOptional()
  @IsUUID()
  staffId?: string;

  @ApiPropertyOptional({
    description: 'Who does each of the services, in their order, separated by commas; `any` for anybody',
    type: [String],
    style: 'form',
    explode: false,
    maxItems: 10,
  } as object)
  @IsOptional()
  @CommaSeparated()
  @ArrayMaxSize(10)
  @Matches(personOrAnybody, { each: true })
  staffIds?: string[];

  @ApiPropertyOptional({
    description: 'Variants of the services, separated by commas',
    type: [String],
    format: 'uuid',
    style: 'form',
    explode: false,
    maxItems: 10,
  } as object)
  @IsOptional()
  @CommaSeparated()
  @ArrayMaxSize(10)
  @IsUUID(undefined, { each: true })
  variantIds?: string[];

  @ApiPropertyOptional({
    description: 'Add-ons of the services, separated by commas',
    type: [String],
    format: 'uuid',
    style: 'form',
    explode: false,
    maxItems: 50,
  } as object)
  @IsOptional()
  @CommaSeparated()
  @ArrayMaxSize(50)
  @IsUUID(undefined, { each: true })
  addOnIds?: string[];

  @ApiPropertyOptional({
    description: 'Services that run beside the one before, not after it, separated by commas',
    type: [String],
    format: 'uuid',
    style: 'form',
    explode: false,
    maxItems: 10,
  } as object)
  @IsOptional()
  @CommaSeparated()
  @ArrayMaxSize(10)
  @IsUUID(undefined, { each: true })
  parallelIds?: string[];

  @ApiPropertyOptional({
    type: 'integer',
    minimum: 1,
    maximum: 6,
    description: 'For how many people, each with somebody of their own at the same time; one when left out',
  })
  @IsOptional()
  @Type(() => Number)
  @IsWhole(1, mostPeople)
  people?: number;

  @ApiPropertyOptional({ format: 'uuid', description: 'Left out: the default location' })
  @IsOptional()
  @IsUUID()
  locationId?: string;
}

/** What the team asks. */
export class TeamAvailabilityRequest extends AvailabilityRequest {
  @ApiPropertyOptional({
    type: Boolean,
    default: false,
    description: 'As the desk may book: without the notice and the horizon that clients have',
  })
  @IsOptional()
  @Transform(({ value }: { value: unknown }) => (value === 'true' ? true : value === 'false' ? false : value))
  @IsBoolean()
  desk?: boolean;
}

/** A bookable start. */
export class SlotResponse {
  @ApiProperty({ format: 'date-time' }) start!: string;
  @ApiProperty({ format: 'date-time', description: 'End of the visit, the earliest where staff differ' }) end!: string;
  @ApiProperty({ format: 'date', description: 'Local day of the plan that the start belongs to' }) date!: string;
  @ApiProperty({ type: [String], format: 'uuid', description: 'Who is free' }) staffIds!: readonly string[];
}

export class AvailabilityResponse {
  @ApiProperty({ type: [SlotResponse] }) slots!: readonly SlotResponse[];
  @ApiProperty({ description: 'IANA name: wall time of the location' }) timeZone!: string;
  @ApiProperty({
    description: 'A calendar elsewhere cannot be read: what it last said is used, or its person is not offered',
  })
  degraded!: boolean;
}
