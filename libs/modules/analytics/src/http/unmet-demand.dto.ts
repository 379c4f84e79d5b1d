import { ApiProperty } from '@nestjs/swagger';
import { ReportPeriod } from './analytics.dto.js';

/** Searches that found nothing, of all. */
export class EmptyShareResponse {
  @ApiProperty({ type: Number, nullable: true, description: 'Null without searches' }) value!: number | null;
  @ApiProperty({ type: 'integer', description: 'Searches that found no time' }) numerator!: number;
  @ApiProperty({ type: 'integer', description: 'All searches' }) denominator!: number;
  @ApiProperty({ description: 'Fewer than ten: not fit to be shown alone' }) few!: boolean;
}

export class UnmetServiceResponse {
  @ApiProperty({ format: 'uuid' }) serviceId!: string;
  @ApiProperty({ type: EmptyShareResponse }) share!: EmptyShareResponse;
  @ApiProperty({ type: 'integer', description: 'Bookings that visitors made in these days' }) booked!: number;
}

export class UnmetCellResponse {
  @ApiProperty({ type: 'integer', description: '1 is Monday' }) weekday!: number;
  @ApiProperty({ enum: ['morning', 'afternoon', 'evening'], enumName: 'PartOfDay' })
  part!: 'morning' | 'afternoon' | 'evening';
  @ApiProperty({ type: EmptyShareResponse, description: 'Of the searches that covered such a day' })
  share!: EmptyShareResponse;
}

/** Demand that found no time. */
export class UnmetDemandResponse {
  @ApiProperty({ type: ReportPeriod }) period!: ReportPeriod;
  @ApiProperty({ format: 'date' }) asOf!: string;
  @ApiProperty({ description: 'IANA name' }) timeZone!: string;
  @ApiProperty({ type: EmptyShareResponse }) total!: EmptyShareResponse;
  @ApiProperty({ type: [UnmetServiceResponse] }) services!: readonly UnmetServiceResponse[];
  @ApiProperty({ type: [UnmetCellResponse] }) cells!: readonly UnmetCellResponse[];
}
