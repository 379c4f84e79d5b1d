import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { platformProblems } from '@stamgast/platform';
import { ApiProblems, FromRequest, Permission, RequestScope, type Caller } from '@stamgast/platform/http';
import { ExplainAvailability } from '../../application/availability/explain-availability.js';
import { ExplainAvailabilityRequest, ExplanationResponse } from './explanation.dto.js';
import { partsInQuery, wholeMinute } from './requested-visit.js';

@ApiTags('booking')
@Controller('v1/availability')
export class ExplainAvailabilityController {
  constructor(
    private readonly requests: RequestScope,
    private readonly explainAvailability: ExplainAvailability,
  ) {}

  @Get('explain')
  @Permission('bookings:read')
  @ApiOperation({
    operationId: 'explainAvailability',
    summary: 'Why a visit is offered at a start or not, person by person',
  })
  @ApiOkResponse({ type: ExplanationResponse })
  @ApiProblems(platformProblems.not_found)
  async explain(
    @FromRequest() caller: Caller,
    @Query() query: ExplainAvailabilityRequest,
  ): Promise<ExplanationResponse> {
    const { locationId = null, booker = 'client' } = query;
    const start = wholeMinute('start', query.start).getTime();
    const request = { parts: partsInQuery(query), locationId, booker, audience: 'team' } as const;
    const seesClients = caller.request.principal?.permissions.has('clients:read') ?? false;
    return this.requests.run(caller, (tx) => this.explainAvailability.execute(tx, { request, start, seesClients }));
  }
}
