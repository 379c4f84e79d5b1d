import { ApiProperty } from '@nestjs/swagger';
import { MoneyDto } from '@stamgast/platform/http';
import { bucketSizes, type BucketSize } from '../domain/period.js';

export class RateResponse {
  @ApiProperty({ type: Number, nullable: true, description: '0 to 1; null where there is nothing to divide by' })
  value!: number | null;
  @ApiProperty({ type: 'integer' }) numerator!: number;
  @ApiProperty({ type: 'integer' }) denominator!: number;
  @ApiProperty({ description: 'Too few cases to be shown as a share' }) few!: boolean;
}

export class ReturnedRateResponse extends RateResponse {
  @ApiProperty({ type: Number, nullable: true, description: 'Lower end of the 95 % interval' }) low!: number | null;
  @ApiProperty({ type: Number, nullable: true, description: 'Upper end of the 95 % interval' }) high!: number | null;
}

export class ReportPeriod {
  @ApiProperty({ format: 'date', description: 'First day' }) from!: string;
  @ApiProperty({ format: 'date', description: 'Last day; before `from` where no day has been yet' }) to!: string;
}

/** What every report says of itself. */
export class ReportResponse {
  @ApiProperty({ type: ReportPeriod, description: 'The days counted: those asked for, up to asOf' })
  period!: ReportPeriod;
  @ApiProperty({ format: 'date', description: 'The last day seen' }) asOf!: string;
  @ApiProperty({ description: 'IANA name: whose days these are' }) timeZone!: string;
}

export class RetentionResponse extends ReportResponse {
  @ApiProperty({ type: RateResponse }) retention!: RateResponse;
  @ApiProperty({ type: RateResponse, description: '1 less retention' }) churn!: RateResponse;
  @ApiProperty({ type: 'integer', description: 'Clients active when the period began (S)' }) atStart!: number;
  @ApiProperty({ type: 'integer', description: 'Clients active when it ended (E)' }) atEnd!: number;
  @ApiProperty({ type: 'integer', description: 'Of these, first here within the period (N)' }) fresh!: number;
  @ApiProperty({ type: 'integer', description: 'Of these, had been away and came back' }) reactivated!: number;
  @ApiProperty({ type: 'integer', description: 'Active at the start and not at the end' }) lost!: number;
  @ApiProperty({ type: 'integer', description: 'A visit within so many days makes a client active' })
  activeDays!: number;
  @ApiProperty({ type: Number, nullable: true, description: 'Of all clients, in the year up to the end' })
  medianIntervalDays!: number | null;
  @ApiProperty({ description: 'History begins too late to know who was active at the start' }) tooEarly!: boolean;
}

export class PeakCellResponse {
  @ApiProperty({ type: 'integer', minimum: 1, maximum: 7, description: '1 is Monday' }) weekday!: number;
  @ApiProperty({ type: 'integer', minimum: 0, maximum: 23 }) hour!: number;
  @ApiProperty({ type: 'integer' }) visits!: number;
  @ApiProperty({ type: 'integer', description: 'How many such weekdays had visits at all' }) openDays!: number;
  @ApiProperty({ type: Number, nullable: true }) perOpenDay!: number | null;
}

export class PeakTimesResponse extends ReportResponse {
  @ApiProperty({ type: [PeakCellResponse], description: 'All hours of all weekdays' }) cells!: PeakCellResponse[];
  @ApiProperty({ type: 'integer', description: 'Whole weeks of the period with visits' }) weeks!: number;
  @ApiProperty({ description: 'Fewer than four weeks' }) few!: boolean;
}

export class PerformanceResponse {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ type: String, nullable: true, description: 'As it was last called; null where nobody said' })
  name!: string | null;
  @ApiProperty({ type: 'integer' }) visits!: number;
  @ApiProperty({ type: MoneyDto }) revenue!: MoneyDto;
  @ApiProperty({ type: 'integer' }) clients!: number;
  @ApiProperty({ type: 'integer', description: 'Whose first visit ever this was' }) newClients!: number;
  @ApiProperty({ type: ReturnedRateResponse, description: 'New clients who came back within returnDays' })
  returned!: ReturnedRateResponse;
  @ApiProperty({ type: RateResponse }) noShow!: RateResponse;
  @ApiProperty({ type: MoneyDto, nullable: true, description: 'Revenue per visit' }) averageSpend!: MoneyDto | null;
}

export class PerformanceListResponse extends ReportResponse {
  @ApiProperty({ type: [PerformanceResponse], description: 'Most revenue first' }) data!: PerformanceResponse[];
  @ApiProperty({ type: 'integer', description: '1.5 times the median interval of all clients' }) returnDays!: number;
}

export class RevenueSumsResponse {
  @ApiProperty({ type: MoneyDto, description: 'Paid less refunds, discounts and tax' }) revenue!: MoneyDto;
  @ApiProperty({ type: MoneyDto }) services!: MoneyDto;
  @ApiProperty({ type: MoneyDto }) products!: MoneyDto;
  @ApiProperty({ type: MoneyDto, description: 'Given back, negative; taken off the others already' })
  refunds!: MoneyDto;
}

export class RevenueOfPeriodResponse extends RevenueSumsResponse {
  @ApiProperty({ format: 'date', description: 'First day' }) from!: string;
  @ApiProperty({ format: 'date', description: 'Last day' }) to!: string;
}

export class RevenueResponse extends ReportResponse {
  @ApiProperty({ enum: bucketSizes, enumName: 'BucketSize' }) groupBy!: BucketSize;
  @ApiProperty({ type: [RevenueOfPeriodResponse], description: 'Without gaps' }) data!: RevenueOfPeriodResponse[];
  @ApiProperty({ type: RevenueSumsResponse }) total!: RevenueSumsResponse;
}
