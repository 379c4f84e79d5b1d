import { Body, Controller, HttpCode, Post } from '@nestjs/common';
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
import { CancelPart } from '../../application/changes/cancel-part.js';
import { PresentBookings } from '../../application/views/present-bookings.js';
import { visitProblems } from '../../domain/visit-problems.js';
import { BookingResponse } from './booking.dto.js';
import { CancelBookingRequest } from './change-booking.dto.js';

/** One service of a visit that the client does not want after all. */
@ApiTags('booking')
@Controller('v1/bookings/:id/appointments/:appointmentId')
export class CancelPartController {
  constructor(
    private readonly requests: RequestScope,
    private readonly present: PresentBookings,
    private readonly cancelPart: CancelPart,
  ) {}

  @Post('cancel')
  @HttpCode(200)
  @Permission('bookings:write')
  @ApiOperation({
    operationId: 'cancelAppointment',
    summary: 'Cancel one service of a visit; the rest stays where it is',
  })
  @ApiOkResponse({ type: BookingResponse })
  @ApiProblems(visitProblems.status_not_allowed, visitProblems.last_part)
  cancel(
    @FromRequest() caller: Caller,
    @PathId() id: string,
    @PathId('appointmentId') appointmentId: string,
    @ExpectedVersion() version: number,
    @Body() body: CancelBookingRequest,
  ): Promise<BookingResponse> {
    const { reason = null, notify = true } = body;
    return this.requests.run(caller, async (tx) =>
      this.present.one(tx, await this.cancelPart.execute(tx, id, version, { appointmentId, reason, notify })),
    );
  }
}
