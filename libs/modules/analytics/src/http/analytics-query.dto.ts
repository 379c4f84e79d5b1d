import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsISO8601, IsOptional, Matches, ValidateBy } from 'class-validator';
import { isLocalDay } from '../domain/local-day.js';
import { bucketSizes, comparisons, type BucketSize, type Comparison } from '../domain/period.js';

const IsDay = () =>
  ValidateBy({
    name: 'isLocalDay',
    validator: {
      validate: (value: unknown) => typeof value === 'string' && isLocalDay(value) && value >= '1900' && value < '2200',
      defaultMessage: () => 'must be a day of the calendar, YYYY-MM-DD',
    },
  });

/** The days that figures are wanted of. */
export class ReportQuery {
  @ApiProperty({ format: 'date', description: 'First local day', example: '2026-03-01' })
  @IsDay()
  from!: string;

  @ApiProperty({
    format: 'date',
    description: 'Last local day, included; days after asOf are left out. At most 1100 days in all',
    example: '2026-03-31',
  })
  @IsDay()
  to!: string;

  @ApiPropertyOptional({
    description: "Local day (or an instant in it) that the figures are seen from; the business's today by default",
    example: '2026-03-29',
  })
  @IsOptional()
  @IsISO8601({ strict: true })
  @Matches(/^(19|20|21)\d{2}-\d{2}-\d{2}(T.*(Z|[+-]\d{2}:\d{2}))?$/)
  asOf?: string;
}

export class OverviewQuery extends ReportQuery {
  @ApiPropertyOptional({
    enum: comparisons,
    enumName: 'Comparison',
    description: 'previous: as many days right before; year: the same days a year earlier; left out: none',
  })
  @IsOptional()
  @IsIn(comparisons)
  compare?: Comparison;
}

export class RevenueQuery extends ReportQuery {
  @ApiPropertyOptional({
    enum: bucketSizes,
    enumName: 'BucketSize',
    default: 'day',
    description: 'What to add up; weeks begin on Monday',
  })
  @IsOptional()
  @IsIn(bucketSizes)
  groupBy: BucketSize = 'day';
}
