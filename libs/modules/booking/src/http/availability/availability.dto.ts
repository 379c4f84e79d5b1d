import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsBoolean, IsOptional, IsUUID, Matches } from 'class-validator';

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
  @Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.split(',') : value))
  @ArrayMinSize(1)
  @ArrayMaxSize(10)
  @IsUUID(undefined, { each: true })
  serviceIds?: string[];

  @ApiPropertyOptional({ format: 'uuid', description: 'One person; left out: anybody' })
  @IsOptional()
  @IsUUID()
  staffId?: string;

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
