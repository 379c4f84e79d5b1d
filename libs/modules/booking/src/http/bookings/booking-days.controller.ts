import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { FromRequest, Permission, RequestScope, type Caller } from '@stamgast/platform/http';
import { CountBookingDays } from '../../application/views/count-booking-days.js';
import { BookingDaysRequest, BookingDaysResponse } from './booking-days.dto.js';

@ApiTags('booking')
@Controller('v1/booking-days')
export class BookingDaysController {
  constructor(
    private readonly requests: RequestScope,
    private readonly countDays: CountBookingDays,
  ) {}

  @Get()
  @Permission('bookings:read')
  @ApiOperation({ operationId: 'listBookingDays', summary: 'How many visits begin on each day' })
  @ApiOkResponse({ type: BookingDaysResponse })
  async list(@FromRequest() caller: Caller, @Query() query: BookingDaysRequest): Promise<BookingDaysResponse> {
    return { data: await this.requests.run(caller, (tx) => this.countDays.execute(tx, query)) };
  }
}
