import { Body, Controller, Get, Put } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
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
import { ClientHousehold } from '../application/household/client-household.js';
import { crmProblems } from '../domain/crm-problems.js';
import { HouseholdRequest, HouseholdResponse } from './household.dto.js';

@ApiTags('crm')
@Controller('v1/clients/:id/household')
export class HouseholdController {
  constructor(
    private readonly requests: RequestScope,
    private readonly household: ClientHousehold,
  ) {}

  @Get()
  @Permission('clients:read')
  @ApiOperation({ operationId: 'getClientHousehold', summary: 'Who belongs together with a client, and who pays' })
  @ApiOkResponse({ type: HouseholdResponse })
  show(@FromRequest() caller: Caller, @PathId() id: string): Promise<HouseholdResponse> {
    return this.requests.run(caller, (tx) => this.household.read(tx, id)) as Promise<HouseholdResponse>;
  }

  @Put()
  @Permission('clients:write')
  @ApiOperation({ operationId: 'changeClientHousehold', summary: 'Say who belongs together with a client' })
  @ApiOkResponse({ type: HouseholdResponse })
  @ApiProblems(platformProblems.stale_version, crmProblems.household_taken, crmProblems.client_erased)
  change(
    @FromRequest() caller: Caller,
    @PathId() id: string,
    @ExpectedVersion() version: number,
    @Body() body: HouseholdRequest,
  ): Promise<HouseholdResponse> {
    return this.requests.run(caller, (tx) =>
      this.household.change(tx, id, version, body),
    ) as Promise<HouseholdResponse>;
  }
}
