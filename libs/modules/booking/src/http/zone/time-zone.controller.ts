import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ApiProblems, FromRequest, Permission, RequestScope, type Caller } from '@stamgast/platform/http';
import type { WantedZone } from '../../application/zone/consider-zone-change.js';
import { ChangeTimeZone } from '../../application/zone/change-time-zone.js';
import { zoneProblems } from '../../domain/zone/zone-problems.js';
import { ChangeTimeZoneRequest, TimeZoneChangeResponse, TimeZoneQuery } from './time-zone.dto.js';

@ApiTags('set-up')
@Controller('v1/time-zone')
export class TimeZoneController {
  constructor(
    private readonly requests: RequestScope,
    private readonly changeTimeZone: ChangeTimeZone,
  ) {}

  @Get('preview')
  @Permission('business:write')
  @ApiOperation({ operationId: 'previewTimeZone', summary: 'What another time zone means for visits ahead' })
  @ApiOkResponse({ type: TimeZoneChangeResponse })
  @ApiProblems(zoneProblems.same_time_zone)
  preview(@FromRequest() caller: Caller, @Query() query: TimeZoneQuery): Promise<TimeZoneChangeResponse> {
    return this.requests.run(caller, (tx) => this.changeTimeZone.preview(tx, wantedOf(query)));
  }

  @Post()
  @HttpCode(200)
  @Permission('business:write')
  @ApiOperation({ operationId: 'changeTimeZone', summary: 'Change the time zone and carry visits ahead over' })
  @ApiOkResponse({ type: TimeZoneChangeResponse })
  @ApiProblems(zoneProblems.same_time_zone, zoneProblems.zone_conflicts)
  change(@FromRequest() caller: Caller, @Body() body: ChangeTimeZoneRequest): Promise<TimeZoneChangeResponse> {
    const { leaveConflicts = false } = body;
    return this.requests.run(caller, (tx) => this.changeTimeZone.execute(tx, wantedOf(body), leaveConflicts));
  }
}

function wantedOf({ timeZone, locationId, keep }: TimeZoneQuery): WantedZone {
  return { timeZone, locationId: locationId ?? null, keep };
}
