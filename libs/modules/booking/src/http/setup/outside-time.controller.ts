import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { FromRequest, Permission, RequestScope, type Caller } from '@stamgast/platform/http';
import { ListOutsideTimes } from '../../application/outside/list-outside-times.js';
import { OutsideTimesQuery, OutsideTimesResponse } from './outside-time.dto.js';

@ApiTags('set-up')
@Controller('v1/staff')
export class OutsideTimeController {
  constructor(
    private readonly requests: RequestScope,
    private readonly listOutsideTimes: ListOutsideTimes,
  ) {}

  @Get('outside-times')
  @Permission('bookings:read')
  @ApiOperation({
    operationId: 'listOutsideTimes',
    summary: 'When everybody is busy elsewhere, by their own calendars',
  })
  @ApiOkResponse({ type: OutsideTimesResponse })
  async list(@FromRequest() caller: Caller, @Query() query: OutsideTimesQuery): Promise<OutsideTimesResponse> {
    return { data: await this.requests.run(caller, (tx) => this.listOutsideTimes.execute(tx, query)) };
  }
}
