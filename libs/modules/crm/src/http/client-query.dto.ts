import { ApiPropertyOptional } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsBoolean, IsIn, IsISO8601, IsOptional, IsString, IsUUID, Length, Matches, MaxLength } from 'class-validator';
import { PageQuery } from '@stamgast/platform/http';
import { clientSorts, type ClientSort } from '../domain/client-query.js';
import { relations, type Relation } from '../domain/relation.js';
import { overdueStages, stages, type OverdueStage, type Stage } from '../domain/stage.js';
import { timelineKinds, type TimelineKind } from '../domain/timeline-entry.js';

export class ClientListQueryDto extends PageQuery {
  @ApiPropertyOptional({ description: 'Beginnings of words of name, e-mail address or phone number, all to be found' })
  @IsOptional()
  @IsString()
  @MaxLength(100)
  search?: string;

  @ApiPropertyOptional({ enum: stages, enumName: 'Stage', description: 'Only clients who are here now' })
  @IsOptional()
  @IsIn(stages)
  stage?: Stage;

  @ApiPropertyOptional({ enum: relations, enumName: 'Relation', description: 'Only clients who are so close' })
  @IsOptional()
  @IsIn(relations)
  relation?: Relation;

  @ApiPropertyOptional({ description: 'Only clients with this tag' })
  @IsOptional()
  @IsString()
  @Length(1, 40)
  tag?: string;

  @ApiPropertyOptional({ format: 'uuid', description: 'Only clients of this segment' })
  @IsOptional()
  @IsUUID()
  segmentId?: string;

  @ApiPropertyOptional({ description: 'The archive instead of the others', default: false, type: Boolean })
  @IsOptional()
  @Transform(({ value }: { value: unknown }) => (value === 'true' ? true : value === 'false' ? false : value))
  @IsBoolean()
  archived?: boolean;

  @ApiPropertyOptional({ format: 'date-time', description: 'Only clients changed after this instant' })
  @IsOptional()
  @IsISO8601({ strict: true })
  @Matches(/T.*(Z|[+-]\d{2}:\d{2})$/)
  updatedAfter?: string;

  @ApiPropertyOptional({
    enum: clientSorts,
    enumName: 'ClientSort',
    default: 'name',
    description: 'By name; by last visit or day of creation, newest first',
  })
  @IsOptional()
  @IsIn(clientSorts)
  sort?: ClientSort;
}

export class TimelineQueryDto extends PageQuery {
  @ApiPropertyOptional({ enum: timelineKinds, enumName: 'TimelineKind', description: 'Only lines of this kind' })
  @IsOptional()
  @IsIn(timelineKinds)
  kind?: TimelineKind;
}

export class ToContactQueryDto extends PageQuery {
  @ApiPropertyOptional({
    description: "Local day (or an instant in it) that the list is for; the business's today by default",
    example: '2026-03-29',
  })
  @IsOptional()
  @IsISO8601({ strict: true })
  @Matches(/^\d{4}-\d{2}-\d{2}(T.*(Z|[+-]\d{2}:\d{2}))?$/)
  asOf?: string;

  @ApiPropertyOptional({ enum: overdueStages, enumName: 'OverdueStage', description: 'Only clients who are here' })
  @IsOptional()
  @IsIn(overdueStages)
  stage?: OverdueStage;

  @ApiPropertyOptional({
    description: 'Only clients whom something reaches: an address with consent to marketing, or a phone number to call',
    default: false,
    type: Boolean,
  })
  @IsOptional()
  @Transform(({ value }: { value: unknown }) => (value === 'true' ? true : value === 'false' ? false : value))
  @IsBoolean()
  reachable?: boolean;
}
