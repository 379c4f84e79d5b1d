import { Body, Controller, Get, Header, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { Tx } from '@stamgast/platform';
import { ApiProblems, FromRequest, Public, RateLimit, RequestScope, type Caller } from '@stamgast/platform/http';
import { NearestAlternatives } from '../../application/availability/nearest-alternatives.js';
import type { Move } from '../../application/move-booking/move.js';
import { LinkActions } from '../../application/public-link/link-actions.js';
import { LinkedBooking } from '../../application/public-link/linked-booking.js';
import type { Booking } from '../../domain/booking/booking.js';
import { visitProblems } from '../../domain/visit-problems.js';
import { AvailabilityResponse, DayRangeQuery } from '../availability/availability.dto.js';
import { wholeMinute } from '../availability/requested-visit.js';
import { ClientCancelRequest, ClientMoveRequest, FeedbackRequest } from './linked-booking.dto.js';
import { PublicBookingResponse } from './public-booking.dto.js';

/** Everything that the holder of a client's link can do. Reading changes nothing: mail scanners open links (D38). */
@ApiTags('public')
@ApiParam({ name: 'token', description: 'From the link that the client got', type: String })
@RateLimit({ name: 'manage-link', points: 120, seconds: 60 })
@Controller('v1/public/bookings/:token')
export class LinkedBookingController {
  constructor(
    private readonly requests: RequestScope,
    private readonly alternatives: NearestAlternatives,
    private readonly linked: LinkedBooking,
    private readonly actions: LinkActions,
  ) {}

  @Get()
  @Public()
  @ApiOperation({ operationId: 'getLinkedBooking', summary: 'The booking behind a client’s link' })
  @ApiOkResponse({ type: PublicBookingResponse })
  show(@FromRequest() caller: Caller, @Param('token') token: string): Promise<PublicBookingResponse> {
    return this.requests.runForToken(caller, 'manage-booking', token, (tx, id) => this.linked.show(tx, id, token));
  }

  @Get('availability')
  @Public()
  @ApiOperation({ operationId: 'findTimesToMove', summary: 'Starts to which the visit can be moved' })
  @ApiOkResponse({ type: AvailabilityResponse })
  @ApiProblems(visitProblems.booking_not_ahead, visitProblems.client_move_off, visitProblems.move_too_late)
  availability(
    @FromRequest() caller: Caller,
    @Param('token') token: string,
    @Query() query: DayRangeQuery,
  ): Promise<AvailabilityResponse> {
    return this.requests.runForToken(caller, 'manage-booking', token, (tx, id) =>
      this.actions.findTimes.execute(tx, id, query.from, query.to),
    );
  }

  @Get('calendar.ics')
  @Public()
  @Header('content-type', 'text/calendar; charset=utf-8')
  @Header('content-disposition', 'attachment; filename="visit.ics"')
  @ApiOperation({ operationId: 'getCalendarFile', summary: 'The visit for the client’s calendar' })
  @ApiProduces('text/calendar')
  @ApiOkResponse({ content: { 'text/calendar': { schema: { type: 'string' } } } })
  calendar(@FromRequest() caller: Caller, @Param('token') token: string): Promise<string> {
    return this.requests.runForToken(caller, 'manage-booking', token, (tx, id) =>
      this.actions.calendarFile.execute(tx, id, null),
    );
  }

  @Post('confirm')
  @Public()
  @HttpCode(200)
  @ApiOperation({ operationId: 'confirmByClient', summary: 'The client says that they will come' })
  @ApiOkResponse({ type: PublicBookingResponse })
  @ApiProblems(visitProblems.booking_not_ahead)
  confirm(@FromRequest() caller: Caller, @Param('token') token: string): Promise<PublicBookingResponse> {
    return this.act(caller, token, (tx, id) => this.actions.confirm.execute(tx, id));
  }

  @Post('cancel')
  @Public()
  @HttpCode(200)
  @ApiOperation({ operationId: 'cancelByClient', summary: 'The client cancels, late or in time' })
  @ApiOkResponse({ type: PublicBookingResponse })
  @ApiProblems(visitProblems.booking_not_ahead, visitProblems.client_cancel_off)
  cancel(
    @FromRequest() caller: Caller,
    @Param('token') token: string,
    @Body() body: ClientCancelRequest,
  ): Promise<PublicBookingResponse> {
    return this.act(caller, token, (tx, id) => this.actions.cancel.execute(tx, id, body.reason ?? null));
  }

  @Post('reschedule')
  @Public()
  @HttpCode(200)
  @ApiOperation({ operationId: 'moveByClient', summary: 'The client moves the visit' })
  @ApiOkResponse({ type: PublicBookingResponse })
  @ApiProblems(
    visitProblems.slot_unavailable,
    visitProblems.booking_not_ahead,
    visitProblems.client_move_off,
    visitProblems.move_too_late,
  )
  move(
    @FromRequest() caller: Caller,
    @Param('token') token: string,
    @Body() body: ClientMoveRequest,
  ): Promise<PublicBookingResponse> {
    const start = wholeMinute('start', body.start);
    const staffId = body.staffId ?? null;
    const move: Move = { start, staffId, by: 'client', notify: true, override: false, overrideReason: null };
    return this.alternatives.orOffer(() =>
      this.act(caller, token, (tx, id) => this.actions.move.execute(tx, id, null, move)),
    );
  }

  @Post('feedback')
  @Public()
  @HttpCode(200)
  @ApiOperation({ operationId: 'giveFeedback', summary: 'What the client says about the visit' })
  @ApiOkResponse({ type: PublicBookingResponse })
  @ApiProblems(visitProblems.feedback_too_early)
  feedback(
    @FromRequest() caller: Caller,
    @Param('token') token: string,
    @Body() body: FeedbackRequest,
  ): Promise<PublicBookingResponse> {
    const { score, comment = null } = body;
    return this.act(caller, token, (tx, id) => this.actions.feedback.execute(tx, id, score, comment));
  }

  private act(
    caller: Caller,
    token: string,
    action: (tx: Tx, id: string) => Promise<Booking>,
  ): Promise<PublicBookingResponse> {
    return this.requests.runForToken(caller, 'manage-booking', token, async (tx, id) =>
      this.linked.present(tx, await action(tx, id), token),
    );
  }
}
