import { ApiProperty } from '@nestjs/swagger';
import { IsLocalDay } from './field-rules.js';

export class OutsideTimesQuery {
  @ApiProperty({ format: 'date', description: 'First local day' }) @IsLocalDay() from!: string;
  @ApiProperty({ format: 'date', description: 'Last local day, at most 61 days after the first' })
  @IsLocalDay()
  to!: string;
}

/** A stretch in which somebody is busy elsewhere; what they do there is not known. */
export class OutsideTimeResponse {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ format: 'uuid' }) staffId!: string;
  @ApiProperty({ format: 'uuid' }) calendarId!: string;
  @ApiProperty({ description: 'As the business calls the calendar' }) calendarName!: string;
  @ApiProperty({ format: 'date-time' }) start!: string;
  @ApiProperty({ format: 'date-time' }) end!: string;
}

export class OutsideTimesResponse {
  @ApiProperty({ type: [OutsideTimeResponse] }) data!: readonly OutsideTimeResponse[];
}
