import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { FromRequest, Permission, RequestScope, type Caller } from '@stamgast/platform/http';
import { ShowOverview } from '../application/show-overview.js';
import { ShowPeakTimes } from '../application/show-peak-times.js';
import { ShowPerformance } from '../application/show-performance.js';
import { ShowRetention } from '../application/show-retention.js';
import { ShowRevenue } from '../application/show-revenue.js';
import { OverviewQuery, ReportQuery, RevenueQuery } from './analytics-query.dto.js';
import { PeakTimesResponse, PerformanceListResponse, RetentionResponse, RevenueResponse } from './analytics.dto.js';
import { OverviewResponse } from './overview.dto.js';

@ApiTags('analytics')
@Controller('v1/analytics')
export class AnalyticsController {
  constructor(
    private readonly requests: RequestScope,
    private readonly showOverview: ShowOverview,
    private readonly showRetention: ShowRetention,
    private readonly showRevenue: ShowRevenue,
    private readonly showPeakTimes: ShowPeakTimes,
    private readonly showPerformance: ShowPerformance,
  ) {}

  @Get('overview')
  @Permission('reports:read')
  @ApiOperation({ operationId: 'showOverview', summary: 'The figures of some days, beside those of others' })
  @ApiOkResponse({ type: OverviewResponse })
  overview(@FromRequest() caller: Caller, @Query() query: OverviewQuery): Promise<OverviewResponse> {
    return this.requests.run(caller, (tx) => this.showOverview.execute(tx, query, query.compare ?? null));
  }

  @Get('retention')
  @Permission('reports:read')
  @ApiOperation({ operationId: 'showRetention', summary: 'How many clients stayed, left, came and came back' })
  @ApiOkResponse({ type: RetentionResponse })
  retention(@FromRequest() caller: Caller, @Query() query: ReportQuery): Promise<RetentionResponse> {
    return this.requests.run(caller, (tx) => this.showRetention.execute(tx, query));
  }

  @Get('revenue')
  @Permission('reports:read')
  @ApiOperation({ operationId: 'showRevenue', summary: 'Revenue by day, week or month' })
  @ApiOkResponse({ type: RevenueResponse })
  revenue(@FromRequest() caller: Caller, @Query() query: RevenueQuery): Promise<RevenueResponse> {
    return this.requests.run(caller, (tx) => this.showRevenue.execute(tx, query, query.groupBy));
  }

  @Get('peak-times')
  @Permission('reports:read')
  @ApiOperation({ operationId: 'showPeakTimes', summary: 'Visits by weekday and local hour' })
  @ApiOkResponse({ type: PeakTimesResponse })
  peakTimes(@FromRequest() caller: Caller, @Query() query: ReportQuery): Promise<PeakTimesResponse> {
    return this.requests.run(caller, (tx) => this.showPeakTimes.execute(tx, query));
  }

  @Get('services')
  @Permission('reports:read')
  @ApiOperation({ operationId: 'showServicePerformance', summary: 'What each service brought in, and brought back' })
  @ApiOkResponse({ type: PerformanceListResponse })
  services(@FromRequest() caller: Caller, @Query() query: ReportQuery): Promise<PerformanceListResponse> {
    return this.requests.run(caller, (tx) => this.showPerformance.execute(tx, 'service', query));
  }

  @Get('staff')
  @Permission('reports:read')
  @ApiOperation({ operationId: 'showStaffPerformance', summary: 'What each person brought in, and brought back' })
  @ApiOkResponse({ type: PerformanceListResponse })
  staff(@FromRequest() caller: Caller, @Query() query: ReportQuery): Promise<PerformanceListResponse> {
    return this.requests.run(caller, (tx) => this.showPerformance.execute(tx, 'staff', query));
  }
}
