import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Permission } from '@stamgast/platform/http';
import { fieldsOf, fileRoles, type FileRole } from '../domain/import/file-roles.js';
import { importPresets } from '../domain/import/presets.js';
import { PresetsResponse } from './preset.dto.js';

@ApiTags('integration')
@Controller('v1/import-presets')
export class ImportPresetsController {
  @Get()
  @Permission('import:write')
  @ApiOperation({ operationId: 'listImportPresets', summary: 'Known layouts, and the fields of each kind of file' })
  @ApiOkResponse({ type: PresetsResponse })
  list(): PresetsResponse {
    return {
      data: importPresets.map(({ key, name, dateFormat, mappings }) => ({
        key,
        name,
        dateFormat,
        files: Object.entries(mappings).map(([role, mapping]) => ({ role: role as FileRole, mapping })),
      })),
      roles: fileRoles.map((role) => ({ role, fields: fieldsOf[role] })),
    };
  }
}
