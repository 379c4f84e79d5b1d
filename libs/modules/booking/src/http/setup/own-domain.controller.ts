import { Body, Controller, Delete, Get, HttpCode, Post } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ApiProblems, FromRequest, Permission, RequestScope, type Caller } from '@stamgast/platform/http';
import { OwnDomain } from '../../application/setup/settings/own-domain.js';
import { ownDomainProblems } from '../../domain/own-domain-problems.js';
import { ClaimDomainRequest, OwnDomainResponse } from './own-domain.dto.js';

@ApiTags('set-up')
@Controller('v1/own-domain')
export class OwnDomainController {
  constructor(
    private readonly requests: RequestScope,
    private readonly ownDomain: OwnDomain,
  ) {}

  @Get()
  @Permission('setup:read')
  @ApiOperation({ operationId: 'getOwnDomain', summary: 'The host name under which the business is served' })
  @ApiOkResponse({ type: OwnDomainResponse })
  show(@FromRequest() caller: Caller): Promise<OwnDomainResponse> {
    return this.requests.run(caller, (tx) => this.ownDomain.show(tx));
  }

  @Post()
  @HttpCode(200)
  @Permission('setup:write')
  @ApiOperation({ operationId: 'claimOwnDomain', summary: 'Claim a host name; it is served once it is proven' })
  @ApiOkResponse({ type: OwnDomainResponse })
  claim(@FromRequest() caller: Caller, @Body() body: ClaimDomainRequest): Promise<OwnDomainResponse> {
    return this.requests.run(caller, (tx) => this.ownDomain.claim(tx, body.host));
  }

  @Post('verify')
  @HttpCode(200)
  @Permission('setup:write')
  @ApiOperation({ operationId: 'verifyOwnDomain', summary: 'Look for the DNS record that proves the name' })
  @ApiOkResponse({ type: OwnDomainResponse })
  @ApiProblems(ownDomainProblems.domain_absent, ownDomainProblems.domain_unproven, ownDomainProblems.domain_taken)
  verify(@FromRequest() caller: Caller): Promise<OwnDomainResponse> {
    return this.requests.run(caller, (tx) => this.ownDomain.verify(tx));
  }

  @Delete()
  @HttpCode(204)
  @Permission('setup:write')
  @ApiOperation({ operationId: 'releaseOwnDomain', summary: 'Give the host name up' })
  @ApiNoContentResponse()
  async release(@FromRequest() caller: Caller): Promise<void> {
    await this.requests.run(caller, (tx) => this.ownDomain.release(tx));
  }
}
