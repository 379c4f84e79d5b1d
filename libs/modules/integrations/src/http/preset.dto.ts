import { ApiProperty } from '@nestjs/swagger';
import { fileRoles, type FileRole } from '../domain/import/file-roles.js';
import { dateFormats, type DateFormat } from '../domain/import/read-date.js';

export class PresetFileResponse {
  @ApiProperty({ enum: fileRoles, enumName: 'ImportFileRole' }) role!: FileRole;
  @ApiProperty({ type: 'object', additionalProperties: { type: 'string' }, description: 'Field to column' })
  mapping!: Readonly<Record<string, string>>;
}

export class PresetResponse {
  @ApiProperty({ example: 'salon-till' }) key!: string;
  @ApiProperty() name!: string;
  @ApiProperty({ enum: dateFormats, enumName: 'ImportDateFormat', description: 'How days are written' })
  dateFormat!: DateFormat;
  @ApiProperty({ type: [PresetFileResponse] }) files!: PresetFileResponse[];
}

export class RoleFieldResponse {
  @ApiProperty({ example: 'client' }) name!: string;
  @ApiProperty({ description: 'Whether a column must be named for it' }) required!: boolean;
}

export class RoleResponse {
  @ApiProperty({ enum: fileRoles, enumName: 'ImportFileRole' }) role!: FileRole;
  @ApiProperty({ type: [RoleFieldResponse] }) fields!: readonly RoleFieldResponse[];
}

export class PresetsResponse {
  @ApiProperty({ type: [PresetResponse], description: 'Known layouts' }) data!: PresetResponse[];
  @ApiProperty({ type: [RoleResponse], description: 'The fields that a file of each role may have' })
  roles!: RoleResponse[];
}
