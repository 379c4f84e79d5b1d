import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { FromRequest, Permission, RequestScope, type Caller } from '@stamgast/platform/http';
import { ShowUnmetDemand } from '../application/show-unmet-demand.js';
import { ReportQuery } from './analytics-query.dto.js';
import { UnmetDemandResponse } from './unmet-demand.dto.js';

@ApiTags('analytics')
@Controller('v1/analytics')
export class UnmetDemandController {
  constructor(
    private readonly requests: RequestScope,
    private readonly showUnmetDemand: ShowUnmetDemand,
  ) {}

  @Get('unmet-demand')
  @Permission('reports:read')
  @ApiOperation({ operationId: 'showUnmetDemand', summary: 'What visitors searched for, and how much found no time' })
  @ApiOkResponse({ type: UnmetDemandResponse })
  unmetDemand(@FromRequest() caller: Caller, @Query() query: ReportQuery): Promise<UnmetDemandResponse> {
    return this.requests.run(caller, (tx) => this.showUnmetDemand.execute(tx, query));
  }
}
