import { Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { DomainError } from '@stamgast/kernel';
import {
  ApiProblems,
  ExpectedVersion,
  FromRequest,
  PageQuery,
  PathId,
  Permission,
  platformProblems,
  RequestScope,
  streamedPart,
  type Caller,
} from '@stamgast/platform/http';
import { ReadArchives } from '../application/archives/read-archives.js';
import { ReceiveArchive } from '../application/archives/receive-archive.js';
import { StartUnpacking } from '../application/archives/start-unpacking.js';
import { integrationsProblems } from '../domain/integrations-problems.js';
import { ArchivePage, ArchiveResponse } from './archive.dto.js';
import { nameOfFile } from './file-upload.js';

@ApiTags('integration')
@Controller('v1/archives')
@Permission('business:move')
export class ArchivesController {
  constructor(
    private readonly requests: RequestScope,
    private readonly receive: ReceiveArchive,
    private readonly start: StartUnpacking,
    private readonly read: ReadArchives,
  ) {}

  @Post()
  @ApiOperation({ operationId: 'uploadArchive', summary: 'Upload a whole business, as an export has packed it' })
  @ApiConsumes('multipart/form-data')
  @ApiBody({
    schema: {
      type: 'object',
      required: ['file'],
      properties: { file: { type: 'string', format: 'binary', description: 'The file of an export' } },
    },
  })
  @ApiCreatedResponse({ type: ArchiveResponse })
  @ApiProblems(integrationsProblems.archive_unreadable)
  async upload(@FromRequest() caller: Caller): Promise<ArchiveResponse> {
    const received = await streamedPart(caller.request, (name, file) =>
      this.receive.store((work) => this.requests.read(caller, work), nameOfFile(name), file as AsyncIterable<Buffer>),
    );
    if (!received)
      throw new DomainError(platformProblems.validation_failed, { errors: [{ path: 'file', message: 'is missing' }] });
    return this.requests.read(caller, (tx) => this.receive.complete(tx, received));
  }

  @Get()
  @ApiOperation({ operationId: 'listArchives', summary: 'Uploaded businesses, newest first' })
  @ApiOkResponse({ type: ArchivePage })
  list(@FromRequest() caller: Caller, @Query() query: PageQuery): Promise<ArchivePage> {
    return this.requests.run(caller, (tx) => this.read.list(tx, 'upload', query));
  }

  @Get(':id')
  @ApiOperation({ operationId: 'getArchive', summary: 'An uploaded business with how far it is taken over' })
  @ApiOkResponse({ type: ArchiveResponse })
  show(@FromRequest() caller: Caller, @PathId() id: string): Promise<ArchiveResponse> {
    return this.requests.run(caller, (tx) => this.read.one(tx, 'upload', id));
  }

  @Post(':id/import')
  @HttpCode(200)
  @ApiOperation({
    operationId: 'importArchive',
    summary: 'Take an uploaded business over into this one, which is empty',
  })
  @ApiOkResponse({ type: ArchiveResponse })
  @ApiProblems(
    integrationsProblems.archive_over,
    integrationsProblems.business_not_empty,
    platformProblems.stale_version,
  )
  import(
    @FromRequest() caller: Caller,
    @PathId() id: string,
    @ExpectedVersion() version: number,
  ): Promise<ArchiveResponse> {
    return this.requests.run(caller, (tx) => this.start.execute(tx, id, version));
  }
}
