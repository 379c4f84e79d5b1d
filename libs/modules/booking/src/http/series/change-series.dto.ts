import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsBoolean, IsIn, IsOptional, IsUUID } from 'class-validator';
import { MayBeAbsent } from '@stamgast/platform/http';
import { seriesPolicies, type SeriesPolicy } from '../../domain/series/plan-series.js';
import { seriesScopes, type SeriesScope } from '../../domain/series/series-scope.js';
import { IsInstant, IsText } from '../setup/field-rules.js';

class SeriesChangeRequest {
  @ApiProperty({
    enum: seriesScopes,
    enumName: 'SeriesScope',
    description: 'This visit, those behind it too, or all; visits that have begun are never changed',
  })
  @IsIn(seriesScopes)
  scope!: SeriesScope;
  @ApiProperty({ format: 'uuid', description: 'The visit that the change starts from' })
  @IsUUID()
  fromBookingId!: string;
  @ApiPropertyOptional({ description: 'Whether the client is told, in one letter; yes when left out' })
  @MayBeAbsent()
  @IsBoolean()
  notify?: boolean;
}

export class CancelSeriesRequest extends SeriesChangeRequest {
  @ApiPropertyOptional({ type: String, nullable: true }) @IsOptional() @IsText(300) reason?: string | null;
}

export class RescheduleSeriesRequest extends SeriesChangeRequest {
  @ApiProperty({
    format: 'date-time',
    description: 'Where that visit comes; the others follow by as many days, to the same time on the wall',
  })
  @IsInstant()
  start!: string;
  @ApiPropertyOptional({ format: 'uuid', description: 'Left out: the same people if free, else anybody' })
  @MayBeAbsent()
  @IsUUID()
  staffId?: string;
  @ApiPropertyOptional({
    enum: seriesPolicies,
    enumName: 'SeriesPolicy',
    description:
      'Where some cannot move: none does (when left out), those stay where they are, or each goes to the nearest free time',
  })
  @MayBeAbsent()
  @IsIn(seriesPolicies)
  policy?: SeriesPolicy;
}
