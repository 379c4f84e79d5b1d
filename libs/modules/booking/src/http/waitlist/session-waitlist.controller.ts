import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { invalidField } from '@stamgast/platform';
import {
  ApiProblems,
  FromRequest,
  PathId,
  Permission,
  Public,
  RateLimit,
  RateLimits,
  RequestScope,
  type Caller,
} from '@stamgast/platform/http';
import { CreateEntry } from '../../application/waitlist/create-entry.js';
import { PresentEntries } from '../../application/waitlist/entry-view.js';
import { JoinFromOutside } from '../../application/waitlist/join-from-outside.js';
import { SeatForWaiting } from '../../application/waitlist/seat-for-waiting.js';
import { classProblems } from '../../domain/classes/class-problems.js';
import { setupProblems } from '../../domain/setup-problems.js';
import { visitProblems } from '../../domain/visit-problems.js';
import { waitlistProblems } from '../../domain/waitlist/waitlist-problems.js';
import { BookingResponse } from '../bookings/booking.dto.js';
import { WaitlistJoinedResponse } from './public-waitlist.dto.js';
import { CreateSessionEntryRequest, JoinSessionRequest } from './session-waitlist.dto.js';
import { GiveSeatRequest, WaitlistEntryResponse } from './waitlist-entry.dto.js';
import { WaitlistPresenters } from './waitlist-offer.controller.js';

/** Places under one phone number or e-mail address, from wherever they are asked for. */
const perContact = { name: 'public-waitlist-contact', points: 10, seconds: 3600 };

@ApiTags('public')
@Controller('v1/public/:slug/class-sessions/:id/waitlist-entries')
export class JoinSessionController {
  constructor(
    private readonly requests: RequestScope,
    private readonly limits: RateLimits,
    private readonly join: JoinFromOutside,
  ) {}

  @Post()
  @Public()
  @RateLimit({ name: 'public-waitlist', points: 30, seconds: 3600 })
  @ApiOperation({ operationId: 'joinSessionWaitlist', summary: 'Wait for a full session of a class' })
  @ApiParam({ name: 'slug', description: 'Public address of the business', type: String })
  @ApiCreatedResponse({ type: WaitlistJoinedResponse })
  @ApiProblems(
    waitlistProblems.already_waiting,
    waitlistProblems.seats_free,
    classProblems.class_not_open,
    setupProblems.booking_page_off,
  )
  async create(
    @FromRequest() caller: Caller,
    @Param('slug') slug: string,
    @PathId() sessionId: string,
    @Body() body: JoinSessionRequest,
  ): Promise<WaitlistJoinedResponse> {
    const { client, partySize: seats = 1 } = body;
    for (const contact of [client.phone?.replace(/[^\d+]/g, ''), client.email?.trim().toLowerCase()])
      if (contact) await this.limits.spend(perContact, `${slug}:${contact}`);
    return this.requests.runForSlug(caller, slug, (tx) => this.join.forSession(tx, { sessionId, seats }, client));
  }
}

@ApiTags('booking')
@Controller('v1/class-sessions/:id/waitlist-entries')
export class SessionWaitlistController {
  constructor(
    private readonly requests: RequestScope,
    private readonly createEntry: CreateEntry,
    private readonly present: PresentEntries,
  ) {}

  @Post()
  @Permission('bookings:write')
  @ApiOperation({ operationId: 'createSessionWaitlistEntry', summary: 'Put a client in line for a full session' })
  @ApiCreatedResponse({ type: WaitlistEntryResponse })
  @ApiProblems(waitlistProblems.already_waiting, waitlistProblems.seats_free, classProblems.class_not_open)
  create(
    @FromRequest() caller: Caller,
    @PathId() sessionId: string,
    @Body() body: CreateSessionEntryRequest,
  ): Promise<WaitlistEntryResponse> {
    const { partySize: seats = 1, clientId = null, client = null, note = null } = body;
    if (clientId && client) throw invalidField('client', 'cannot stand beside clientId');
    if (!clientId && !client) throw invalidField('clientId', 'is needed, or client');
    const who = { clientId, client, note };
    return this.requests.run(caller, async (tx) =>
      this.present.one(tx, await this.createEntry.forSession(tx, { sessionId, seats }, who)),
    );
  }
}

@ApiTags('booking')
@Controller('v1/waitlist-entries/:id/seat')
export class GiveSeatController {
  constructor(
    private readonly requests: RequestScope,
    private readonly seat: SeatForWaiting,
    private readonly present: WaitlistPresenters,
  ) {}

  @Post()
  @Permission('bookings:write')
  @ApiOperation({ operationId: 'seatWaitlistEntry', summary: 'Give somebody the seats that they wait for' })
  @ApiCreatedResponse({ type: BookingResponse })
  @ApiProblems(
    waitlistProblems.waiting_ended,
    waitlistProblems.waits_for_time,
    classProblems.class_full,
    classProblems.class_not_open,
    visitProblems.client_busy,
  )
  give(@FromRequest() caller: Caller, @PathId() id: string, @Body() body: GiveSeatRequest): Promise<BookingResponse> {
    const { override = false, overrideReason = null } = body;
    const given = { allowance: override ? 'override' : 'desk', overrideReason } as const;
    return this.requests.run(caller, async (tx) =>
      this.present.bookings.one(tx, await this.seat.execute(tx, id, given)),
    );
  }
}
