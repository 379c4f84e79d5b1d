import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { ApiProblems, FromRequest, Public, RequestScope, type Caller } from '@stamgast/platform/http';
import type { Tx } from '@stamgast/platform';
import { NearestAlternatives } from '../../application/availability/nearest-alternatives.js';
import { LinkedBooking } from '../../application/public-link/linked-booking.js';
import { TermsActions } from '../../application/terms/terms-actions.js';
import type { Booking } from '../../domain/booking/booking.js';
import { visitProblems } from '../../domain/visit-problems.js';
import { ObjectionRequest } from '../bookings/settle-terms.dto.js';
import { PublicBookingResponse } from './public-booking.dto.js';

/** What a client answers to the business: to another time, and to being called a no-show. */
@ApiTags('public')
@ApiParam({ name: 'token', description: 'From the link to one booking', type: String })
@Controller('v1/public/bookings/:token')
export class LinkedTermsController {
  constructor(
    private readonly requests: RequestScope,
    private readonly linked: LinkedBooking,
    private readonly alternatives: NearestAlternatives,
    private readonly actions: TermsActions,
  ) {}

  @Post('accept-proposal')
  @Public()
  @HttpCode(200)
  @ApiOperation({ operationId: 'acceptProposal', summary: 'The client takes the time that was proposed instead' })
  @ApiOkResponse({ type: PublicBookingResponse })
  @ApiProblems(visitProblems.no_proposal, visitProblems.slot_unavailable)
  acceptProposal(@FromRequest() caller: Caller, @Param('token') token: string): Promise<PublicBookingResponse> {
    return this.alternatives.orOffer(() =>
      this.act(caller, token, (tx, id) => this.actions.acceptProposal.execute(tx, id)),
    );
  }

  @Post('object')
  @Public()
  @HttpCode(200)
  @ApiOperation({ operationId: 'objectToNoShow', summary: 'The client says that it was no no-show' })
  @ApiOkResponse({ type: PublicBookingResponse })
  @ApiProblems(visitProblems.not_a_no_show)
  object(
    @FromRequest() caller: Caller,
    @Param('token') token: string,
    @Body() body: ObjectionRequest,
  ): Promise<PublicBookingResponse> {
    return this.act(caller, token, (tx, id) => this.actions.settle.object(tx, id, body.text ?? null));
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
