import { Readable } from 'node:stream';
import { Controller, Get, HttpCode, Post, Query, StreamableFile } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import {
  ApiProblems,
  ExpectedVersion,
  FromRequest,
  PageQuery,
  PathId,
  Permission,
  platformProblems,
  RequestScope,
  type Caller,
} from '@stamgast/platform/http';
import { CreateExport } from '../application/archives/create-export.js';
import { ReadArchives } from '../application/archives/read-archives.js';
import { integrationsProblems } from '../domain/integrations-problems.js';
import { ArchivePage, ArchiveResponse } from './archive.dto.js';

@ApiTags('integration')
@Controller('v1/exports')
@Permission('business:move')
export class ExportsController {
  constructor(
    private readonly requests: RequestScope,
    private readonly createExport: CreateExport,
    private readonly read: ReadArchives,
  ) {}

  @Post()
  @ApiOperation({ operationId: 'createExport', summary: 'Have everything that the business has packed into one file' })
  @ApiCreatedResponse({ type: ArchiveResponse })
  @ApiProblems(integrationsProblems.archive_busy)
  create(@FromRequest() caller: Caller): Promise<ArchiveResponse> {
    return this.requests.run(caller, (tx) => this.createExport.execute(tx));
  }

  @Get()
  @ApiOperation({ operationId: 'listExports', summary: 'Exports, newest first' })
  @ApiOkResponse({ type: ArchivePage })
  list(@FromRequest() caller: Caller, @Query() query: PageQuery): Promise<ArchivePage> {
    return this.requests.run(caller, (tx) => this.read.list(tx, 'export', query));
  }

  @Get(':id')
  @ApiOperation({ operationId: 'getExport', summary: 'An export with how far it is' })
  @ApiOkResponse({ type: ArchiveResponse })
  show(@FromRequest() caller: Caller, @PathId() id: string): Promise<ArchiveResponse> {
    return this.requests.run(caller, (tx) => this.read.one(tx, 'export', id));
  }

  @Get(':id/file')
  @ApiOperation({ operationId: 'downloadExport', summary: 'The file of an export, until it is thrown away' })
  @ApiProduces('application/zip')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  @ApiProblems(integrationsProblems.export_not_ready)
  async download(@FromRequest() caller: Caller, @PathId() id: string): Promise<StreamableFile> {
    const { name, source } = await this.requests.run(caller, (tx) => this.read.file(tx, id));
    return new StreamableFile(Readable.from(source.read(0, source.size), { objectMode: false }), {
      type: 'application/zip',
      length: source.size,
      disposition: `attachment; filename="${name}"`,
    });
  }

  @Post(':id/cancel')
  @HttpCode(200)
  @ApiOperation({ operationId: 'cancelExport', summary: 'Stop the packing of an export' })
  @ApiOkResponse({ type: ArchiveResponse })
  @ApiProblems(integrationsProblems.archive_over, platformProblems.stale_version)
  cancel(
    @FromRequest() caller: Caller,
    @PathId() id: string,
    @ExpectedVersion() version: number,
  ): Promise<ArchiveResponse> {
    return this.requests.run(caller, (tx) => this.read.cancel(tx, id, version));
  }
}
