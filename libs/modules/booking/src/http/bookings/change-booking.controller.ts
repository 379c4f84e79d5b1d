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
import { NearestAlternatives } from '../../application/availability/nearest-alternatives.js';
import { CancelBooking } from '../../application/changes/cancel-booking.js';
import { MoveBooking } from '../../application/move-booking/move-booking.js';
import type { Move } from '../../application/move-booking/move.js';
import { CompleteVisit } from '../../application/sale/complete-visit.js';
import { PresentBookings } from '../../application/views/present-bookings.js';
import { visitProblems } from '../../domain/visit-problems.js';
import { wholeMinute } from '../availability/requested-visit.js';
import { BookingResponse } from './booking.dto.js';
import { CancelBookingRequest, CompleteBookingRequest, RescheduleBookingRequest } from './change-booking.dto.js';
import { visitSaleOf } from './visit-sale-of.js';

/** The changes that say more than that they happened: cancelled, moved, completed. */
@ApiTags('booking')
@Controller('v1/bookings/:id')
export class ChangeBookingController {
  constructor(
    private readonly requests: RequestScope,
    private readonly present: PresentBookings,
    private readonly alternatives: NearestAlternatives,
    private readonly cancelBooking: CancelBooking,
    private readonly moveBooking: MoveBooking,
    private readonly completeVisit: CompleteVisit,
  ) {}

  @Post('cancel')
  @HttpCode(200)
  @Permission('bookings:write')
  @ApiOperation({ operationId: 'cancelBooking', summary: 'Cancel in the name of the business' })
  @ApiOkResponse({ type: BookingResponse })
  @ApiProblems(visitProblems.status_not_allowed)
  cancel(
    @FromRequest() caller: Caller,
    @PathId() id: string,
    @ExpectedVersion() version: number,
    @Body() body: CancelBookingRequest,
  ): Promise<BookingResponse> {
    const { reason = null, notify = true } = body;
    return this.requests.run(caller, async (tx) =>
      this.present.one(tx, await this.cancelBooking.execute(tx, id, version, { by: 'business', reason, notify })),
    );
  }

  @Post('reschedule')
  @HttpCode(200)
  @Permission('bookings:write')
  @ApiOperation({
    operationId: 'rescheduleBooking',
    summary: 'Move a visit; the old time stays if the new one is lost',
  })
  @ApiOkResponse({ type: BookingResponse })
  @ApiProblems(visitProblems.slot_unavailable, visitProblems.booking_not_ahead, visitProblems.start_too_long_ago)
  reschedule(
    @FromRequest() caller: Caller,
    @PathId() id: string,
    @ExpectedVersion() version: number,
    @Body() body: RescheduleBookingRequest,
  ): Promise<BookingResponse> {
    const { staffId = null, notify = true, override = false, overrideReason = null } = body;
    const start = wholeMinute('start', body.start);
    const move: Move = { start, staffId, by: 'business', notify, override, overrideReason };
    return this.alternatives.orOffer(() =>
      this.requests.run(caller, async (tx) =>
        this.present.one(tx, await this.moveBooking.execute(tx, id, version, move)),
      ),
    );
  }

  @Post('complete')
  @HttpCode(200)
  @Permission('bookings:write')
  @ApiOperation({ operationId: 'completeBooking', summary: 'The visit is over; by wish it is sold and paid at once' })
  @ApiOkResponse({ type: BookingResponse })
  @ApiProblems(visitProblems.status_not_allowed)
  complete(
    @FromRequest() caller: Caller,
    @PathId() id: string,
    @ExpectedVersion() version: number,
    @Body() body: CompleteBookingRequest,
  ): Promise<BookingResponse> {
    return this.requests.run(caller, async (tx) => {
      const sale = body.sale ? visitSaleOf(body.sale) : null;
      return this.present.one(tx, await this.completeVisit.execute(tx, id, version, sale));
    });
  }
}
