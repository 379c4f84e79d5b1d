import { Body, Controller, Delete, Get, HttpCode, Patch, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import {
  ApiProblems,
  ExpectedVersion,
  FromRequest,
  PathId,
  Permission,
  platformProblems,
  RequestScope,
  type Caller,
} from '@stamgast/platform/http';
import { ChangeClient } from '../application/change-client.js';
import { CreateClient } from '../application/create-client.js';
import { ListClients } from '../application/list-clients.js';
import { ReadClient } from '../application/read-client.js';
import { crmProblems } from '../domain/crm-problems.js';
import { ClientListQueryDto } from './client-query.dto.js';
import { ChangeClientRequest, ClientPage, ClientResponse, CreateClientRequest } from './client.dto.js';
import { readerOf } from './reader-of.js';

@ApiTags('crm')
@Controller('v1/clients')
export class ClientsController {
  constructor(
    private readonly requests: RequestScope,
    private readonly listClients: ListClients,
    private readonly readClient: ReadClient,
    private readonly createClient: CreateClient,
    private readonly changeClient: ChangeClient,
  ) {}

  @Get()
  @Permission('clients:read')
  @ApiOperation({ operationId: 'listClients', summary: 'Search and list clients' })
  @ApiOkResponse({ type: ClientPage })
  @ApiProblems(platformProblems.not_found)
  list(@FromRequest() caller: Caller, @Query() query: ClientListQueryDto): Promise<ClientPage> {
    const {
      search = null,
      stage = null,
      relation = null,
      tag = null,
      segmentId = null,
      archived = false,
      sort = 'name',
      limit,
      cursor,
    } = query;
    const updatedAfter = query.updatedAfter === undefined ? null : new Date(query.updatedAfter);
    const asked = { search, stage, relation, tag, segmentId, archived, updatedAfter, sort, limit, cursor };
    return this.requests.run(caller, (tx) => this.listClients.execute(tx, asked, readerOf(caller)));
  }

  @Post()
  @Permission('clients:write')
  @ApiOperation({ operationId: 'createClient', summary: 'Write down a new client' })
  @ApiCreatedResponse({ type: ClientResponse })
  @ApiProblems(crmProblems.client_exists)
  create(@FromRequest() caller: Caller, @Body() body: CreateClientRequest): Promise<ClientResponse> {
    return this.requests.run(caller, async (tx) => {
      const id = await this.createClient.execute(tx, body);
      return this.readClient.execute(tx, id, readerOf(caller));
    });
  }

  @Get(':id')
  @Permission('clients:read')
  @ApiOperation({ operationId: 'getClient', summary: 'A client' })
  @ApiOkResponse({ type: ClientResponse })
  show(@FromRequest() caller: Caller, @PathId() id: string): Promise<ClientResponse> {
    return this.requests.run(caller, (tx) => this.readClient.open(tx, id, readerOf(caller)));
  }

  @Patch(':id')
  @Permission('clients:write')
  @ApiOperation({ operationId: 'changeClient', summary: 'Change what is written about a client' })
  @ApiOkResponse({ type: ClientResponse })
  @ApiProblems(crmProblems.client_exists, platformProblems.stale_version)
  change(
    @FromRequest() caller: Caller,
    @PathId() id: string,
    @ExpectedVersion() version: number,
    @Body() body: ChangeClientRequest,
  ): Promise<ClientResponse> {
    return this.requests.run(caller, async (tx) => {
      await this.changeClient.execute(tx, id, version, body);
      return this.readClient.execute(tx, id, readerOf(caller));
    });
  }

  @Delete(':id')
  @HttpCode(204)
  @Permission('clients:write')
  @ApiOperation({ operationId: 'archiveClient', summary: 'Put a client into the archive; the history stays' })
  @ApiNoContentResponse()
  @ApiProblems(platformProblems.stale_version)
  archive(@FromRequest() caller: Caller, @PathId() id: string, @ExpectedVersion() version: number): Promise<void> {
    return this.requests.run(caller, (tx) => this.changeClient.execute(tx, id, version, { archived: true }));
  }
}
