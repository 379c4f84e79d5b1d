import { Controller, Post } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiCreatedResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ApiProblems, FromRequest, Permission, RequestScope, type Caller } from '@stamgast/platform/http';
import { StoreFile } from '../application/files/store-file.js';
import { integrationsProblems } from '../domain/integrations-problems.js';
import { FileResponse } from './file.dto.js';
import { uploadedFile } from './file-upload.js';

@ApiTags('integration')
@Controller('v1/files')
export class FilesController {
  constructor(
    private readonly requests: RequestScope,
    private readonly storeFile: StoreFile,
  ) {}

  @Post()
  @Permission('import:write')
  @ApiOperation({ operationId: 'uploadFile', summary: 'Upload a file of rows and columns, at most 32 MB' })
  @ApiConsumes('multipart/form-data')
  @ApiBody({
    schema: {
      type: 'object',
      required: ['file'],
      properties: { file: { type: 'string', format: 'binary', description: 'CSV with a header row' } },
    },
  })
  @ApiCreatedResponse({ type: FileResponse })
  @ApiProblems(integrationsProblems.file_not_text, integrationsProblems.file_empty)
  async upload(@FromRequest() caller: Caller): Promise<FileResponse> {
    const file = await uploadedFile(caller);
    return this.requests.run(caller, (tx) => this.storeFile.execute(tx, file));
  }
}
