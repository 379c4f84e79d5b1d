import { ApiProperty } from '@nestjs/swagger';
import { fileRoles, type FileRole } from '../domain/import/file-roles.js';
import { dateFormats, type DateFormat } from '../domain/import/read-date.js';

export class DayColumnResponse {
  @ApiProperty({ description: 'Name of the column' }) column!: string;
  @ApiProperty({
    enum: dateFormats,
    enumName: 'ImportDateFormat',
    isArray: true,
    description: 'How its days are written; several where they fit each of them',
  })
  formats!: readonly DateFormat[];
}

export class FileResponse {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ description: 'Name of the uploaded file' }) name!: string;
  @ApiProperty({ type: 'integer', description: 'Bytes' }) size!: number;
  @ApiProperty({ type: [String], description: 'Names of the columns, from the first row' }) columns!: readonly string[];
  @ApiProperty({ description: 'What parts the cells', example: ',' }) delimiter!: string;
  @ApiProperty({ description: 'How the text is written', example: 'utf-8' }) encoding!: string;
  @ApiProperty({ type: 'integer', description: 'Rows below the header' }) rows!: number;
  @ApiProperty({ type: 'array', items: { type: 'array', items: { type: 'string' } }, description: 'The first rows' })
  sample!: readonly (readonly string[])[];
  @ApiProperty({ enum: fileRoles, enumName: 'ImportFileRole', nullable: true, description: 'What it seems to hold' })
  guessedAs!: FileRole | null;
  @ApiProperty({
    type: 'object',
    additionalProperties: { type: 'string' },
    nullable: true,
    description: 'Field to column: as the same columns were mapped last, else as a known layout has it',
  })
  guessedMapping!: Readonly<Record<string, string>> | null;
  @ApiProperty({
    type: String,
    nullable: true,
    description: 'The known layout that has these columns, whatever they were mapped to last',
    example: 'salon-till',
  })
  preset!: string | null;
  @ApiProperty({ type: [DayColumnResponse], description: 'The columns that hold days' })
  dayColumns!: readonly DayColumnResponse[];
  @ApiProperty({
    enum: dateFormats,
    enumName: 'ImportDateFormat',
    nullable: true,
    description: 'How days were said to be written for the same columns last, else as a known layout has it',
  })
  guessedDateFormat!: DateFormat | null;
}
