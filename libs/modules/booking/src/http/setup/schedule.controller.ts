import { Body, Controller, Get, Put, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ExpectedVersion, FromRequest, PathId, Permission, RequestScope, type Caller } from '@stamgast/platform/http';
import { GetSchedule } from '../../application/setup/schedule/get-schedule.js';
import { ListWorkingHours } from '../../application/setup/schedule/list-working-hours.js';
import { ReplaceSchedule } from '../../application/setup/schedule/replace-schedule.js';
import { ReplaceScheduleRequest, ScheduleResponse, WorkingHoursQuery, WorkingHoursResponse } from './schedule.dto.js';

@ApiTags('set-up')
@Controller('v1/staff')
export class ScheduleController {
  constructor(
    private readonly requests: RequestScope,
    private readonly getSchedule: GetSchedule,
    private readonly replaceSchedule: ReplaceSchedule,
    private readonly listWorkingHours: ListWorkingHours,
  ) {}

  @Get('working-hours')
  @Permission('setup:read')
  @ApiOperation({
    operationId: 'listWorkingHours',
    summary: 'When everybody works, as instants; time off not taken out',
  })
  @ApiOkResponse({ type: WorkingHoursResponse })
  async hours(@FromRequest() caller: Caller, @Query() query: WorkingHoursQuery): Promise<WorkingHoursResponse> {
    return { data: await this.requests.run(caller, (tx) => this.listWorkingHours.execute(tx, query)) };
  }

  @Get(':id/schedule')
  @Permission('setup:read')
  @ApiOperation({ operationId: 'getSchedule', summary: 'When a staff member works' })
  @ApiOkResponse({ type: ScheduleResponse })
  show(@FromRequest() caller: Caller, @PathId() id: string): Promise<ScheduleResponse> {
    return this.requests.run(caller, (tx) => this.getSchedule.execute(tx, id));
  }

  @Put(':id/schedule')
  @Permission('setup:write')
  @ApiOperation({ operationId: 'replaceSchedule', summary: 'Set when a staff member works' })
  @ApiOkResponse({ type: ScheduleResponse })
  replace(
    @FromRequest() caller: Caller,
    @PathId() id: string,
    @ExpectedVersion() version: number,
    @Body() body: ReplaceScheduleRequest,
  ): Promise<ScheduleResponse> {
    return this.requests.run(caller, (tx) => this.replaceSchedule.execute(tx, id, version, body));
  }
}
