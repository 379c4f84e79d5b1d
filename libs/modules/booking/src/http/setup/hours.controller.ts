import { Body, Controller, Get, Put, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { platformProblems } from '@stamgast/platform';
import {
  ApiProblems,
  ExpectedVersion,
  FromRequest,
  PathId,
  Permission,
  RequestScope,
  type Caller,
} from '@stamgast/platform/http';
import { Holidays } from '../../application/setup/hours/holidays.js';
import { OpeningHours } from '../../application/setup/hours/opening-hours.js';
import {
  HolidayQuery,
  HolidaysResponse,
  OpeningHoursResponse,
  ReplaceHolidaysRequest,
  ReplaceOpeningHoursRequest,
} from './hours.dto.js';

@ApiTags('set-up')
@Controller('v1')
export class HoursController {
  constructor(
    private readonly requests: RequestScope,
    private readonly openingHours: OpeningHours,
    private readonly holidays: Holidays,
  ) {}

  @Get('locations/:id/opening-hours')
  @Permission('setup:read')
  @ApiOperation({ operationId: 'getOpeningHours', summary: 'When a location is open, whoever works' })
  @ApiOkResponse({ type: OpeningHoursResponse })
  showOpening(@FromRequest() caller: Caller, @PathId() id: string): Promise<OpeningHoursResponse> {
    return this.requests.run(caller, (tx) => this.openingHours.show(tx, id));
  }

  @Put('locations/:id/opening-hours')
  @Permission('setup:write')
  @ApiOperation({ operationId: 'replaceOpeningHours', summary: 'Bound the hours of everybody at a location' })
  @ApiOkResponse({ type: OpeningHoursResponse })
  replaceOpening(
    @FromRequest() caller: Caller,
    @PathId() id: string,
    @ExpectedVersion() version: number,
    @Body() body: ReplaceOpeningHoursRequest,
  ): Promise<OpeningHoursResponse> {
    return this.requests.run(caller, (tx) => this.openingHours.replace(tx, id, version, body));
  }

  @Get('holidays')
  @Permission('setup:read')
  @ApiOperation({ operationId: 'listHolidays', summary: 'Public holidays at a location, open ones among them' })
  @ApiOkResponse({ type: HolidaysResponse })
  @ApiProblems(platformProblems.not_found)
  list(@FromRequest() caller: Caller, @Query() query: HolidayQuery): Promise<HolidaysResponse> {
    return this.requests.run(caller, (tx) => this.holidays.list(tx, query));
  }

  @Put('locations/:id/holidays')
  @Permission('setup:write')
  @ApiOperation({ operationId: 'replaceHolidays', summary: 'Say on which public holidays a location is closed' })
  @ApiOkResponse({ type: HolidaysResponse })
  replaceHolidays(
    @FromRequest() caller: Caller,
    @PathId() id: string,
    @ExpectedVersion() version: number,
    @Body() body: ReplaceHolidaysRequest,
  ): Promise<HolidaysResponse> {
    return this.requests.run(caller, (tx) => this.holidays.replace(tx, id, version, body));
  }
}
