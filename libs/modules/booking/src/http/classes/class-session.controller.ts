import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { platformProblems } from '@stamgast/platform';
import { ApiProblems, FromRequest, PathId, Permission, RequestScope, type Caller } from '@stamgast/platform/http';
import { CreateClassSeries } from '../../application/classes/create-class-series.js';
import { CreateClassSession, type NewSession } from '../../application/classes/create-class-session.js';
import { ShowClassSessions } from '../../application/classes/show-class-sessions.js';
import { sessionView } from '../../application/classes/session-view.js';
import { classProblems } from '../../domain/classes/class-problems.js';
import { visitProblems } from '../../domain/visit-problems.js';
import { wholeMinute } from '../availability/requested-visit.js';
import {
  ClassSeriesResponse,
  ClassSessionDetailResponse,
  ClassSessionPage,
  ClassSessionQuery,
  ClassSessionResponse,
  CreateClassSeriesRequest,
  CreateClassSessionRequest,
  DryRunQuery,
} from './class-session.dto.js';

/** When classes are held. */
@ApiTags('classes')
@Controller('v1/class-sessions')
export class ClassSessionController {
  constructor(
    private readonly requests: RequestScope,
    private readonly sessions: ShowClassSessions,
    private readonly createSession: CreateClassSession,
    private readonly createSeries: CreateClassSeries,
  ) {}

  @Get()
  @Permission('bookings:read')
  @ApiOperation({ operationId: 'listClassSessions', summary: 'Sessions of classes, by their start' })
  @ApiOkResponse({ type: ClassSessionPage })
  list(@FromRequest() caller: Caller, @Query() query: ClassSessionQuery): Promise<ClassSessionPage> {
    return this.requests.run(caller, (tx) => this.sessions.list(tx, query));
  }

  @Get(':id')
  @Permission('bookings:read')
  @ApiOperation({ operationId: 'getClassSession', summary: 'A session with its attendance list' })
  @ApiOkResponse({ type: ClassSessionDetailResponse })
  get(@FromRequest() caller: Caller, @PathId() id: string): Promise<ClassSessionDetailResponse> {
    return this.requests.run(caller, (tx) => this.sessions.one(tx, id));
  }

  @Post()
  @Permission('bookings:write')
  @ApiOperation({ operationId: 'createClassSession', summary: 'Hold a class once' })
  @ApiCreatedResponse({ type: ClassSessionResponse })
  @ApiProblems(
    platformProblems.not_found,
    visitProblems.slot_unavailable,
    visitProblems.start_too_long_ago,
    classProblems.class_outside_hours,
  )
  create(@FromRequest() caller: Caller, @Body() body: CreateClassSessionRequest): Promise<ClassSessionResponse> {
    const input = sessionOf(body);
    return this.requests.run(caller, async (tx) => sessionView(await this.createSession.execute(tx, input)));
  }

  @Post('series')
  @Permission('bookings:write')
  @ApiOperation({
    operationId: 'createClassSeries',
    summary: 'Hold a class every week at the same local time; by wish only to see what would be in the way',
  })
  @ApiCreatedResponse({ type: ClassSeriesResponse })
  @ApiProblems(
    platformProblems.not_found,
    visitProblems.start_too_long_ago,
    visitProblems.slot_unavailable,
    classProblems.class_series_conflict,
  )
  series(
    @FromRequest() caller: Caller,
    @Query() { dryRun = false }: DryRunQuery,
    @Body() body: CreateClassSeriesRequest,
  ): Promise<ClassSeriesResponse> {
    const { everyWeeks = 1, until = null, count = null, policy = 'all_or_nothing' } = body;
    const input = { ...sessionOf(body), everyWeeks, until, count, policy, dryRun };
    return this.requests.run(caller, (tx) => this.createSeries.execute(tx, input));
  }
}

function sessionOf(body: CreateClassSessionRequest): NewSession {
  const { serviceId, staffId, locationId = null, note = null, override = false, overrideReason = null } = body;
  const { capacity = null, onlineCapacity = null, minimumSeats = null } = body;
  const start = wholeMinute('start', body.start);
  const seats = { capacity, onlineCapacity, minimumSeats };
  return { serviceId, staffId, locationId, start, ...seats, note, override, overrideReason };
}
