import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { PageQuery } from '@stamgast/platform/http';
import { Transform, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsObject,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  ValidateNested,
} from 'class-validator';
import { fileRoles, type FileRole } from '../domain/import/file-roles.js';
import { importStates, type ImportState } from '../domain/import/import-state.js';
import { dateFormats, type DateFormat } from '../domain/import/read-date.js';
import { presetKeys } from '../domain/import/presets.js';
import { findingMessages } from '../domain/import/rows.js';
import { IsMapping } from './is-mapping.js';

export class ImportFileRequest {
  @ApiProperty({ format: 'uuid', description: 'An uploaded file' })
  @IsUUID()
  fileId!: string;

  @ApiProperty({ enum: fileRoles, enumName: 'ImportFileRole', description: 'What it holds' })
  @IsIn(fileRoles)
  role!: FileRole;

  @ApiPropertyOptional({
    type: 'object',
    additionalProperties: { type: 'string', maxLength: 100 },
    description: "Field to column; the preset's own where absent",
  })
  @IsOptional()
  @IsMapping()
  mapping?: Record<string, string>;
}

export class ImportOptionsRequest {
  @ApiPropertyOptional({
    enum: dateFormats,
    enumName: 'ImportDateFormat',
    description: "How days are written; the preset's, else guessed",
  })
  @IsOptional()
  @IsIn(dateFormats)
  dateFormat?: DateFormat;

  @ApiPropertyOptional({ description: "What the amounts are in: must be the business's own currency", example: 'NOK' })
  @IsOptional()
  @IsString()
  @Matches(/^[A-Z]{3}$/)
  currency?: string;
}

export class CreateImportRequest {
  @ApiPropertyOptional({ enum: presetKeys, description: 'A known layout' })
  @IsOptional()
  @IsIn(presetKeys)
  preset?: string;

  @ApiProperty({ type: [ImportFileRequest], minItems: 1, maxItems: 20 })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => ImportFileRequest)
  files!: ImportFileRequest[];

  @ApiPropertyOptional({
    format: 'date',
    description: 'The last day whose outcomes the export knows; today when absent',
  })
  @IsOptional()
  @Matches(
    /^(19|20)\d{2}-(0[1-9]|1[0-2])-(0[1-9]|1\d|2[0-8])$|^(19|20)\d{2}-(0[13-9]|1[0-2])-(29|30)$|^(19|20)\d{2}-(0[13578]|1[02])-31$/,
  )
  asOf?: string;

  @ApiPropertyOptional({ type: ImportOptionsRequest })
  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => ImportOptionsRequest)
  options?: ImportOptionsRequest;
}

export class ImportProgressResponse {
  @ApiProperty({ type: 'integer', description: 'Rows dealt with' }) done!: number;
  @ApiProperty({ type: 'integer', description: 'Rows in all; checking passes each row twice' }) total!: number;
  @ApiProperty({ type: 'integer', nullable: true }) ratePerSecond!: number | null;
  @ApiProperty({ type: 'integer', nullable: true }) secondsLeft!: number | null;
  @ApiProperty({ description: 'What is being done', example: 'visits' }) phase!: string;
}

export class ImportSummaryResponse {
  @ApiProperty({ description: 'What is counted', example: 'visits' }) kind!: string;
  @ApiProperty({ type: 'integer' }) found!: number;
  @ApiProperty({ type: 'integer', description: 'Not there yet when it was checked' }) toCreate!: number;
  @ApiProperty({ type: 'integer', description: 'There already when it was checked' }) existing!: number;
  @ApiProperty({ type: 'integer', description: 'Rows that cannot be used' }) skipped!: number;
  @ApiProperty({ type: 'integer', description: 'Taken over so far' }) created!: number;
}

export class ImportResponse {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ enum: importStates, enumName: 'ImportState' }) state!: ImportState;
  @ApiProperty({ type: ImportProgressResponse }) progress!: ImportProgressResponse;
  @ApiProperty({ type: [ImportSummaryResponse] }) summary!: readonly ImportSummaryResponse[];
  @ApiProperty({ type: 'integer', description: 'Findings about rows that cannot be used' }) errorCount!: number;
  @ApiProperty({ type: 'integer', description: 'Findings about rows that are taken over all the same' })
  warningCount!: number;
  @ApiProperty({ type: String, nullable: true, description: 'The known layout, if it is one' }) preset!: string | null;
  @ApiProperty({ format: 'date-time' }) createdAt!: string;
  @ApiProperty({ type: String, nullable: true, format: 'date-time' }) finishedAt!: string | null;
  @ApiProperty({ format: 'date' }) asOf!: string;
  @ApiProperty({ type: 'integer' }) version!: number;
}

export class ImportPage {
  @ApiProperty({ type: [ImportResponse] }) data!: ImportResponse[];
  @ApiProperty({ type: String, nullable: true }) nextCursor!: string | null;
}

export class ImportFindingResponse {
  @ApiProperty({ description: 'Name of the file' }) file!: string;
  @ApiProperty({ type: 'integer', description: 'Line of the file; the header is line 1' }) row!: number;
  @ApiProperty({ type: String, nullable: true }) column!: string | null;
  @ApiProperty({
    description: 'Stable name of the finding',
    enum: Object.keys(findingMessages),
    enumName: 'ImportFindingCode',
  })
  code!: string;
  @ApiProperty({ description: 'What is the matter, in words' }) message!: string;
  @ApiProperty({ type: String, nullable: true, description: 'What stands there' }) value!: string | null;
  @ApiProperty({ description: 'Whether the row is taken over all the same' }) used!: boolean;
  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: 'A client who may be another one' })
  clientId!: string | null;
  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: 'That other client: propose a merge' })
  otherClientId!: string | null;
}

export class ImportFindingQuery extends PageQuery {
  @ApiPropertyOptional({
    type: Boolean,
    description: 'Only about rows that are taken over all the same, or only about the others; both when absent',
  })
  @IsOptional()
  @Transform(({ value }: { value: unknown }) => (value === 'true' ? true : value === 'false' ? false : value))
  @IsBoolean()
  used?: boolean;
}

export class ImportFindingPage {
  @ApiProperty({ type: [ImportFindingResponse] }) data!: ImportFindingResponse[];
  @ApiProperty({ type: String, nullable: true }) nextCursor!: string | null;
}
