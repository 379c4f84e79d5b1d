import { Body, Controller, Delete, Get, HttpCode, Patch, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import {
  ApiProblems,
  ExpectedVersion,
  FromRequest,
  PathId,
  Permission,
  RequestScope,
  type Caller,
} from '@stamgast/platform/http';
import { ChangeTimeOff } from '../../application/setup/time-off/change-time-off.js';
import { CreateTimeOff } from '../../application/setup/time-off/create-time-off.js';
import { DeleteTimeOff } from '../../application/setup/time-off/delete-time-off.js';
import { GetTimeOff } from '../../application/setup/time-off/get-time-off.js';
import { ListTimeOff } from '../../application/setup/time-off/list-time-off.js';
import { setupProblems } from '../../domain/setup-problems.js';
import type { TimeOffAuthor } from '../../domain/time-off.js';
import {
  ChangeTimeOffRequest,
  CreateTimeOffRequest,
  TimeOffPage,
  TimeOffQuery,
  TimeOffResponse,
} from './time-off.dto.js';

@ApiTags('set-up')
@Controller('v1/time-off')
export class TimeOffController {
  constructor(
    private readonly requests: RequestScope,
    private readonly listTimeOff: ListTimeOff,
    private readonly getTimeOff: GetTimeOff,
    private readonly createTimeOff: CreateTimeOff,
    private readonly changeTimeOff: ChangeTimeOff,
    private readonly deleteTimeOff: DeleteTimeOff,
  ) {}

  @Get()
  @Permission('setup:read')
  @ApiOperation({ operationId: 'listTimeOff', summary: 'Time off and blocked time, by its start' })
  @ApiOkResponse({ type: TimeOffPage })
  list(@FromRequest() caller: Caller, @Query() query: TimeOffQuery): Promise<TimeOffPage> {
    return this.requests.run(caller, (tx) => this.listTimeOff.execute(tx, query));
  }

  @Post()
  @Permission('bookings:write')
  @ApiOperation({
    operationId: 'createTimeOff',
    summary: 'Keep a stretch of time free from visits; of practitioners a request',
  })
  @ApiCreatedResponse({ type: TimeOffResponse })
  @ApiProblems(setupProblems.time_off_overlaps)
  create(@FromRequest() caller: Caller, @Body() body: CreateTimeOffRequest): Promise<TimeOffResponse> {
    return this.requests.run(caller, (tx) => this.createTimeOff.execute(tx, body, authorOf(caller)));
  }

  @Get(':id')
  @Permission('setup:read')
  @ApiOperation({ operationId: 'getTimeOff', summary: 'One stretch of time off' })
  @ApiOkResponse({ type: TimeOffResponse })
  show(@FromRequest() caller: Caller, @PathId() id: string): Promise<TimeOffResponse> {
    return this.requests.run(caller, (tx) => this.getTimeOff.execute(tx, id));
  }

  @Patch(':id')
  @Permission('bookings:write')
  @ApiOperation({ operationId: 'changeTimeOff', summary: 'Move or rename time off' })
  @ApiOkResponse({ type: TimeOffResponse })
  @ApiProblems(setupProblems.time_off_overlaps)
  change(
    @FromRequest() caller: Caller,
    @PathId() id: string,
    @ExpectedVersion() version: number,
    @Body() body: ChangeTimeOffRequest,
  ): Promise<TimeOffResponse> {
    return this.requests.run(caller, (tx) => this.changeTimeOff.execute(tx, id, version, body, authorOf(caller)));
  }

  @Delete(':id')
  @HttpCode(204)
  @Permission('bookings:write')
  @ApiOperation({ operationId: 'deleteTimeOff', summary: 'Take time off back' })
  @ApiNoContentResponse()
  remove(@FromRequest() caller: Caller, @PathId() id: string, @ExpectedVersion() version: number): Promise<void> {
    return this.requests.run(caller, (tx) => this.deleteTimeOff.execute(tx, id, version, authorOf(caller)));
  }
}

/** Practitioners ask; the rest of those who may change bookings enter time off as given. */
function authorOf({ request: { principal } }: Caller): TimeOffAuthor {
  return { decides: principal?.role !== 'practitioner', staffId: principal?.staffId ?? null };
}
