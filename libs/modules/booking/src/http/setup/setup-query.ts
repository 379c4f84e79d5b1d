import { ApiPropertyOptional } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsBoolean, IsOptional } from 'class-validator';
import { PageQuery } from '@stamgast/platform/http';
import { IsInstant } from './field-rules.js';

/** A list's query, with what has changed since. */
export class ChangedQuery extends PageQuery {
  @ApiPropertyOptional({ format: 'date-time', description: 'Only what changed after this instant, archived or not' })
  @IsOptional()
  @IsInstant()
  updatedAfter?: string;
}

/** A list's query for what is archived rather than deleted. */
export class ArchivableQuery extends ChangedQuery {
  @ApiPropertyOptional({ type: Boolean, default: false, description: 'Whether archived ones are listed too' })
  @IsOptional()
  @Transform(({ value }: { value: unknown }) => (value === 'true' ? true : value === 'false' ? false : value))
  @IsBoolean()
  includeArchived?: boolean;
}
