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
import type { Tx } from '@stamgast/platform';
import { NearestAlternatives } from '../../application/availability/nearest-alternatives.js';
import { TermsActions } from '../../application/terms/terms-actions.js';
import { PresentBookings } from '../../application/views/present-bookings.js';
import type { Booking } from '../../domain/booking/booking.js';
import { visitProblems } from '../../domain/visit-problems.js';
import { wholeMinute } from '../availability/requested-visit.js';
import { BookingResponse } from './booking.dto.js';
import { DeclineBookingRequest, LetOffRequest, RecordDepositRequest } from './settle-terms.dto.js';

/** Requests, fees, deposits and excuses: what is decided about a booking's terms. */
@ApiTags('booking')
@Controller('v1/bookings/:id')
export class BookingTermsController {
  constructor(
    private readonly requests: RequestScope,
    private readonly present: PresentBookings,
    private readonly alternatives: NearestAlternatives,
    private readonly actions: TermsActions,
  ) {}

  @Post('confirm')
  @HttpCode(200)
  @Permission('bookings:write')
  @ApiOperation({ operationId: 'confirmBooking', summary: 'Accept a request' })
  @ApiOkResponse({ type: BookingResponse })
  @ApiProblems(visitProblems.status_not_allowed, visitProblems.slot_unavailable)
  confirm(@FromRequest() caller: Caller, @PathId() id: string, @ExpectedVersion() version: number) {
    return this.act(caller, (tx) => this.actions.answer.accept(tx, id, version));
  }

  @Post('decline')
  @HttpCode(200)
  @Permission('bookings:write')
  @ApiOperation({ operationId: 'declineBooking', summary: 'Decline a request, by wish with another time' })
  @ApiOkResponse({ type: BookingResponse })
  @ApiProblems(visitProblems.status_not_allowed)
  decline(
    @FromRequest() caller: Caller,
    @PathId() id: string,
    @ExpectedVersion() version: number,
    @Body() body: DeclineBookingRequest,
  ) {
    const { reason = null, proposedStart, proposedStaffId = null, notify = true } = body;
    const start = proposedStart === undefined ? null : wholeMinute('proposedStart', proposedStart);
    const refusal = { reason, proposedStart: start, proposedStaffId, notify };
    return this.act(caller, (tx) => this.actions.answer.decline(tx, id, version, refusal));
  }

  @Post('waive-fee')
  @HttpCode(200)
  @Permission('bookings:write')
  @ApiOperation({ operationId: 'waiveFee', summary: 'Let the client off a fee' })
  @ApiOkResponse({ type: BookingResponse })
  @ApiProblems(visitProblems.nothing_owed)
  waiveFee(
    @FromRequest() caller: Caller,
    @PathId() id: string,
    @ExpectedVersion() version: number,
    @Body() body: LetOffRequest,
  ) {
    return this.act(caller, (tx) => this.actions.settle.waiveFee(tx, id, version, body.reason));
  }

  @Post('excuse')
  @HttpCode(200)
  @Permission('bookings:write')
  @ApiOperation({ operationId: 'excuseNoShow', summary: 'Excuse a no-show; it leaves the rate of no-shows' })
  @ApiOkResponse({ type: BookingResponse })
  @ApiProblems(visitProblems.not_a_no_show)
  excuse(
    @FromRequest() caller: Caller,
    @PathId() id: string,
    @ExpectedVersion() version: number,
    @Body() body: LetOffRequest,
  ) {
    return this.act(caller, (tx) => this.actions.settle.excuse(tx, id, version, body.reason));
  }

  @Post('deposit')
  @HttpCode(200)
  @Permission('bookings:write')
  @ApiOperation({ operationId: 'recordDeposit', summary: 'Write down that the deposit was paid' })
  @ApiOkResponse({ type: BookingResponse })
  @ApiProblems(visitProblems.deposit_not_due)
  deposit(
    @FromRequest() caller: Caller,
    @PathId() id: string,
    @ExpectedVersion() version: number,
    @Body() body: RecordDepositRequest,
  ) {
    return this.act(caller, (tx) => this.actions.settle.recordDeposit(tx, id, version, body.method));
  }

  private act(caller: Caller, action: (tx: Tx) => Promise<Booking>): Promise<BookingResponse> {
    return this.alternatives.orOffer(() =>
      this.requests.run(caller, async (tx) => this.present.one(tx, await action(tx))),
    );
  }
}
