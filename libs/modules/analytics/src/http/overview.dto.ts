import { ApiProperty } from '@nestjs/swagger';
import { MoneyDto } from '@stamgast/platform/http';
import { RateResponse, ReportPeriod, ReportResponse } from './analytics.dto.js';

const before = 'Of the days compared with; null without';

export class MoneyFigure {
  @ApiProperty({ type: MoneyDto }) current!: MoneyDto;
  @ApiProperty({ type: MoneyDto, nullable: true, description: before }) previous!: MoneyDto | null;
}

export class CountFigure {
  @ApiProperty({ type: 'integer' }) current!: number;
  @ApiProperty({ type: 'integer', nullable: true, description: before }) previous!: number | null;
}

export class RateFigure {
  @ApiProperty({ type: RateResponse }) current!: RateResponse;
  @ApiProperty({ type: RateResponse, nullable: true, description: before }) previous!: RateResponse | null;
}

export class FrequencyResponse {
  @ApiProperty({ type: Number, nullable: true, description: 'Visits per client' }) value!: number | null;
  @ApiProperty({ type: 'integer', description: 'Visits of clients with a record' }) visits!: number;
  @ApiProperty({ type: 'integer', description: 'Clients with a visit' }) clients!: number;
  @ApiProperty({ type: Number, nullable: true, description: 'Median over clients of each one’s own' })
  medianIntervalDays!: number | null;
}

export class FrequencyFigure {
  @ApiProperty({ type: FrequencyResponse }) current!: FrequencyResponse;
  @ApiProperty({ type: FrequencyResponse, nullable: true, description: before }) previous!: FrequencyResponse | null;
}

export class SpendResponse {
  @ApiProperty({ type: MoneyDto, nullable: true }) perVisit!: MoneyDto | null;
  @ApiProperty({ type: MoneyDto, nullable: true }) perClient!: MoneyDto | null;
  @ApiProperty({ type: MoneyDto, nullable: true, description: 'Of visits' }) median!: MoneyDto | null;
}

export class SpendFigure {
  @ApiProperty({ type: SpendResponse }) current!: SpendResponse;
  @ApiProperty({ type: SpendResponse, nullable: true, description: before }) previous!: SpendResponse | null;
}

export class SeriesDay {
  @ApiProperty({ format: 'date' }) date!: string;
  @ApiProperty({ type: 'integer' }) visits!: number;
  @ApiProperty({ type: MoneyDto }) revenue!: MoneyDto;
}

export class Definition {
  @ApiProperty({ description: 'Name of a figure of this answer' }) key!: string;
  @ApiProperty({ description: 'Key of the text that says what it means' }) textKey!: string;
}

export class OverviewResponse extends ReportResponse {
  @ApiProperty({ type: ReportPeriod, nullable: true, description: 'The days compared with' })
  comparedPeriod!: ReportPeriod | null;
  @ApiProperty({ type: MoneyFigure, description: 'Paid less refunds, discounts and tax, by the day of payment' })
  revenue!: MoneyFigure;
  @ApiProperty({ type: CountFigure, description: 'Completed bookings' }) visits!: CountFigure;
  @ApiProperty({ type: CountFigure, description: 'First visit ever in the period' }) newClients!: CountFigure;
  @ApiProperty({ type: CountFigure, description: 'Other clients with a visit' }) returningClients!: CountFigure;
  @ApiProperty({ type: RateFigure }) retention!: RateFigure;
  @ApiProperty({ type: RateFigure, description: 'Visits with another booking made within 30 days' })
  rebooking!: RateFigure;
  @ApiProperty({ type: FrequencyFigure }) frequency!: FrequencyFigure;
  @ApiProperty({ type: RateFigure, description: 'Of those completed or missed' }) noShow!: RateFigure;
  @ApiProperty({ type: RateFigure, description: 'Of those completed, missed or cancelled late' })
  lateCancel!: RateFigure;
  @ApiProperty({ type: SpendFigure, description: 'Paid for the services of the visits, net' })
  averageSpend!: SpendFigure;
  @ApiProperty({ type: 'integer', description: 'Bookings that have ended and nobody said how; part of no figure' })
  notClosed!: number;
  @ApiProperty({ type: 'integer', description: 'No-shows that were excused; they are not in noShow' })
  excusedNoShows!: number;
  @ApiProperty({ type: [SeriesDay] }) series!: SeriesDay[];
  @ApiProperty({ type: 'integer', description: 'A visit within so many days makes a client active' })
  activeDays!: number;
  @ApiProperty({ type: [Definition] }) definitions!: readonly Definition[];
}
