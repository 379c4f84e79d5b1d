import { Body, Controller, Get, Patch, Post, Put } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
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
import { ClientFields } from '../application/fields/client-fields.js';
import { crmProblems } from '../domain/crm-problems.js';
import {
  ArrangeClientFieldsRequest,
  ChangeClientFieldRequest,
  ClientFieldList,
  ClientFieldResponse,
  CreateClientFieldRequest,
} from './client-field.dto.js';

@ApiTags('crm')
@Controller('v1/client-fields')
export class ClientFieldsController {
  constructor(
    private readonly requests: RequestScope,
    private readonly fields: ClientFields,
  ) {}

  @Get()
  @Permission('clients:read')
  @ApiOperation({ operationId: 'listClientFields', summary: 'The fields of your own on client records' })
  @ApiOkResponse({ type: ClientFieldList })
  list(@FromRequest() caller: Caller): Promise<ClientFieldList> {
    return this.requests.run(caller, async (tx) => ({ data: await this.fields.list(tx) }));
  }

  @Post()
  @Permission('setup:write')
  @ApiOperation({ operationId: 'createClientField', summary: 'Add a field to the client records' })
  @ApiCreatedResponse({ type: ClientFieldResponse })
  @ApiProblems(crmProblems.client_fields_full)
  create(@FromRequest() caller: Caller, @Body() body: CreateClientFieldRequest): Promise<ClientFieldResponse> {
    return this.requests.run(caller, (tx) => this.fields.create(tx, body));
  }

  @Put('order')
  @Permission('setup:write')
  @ApiOperation({ operationId: 'arrangeClientFields', summary: 'Put the fields in another order' })
  @ApiOkResponse({ type: ClientFieldList })
  @ApiProblems(crmProblems.client_fields_changed)
  arrange(@FromRequest() caller: Caller, @Body() body: ArrangeClientFieldsRequest): Promise<ClientFieldList> {
    return this.requests.run(caller, async (tx) => ({ data: await this.fields.arrange(tx, body.ids) }));
  }

  @Patch(':id')
  @Permission('setup:write')
  @ApiOperation({ operationId: 'changeClientField', summary: 'Change, archive or restore a field' })
  @ApiOkResponse({ type: ClientFieldResponse })
  @ApiProblems(platformProblems.stale_version, crmProblems.client_fields_full)
  change(
    @FromRequest() caller: Caller,
    @PathId() id: string,
    @ExpectedVersion() version: number,
    @Body() body: ChangeClientFieldRequest,
  ): Promise<ClientFieldResponse> {
    return this.requests.run(caller, (tx) => this.fields.change(tx, id, version, body));
  }
}
