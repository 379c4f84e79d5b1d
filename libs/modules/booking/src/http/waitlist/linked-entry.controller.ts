import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { ApiProblems, FromRequest, Public, RateLimit, RequestScope, type Caller } from '@stamgast/platform/http';
import { NearestAlternatives } from '../../application/availability/nearest-alternatives.js';
import { ClaimOffer } from '../../application/waitlist/claim-offer.js';
import { LeaveWaitlist } from '../../application/waitlist/leave-waitlist.js';
import { LinkedEntry } from '../../application/waitlist/linked-entry.js';
import { visitProblems } from '../../domain/visit-problems.js';
import { waitlistProblems } from '../../domain/waitlist/waitlist-problems.js';
import { DeclineOfferRequest, LinkedEntryResponse, OfferClaimedResponse } from './public-waitlist.dto.js';

/** Everything that somebody on the waiting list can do with their link. Reading changes nothing (D38). */
@ApiTags('public')
@ApiParam({ name: 'token', description: 'From the link that they got', type: String })
@RateLimit({ name: 'waiting-link', points: 120, seconds: 60 })
@Controller('v1/public/waitlist-entries/:token')
export class LinkedEntryController {
  constructor(
    private readonly requests: RequestScope,
    private readonly alternatives: NearestAlternatives,
    private readonly linked: LinkedEntry,
    private readonly claiming: ClaimOffer,
    private readonly leaving: LeaveWaitlist,
  ) {}

  @Get()
  @Public()
  @ApiOperation({ operationId: 'getLinkedWaitlistEntry', summary: 'One’s own place on the waiting list' })
  @ApiOkResponse({ type: LinkedEntryResponse })
  show(@FromRequest() caller: Caller, @Param('token') token: string): Promise<LinkedEntryResponse> {
    return this.requests.runForToken(caller, 'waitlist-entry', token, (tx, id) => this.linked.show(tx, id));
  }

  @Post('claim')
  @Public()
  @HttpCode(200)
  @ApiOperation({ operationId: 'claimOffer', summary: 'Take the time that is kept' })
  @ApiOkResponse({ type: OfferClaimedResponse })
  @ApiProblems(waitlistProblems.offer_over, visitProblems.slot_unavailable, visitProblems.client_busy)
  claim(@FromRequest() caller: Caller, @Param('token') token: string): Promise<OfferClaimedResponse> {
    return this.alternatives.orOffer(() =>
      this.requests.runForToken(caller, 'waitlist-entry', token, (tx, id) => this.claiming.execute(tx, id)),
    );
  }

  @Post('decline')
  @Public()
  @HttpCode(200)
  @ApiOperation({ operationId: 'declineOffer', summary: 'Leave the time to the next in line' })
  @ApiOkResponse({ type: LinkedEntryResponse })
  @ApiProblems(waitlistProblems.offer_over)
  decline(
    @FromRequest() caller: Caller,
    @Param('token') token: string,
    @Body() body: DeclineOfferRequest,
  ): Promise<LinkedEntryResponse> {
    const { keepWaiting = false } = body;
    return this.requests.runForToken(caller, 'waitlist-entry', token, async (tx, id) =>
      this.linked.present(tx, await this.leaving.decline(tx, id, keepWaiting)),
    );
  }

  @Post('leave')
  @Public()
  @HttpCode(200)
  @ApiOperation({ operationId: 'leaveWaitlist', summary: 'Wait no longer' })
  @ApiOkResponse({ type: LinkedEntryResponse })
  @ApiProblems(waitlistProblems.waiting_ended)
  leave(@FromRequest() caller: Caller, @Param('token') token: string): Promise<LinkedEntryResponse> {
    return this.requests.runForToken(caller, 'waitlist-entry', token, async (tx, id) =>
      this.linked.present(tx, await this.leaving.leave(tx, id, null, 'left')),
    );
  }
}
