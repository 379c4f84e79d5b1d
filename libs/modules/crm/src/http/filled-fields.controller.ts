import { Body, Controller, Get, Put } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ApiProblems, FromRequest, PathId, Permission, RequestScope, type Caller } from '@stamgast/platform/http';
import { ClientFieldValues } from '../application/fields/client-field-values.js';
import { crmProblems } from '../domain/crm-problems.js';
import { FilledFieldList, WriteClientFieldsRequest } from './client-field.dto.js';

@ApiTags('crm')
@Controller('v1/clients/:id/fields')
export class FilledFieldsController {
  constructor(
    private readonly requests: RequestScope,
    private readonly values: ClientFieldValues,
  ) {}

  @Get()
  @Permission('clients:read')
  @ApiOperation({ operationId: 'getClientFields', summary: 'What stands about a client in the fields of your own' })
  @ApiOkResponse({ type: FilledFieldList })
  show(@FromRequest() caller: Caller, @PathId() id: string): Promise<FilledFieldList> {
    return this.requests.run(caller, async (tx) => ({ data: await this.values.read(tx, id) }));
  }

  @Put()
  @Permission('clients:write')
  @ApiOperation({ operationId: 'writeClientFields', summary: 'Fill in fields of your own about a client' })
  @ApiOkResponse({ type: FilledFieldList })
  @ApiProblems(crmProblems.client_erased)
  write(
    @FromRequest() caller: Caller,
    @PathId() id: string,
    @Body() body: WriteClientFieldsRequest,
  ): Promise<FilledFieldList> {
    return this.requests.run(caller, async (tx) => ({ data: await this.values.write(tx, id, body.values) }));
  }
}
