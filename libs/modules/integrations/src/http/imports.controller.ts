import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
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
import { CancelImport } from '../application/imports/cancel-import.js';
import { CreateImport } from '../application/imports/create-import.js';
import { ReadImports } from '../application/imports/read-imports.js';
import { StartImport } from '../application/imports/start-import.js';
import { integrationsProblems } from '../domain/integrations-problems.js';
import {
  CreateImportRequest,
  ImportFindingPage,
  ImportFindingQuery,
  ImportPage,
  ImportResponse,
} from './import.dto.js';

@ApiTags('integration')
@Controller('v1/imports')
@Permission('import:write')
export class ImportsController {
  constructor(
    private readonly requests: RequestScope,
    private readonly createImport: CreateImport,
    private readonly startImport: StartImport,
    private readonly cancelImport: CancelImport,
    private readonly read: ReadImports,
  ) {}

  @Post()
  @ApiOperation({ operationId: 'createImport', summary: 'Have uploaded files checked: the dry run of an import' })
  @ApiCreatedResponse({ type: ImportResponse })
  create(@FromRequest() caller: Caller, @Body() body: CreateImportRequest): Promise<ImportResponse> {
    const { options, ...rest } = body;
    return this.requests.run(caller, (tx) => this.createImport.execute(tx, { ...rest, ...options }));
  }

  @Get()
  @ApiOperation({ operationId: 'listImports', summary: 'Imports, newest first' })
  @ApiOkResponse({ type: ImportPage })
  list(@FromRequest() caller: Caller, @Query() query: PageQuery): Promise<ImportPage> {
    return this.requests.run(caller, (tx) => this.read.list(tx, query));
  }

  @Get(':id')
  @ApiOperation({ operationId: 'getImport', summary: 'An import with how far it is' })
  @ApiOkResponse({ type: ImportResponse })
  show(@FromRequest() caller: Caller, @PathId() id: string): Promise<ImportResponse> {
    return this.requests.run(caller, (tx) => this.read.one(tx, id));
  }

  @Get(':id/errors')
  @ApiOperation({ operationId: 'listImportErrors', summary: 'Rows that cannot be used, or need a look, and why' })
  @ApiOkResponse({ type: ImportFindingPage })
  findings(
    @FromRequest() caller: Caller,
    @PathId() id: string,
    @Query() query: ImportFindingQuery,
  ): Promise<ImportFindingPage> {
    return this.requests.run(caller, (tx) => this.read.findings(tx, id, query));
  }

  @Post(':id/start')
  @HttpCode(200)
  @ApiOperation({ operationId: 'startImport', summary: 'Take over what has been checked' })
  @ApiOkResponse({ type: ImportResponse })
  @ApiProblems(
    integrationsProblems.import_not_checked,
    integrationsProblems.import_running,
    platformProblems.stale_version,
  )
  start(
    @FromRequest() caller: Caller,
    @PathId() id: string,
    @ExpectedVersion() version: number,
  ): Promise<ImportResponse> {
    return this.requests.run(caller, (tx) => this.startImport.execute(tx, id, version));
  }

  @Post(':id/cancel')
  @HttpCode(200)
  @ApiOperation({ operationId: 'cancelImport', summary: 'Stop an import; what it has taken over stays' })
  @ApiOkResponse({ type: ImportResponse })
  @ApiProblems(integrationsProblems.import_over, platformProblems.stale_version)
  cancel(
    @FromRequest() caller: Caller,
    @PathId() id: string,
    @ExpectedVersion() version: number,
  ): Promise<ImportResponse> {
    return this.requests.run(caller, (tx) => this.cancelImport.execute(tx, id, version));
  }
}
