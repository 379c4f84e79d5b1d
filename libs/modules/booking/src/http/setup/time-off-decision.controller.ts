import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import {
  ApiProblems,
  ExpectedVersion,
  FromRequest,
  PathId,
  Permission,
  RequestScope,
  type Caller,
} from '@stamgast/platform/http';
import { DecideTimeOff, type Decision } from '../../application/setup/time-off/decide-time-off.js';
import { ListTimeOffVisits } from '../../application/views/list-time-off-visits.js';
import { setupProblems } from '../../domain/setup-problems.js';
import { ApproveTimeOffRequest, DeclineTimeOffRequest, TimeOffResponse } from './time-off.dto.js';
import { TimeOffVisitsResponse } from './time-off-visits.dto.js';

@ApiTags('set-up')
@Controller('v1/time-off/:id')
export class TimeOffDecisionController {
  constructor(
    private readonly requests: RequestScope,
    private readonly decideTimeOff: DecideTimeOff,
    private readonly listVisits: ListTimeOffVisits,
  ) {}

  @Get('visits')
  @Permission('bookings:read')
  @ApiOperation({ operationId: 'listTimeOffVisits', summary: 'The visits that lie in time off, to be moved' })
  @ApiOkResponse({ type: TimeOffVisitsResponse })
  async visits(@FromRequest() caller: Caller, @PathId() id: string): Promise<TimeOffVisitsResponse> {
    return { data: await this.requests.run(caller, (tx) => this.listVisits.execute(tx, id)) };
  }

  @Post('approve')
  @HttpCode(200)
  @Permission('setup:write')
  @ApiOperation({ operationId: 'approveTimeOff', summary: 'Say yes to time off; its time is then taken' })
  @ApiOkResponse({ type: TimeOffResponse })
  @ApiProblems(setupProblems.time_off_overlaps, setupProblems.time_off_decided)
  approve(
    @FromRequest() caller: Caller,
    @PathId() id: string,
    @ExpectedVersion() version: number,
    @Body() body: ApproveTimeOffRequest,
  ): Promise<TimeOffResponse> {
    return this.decide(caller, id, version, { ...body, status: 'approved' });
  }

  @Post('decline')
  @HttpCode(200)
  @Permission('setup:write')
  @ApiOperation({ operationId: 'declineTimeOff', summary: 'Say no to time off; its time is free' })
  @ApiOkResponse({ type: TimeOffResponse })
  @ApiProblems(setupProblems.time_off_decided)
  decline(
    @FromRequest() caller: Caller,
    @PathId() id: string,
    @ExpectedVersion() version: number,
    @Body() body: DeclineTimeOffRequest,
  ): Promise<TimeOffResponse> {
    return this.decide(caller, id, version, { ...body, status: 'declined' });
  }

  private decide(caller: Caller, id: string, version: number, decision: Decision): Promise<TimeOffResponse> {
    return this.requests.run(caller, (tx) => this.decideTimeOff.execute(tx, id, version, decision));
  }
}
