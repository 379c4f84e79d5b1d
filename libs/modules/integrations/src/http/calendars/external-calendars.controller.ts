import { Body, Controller, Delete, Get, HttpCode, Patch, Post, Query } from '@nestjs/common';
import {
  ApiAcceptedResponse,
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import {
  ApiProblems,
  ExpectedVersion,
  FromRequest,
  PathId,
  Permission,
  RateLimit,
  RequestScope,
  type Caller,
} from '@stamgast/platform/http';
import { ManageCalendars } from '../../application/calendars/manage-calendars.js';
import { integrationsProblems } from '../../domain/integrations-problems.js';
import { askerOf } from './asker-of.js';
import {
  ChangeExternalCalendarRequest,
  CreateExternalCalendarRequest,
  ExternalCalendarPage,
  ExternalCalendarQuery,
  ExternalCalendarResponse,
} from './external-calendar.dto.js';

/** Calendars elsewhere. Whoever may change the set-up sees to everybody's, others to their own. */
@ApiTags('integration')
@Controller('v1/external-calendars')
export class ExternalCalendarsController {
  constructor(
    private readonly requests: RequestScope,
    private readonly calendars: ManageCalendars,
  ) {}

  @Get()
  @Permission('bookings:read')
  @ApiOperation({ operationId: 'listExternalCalendars', summary: 'Calendars elsewhere that say when staff are busy' })
  @ApiOkResponse({ type: ExternalCalendarPage })
  list(@FromRequest() caller: Caller, @Query() query: ExternalCalendarQuery): Promise<ExternalCalendarPage> {
    return this.requests.run(caller, (tx) => this.calendars.list(tx, askerOf(caller), query));
  }

  @Post()
  @Permission('bookings:write')
  @RateLimit({ name: 'external-calendar', points: 30, seconds: 60 })
  @ApiOperation({ operationId: 'createExternalCalendar', summary: 'Add a calendar elsewhere; it is read at once' })
  @ApiCreatedResponse({ type: ExternalCalendarResponse })
  @ApiProblems(integrationsProblems.calendar_address_refused, integrationsProblems.calendar_limit)
  create(
    @FromRequest() caller: Caller,
    @Body() body: CreateExternalCalendarRequest,
  ): Promise<ExternalCalendarResponse> {
    return this.requests.run(caller, (tx) => this.calendars.create(tx, askerOf(caller), body));
  }

  @Get(':id')
  @Permission('bookings:read')
  @ApiOperation({ operationId: 'getExternalCalendar', summary: 'One calendar elsewhere' })
  @ApiOkResponse({ type: ExternalCalendarResponse })
  show(@FromRequest() caller: Caller, @PathId() id: string): Promise<ExternalCalendarResponse> {
    return this.requests.run(caller, (tx) => this.calendars.show(tx, askerOf(caller), id));
  }

  @Patch(':id')
  @Permission('bookings:write')
  @ApiOperation({ operationId: 'changeExternalCalendar', summary: 'Change name, address or what its failing means' })
  @ApiOkResponse({ type: ExternalCalendarResponse })
  @ApiProblems(integrationsProblems.calendar_address_refused)
  change(
    @FromRequest() caller: Caller,
    @PathId() id: string,
    @ExpectedVersion() version: number,
    @Body() body: ChangeExternalCalendarRequest,
  ): Promise<ExternalCalendarResponse> {
    return this.requests.run(caller, (tx) => this.calendars.change(tx, askerOf(caller), id, version, body));
  }

  @Post(':id/fetch')
  @HttpCode(202)
  @Permission('bookings:write')
  @RateLimit({ name: 'external-calendar', points: 30, seconds: 60 })
  @ApiOperation({ operationId: 'fetchExternalCalendar', summary: 'Have it read now' })
  @ApiAcceptedResponse({ type: ExternalCalendarResponse })
  fetch(@FromRequest() caller: Caller, @PathId() id: string): Promise<ExternalCalendarResponse> {
    return this.requests.run(caller, (tx) => this.calendars.readNow(tx, askerOf(caller), id));
  }

  @Delete(':id')
  @HttpCode(204)
  @Permission('bookings:write')
  @ApiOperation({ operationId: 'removeExternalCalendar', summary: 'Remove a calendar; its busy time is free again' })
  @ApiNoContentResponse()
  async remove(@FromRequest() caller: Caller, @PathId() id: string): Promise<void> {
    await this.requests.run(caller, (tx) => this.calendars.remove(tx, askerOf(caller), id));
  }
}
