import { Body, Controller, Get, Put } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ExpectedVersion, FromRequest, PathId, Permission, RequestScope, type Caller } from '@stamgast/platform/http';
import { ServiceTermsOf } from '../../application/setup/services/service-terms.js';
import { ChangeServiceTermsRequest, ServiceTermsResponse } from './service-terms.dto.js';

@ApiTags('setup')
@Controller('v1/services/:id/terms')
export class ServiceTermsController {
  constructor(
    private readonly requests: RequestScope,
    private readonly terms: ServiceTermsOf,
  ) {}

  @Get()
  @Permission('setup:read')
  @ApiOperation({ operationId: 'getServiceTerms', summary: 'What a service asks for beyond the policies' })
  @ApiOkResponse({ type: ServiceTermsResponse })
  show(@FromRequest() caller: Caller, @PathId() id: string): Promise<ServiceTermsResponse> {
    return this.requests.run(caller, (tx) => this.terms.show(tx, id));
  }

  @Put()
  @Permission('setup:write')
  @ApiOperation({
    operationId: 'changeServiceTerms',
    summary: 'Let a service ask for more, or less, than the policies',
  })
  @ApiOkResponse({ type: ServiceTermsResponse })
  change(
    @FromRequest() caller: Caller,
    @PathId() id: string,
    @ExpectedVersion() version: number,
    @Body() body: ChangeServiceTermsRequest,
  ): Promise<ServiceTermsResponse> {
    return this.requests.run(caller, (tx) => this.terms.change(tx, id, version, body));
  }
}
