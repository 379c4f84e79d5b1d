import { Body, Controller, Get, Patch } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ExpectedVersion, FromRequest, Permission, RequestScope, type Caller } from '@stamgast/platform/http';
import { ChangePolicies } from '../../application/setup/settings/change-policies.js';
import { GetPolicies } from '../../application/setup/settings/get-policies.js';
import { ChangePoliciesRequest, PoliciesResponse } from './policies.dto.js';

@ApiTags('set-up')
@Controller('v1/policies')
export class PoliciesController {
  constructor(
    private readonly requests: RequestScope,
    private readonly getPolicies: GetPolicies,
    private readonly changePolicies: ChangePolicies,
  ) {}

  @Get()
  @Permission('setup:read')
  @ApiOperation({ operationId: 'getPolicies', summary: 'The booking rules' })
  @ApiOkResponse({ type: PoliciesResponse })
  show(@FromRequest() caller: Caller): Promise<PoliciesResponse> {
    return this.requests.run(caller, (tx) => this.getPolicies.execute(tx));
  }

  @Patch()
  @Permission('setup:write')
  @ApiOperation({ operationId: 'changePolicies', summary: 'Change booking rules; bookings keep theirs' })
  @ApiOkResponse({ type: PoliciesResponse })
  change(
    @FromRequest() caller: Caller,
    @ExpectedVersion() version: number,
    @Body() body: ChangePoliciesRequest,
  ): Promise<PoliciesResponse> {
    return this.requests.run(caller, (tx) => this.changePolicies.execute(tx, version, body));
  }
}
