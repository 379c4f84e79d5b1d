import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional, IsUUID } from 'class-validator';
import { DayRangeQuery } from '../availability/availability.dto.js';

export class BookingDaysRequest extends DayRangeQuery {
  @ApiPropertyOptional({ format: 'uuid', description: 'Only visits with this person' })
  @IsOptional()
  @IsUUID()
  staffId?: string;

  @ApiPropertyOptional({ format: 'uuid', description: 'Only visits at this location' })
  @IsOptional()
  @IsUUID()
  locationId?: string;
}

/** One local day of the business's. */
export class BookingDayResponse {
  @ApiProperty({ format: 'date' }) date!: string;
  @ApiProperty({ description: 'Visits that begin on it, without those cancelled, declined or expired' })
  bookings!: number;
  @ApiProperty({ description: 'Those of them that wait for an answer' }) requested!: number;
  @ApiProperty({ description: 'Those of them that are over and neither completed nor marked as missed' })
  unmarked!: number;
}

export class BookingDaysResponse {
  @ApiProperty({ type: [BookingDayResponse] }) data!: BookingDayResponse[];
}
