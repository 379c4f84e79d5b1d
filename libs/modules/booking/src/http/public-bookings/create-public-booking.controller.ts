import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import {
  ApiProblems,
  FromRequest,
  Public,
  RateLimit,
  RateLimits,
  RequestScope,
  type Caller,
} from '@stamgast/platform/http';
import { NearestAlternatives } from '../../application/availability/nearest-alternatives.js';
import {
  CreatePublicBooking,
  type PublicBookingInput,
} from '../../application/create-booking/create-public-booking.js';
import { CreatePublicSeat, type PublicSeatInput } from '../../application/classes/create-public-seat.js';
import { classProblems } from '../../domain/classes/class-problems.js';
import { setupProblems } from '../../domain/setup-problems.js';
import { visitProblems } from '../../domain/visit-problems.js';
import { neededMinute, partsOfVisitor, refuseBesideClass } from '../availability/requested-visit.js';
import { CreatePublicBookingRequest } from './create-public-booking.dto.js';
import { PublicBookingCreatedResponse } from './public-booking.dto.js';

/** Bookings under one phone number or e-mail address, from wherever they come. */
const perContact = { name: 'public-booking-contact', points: 10, seconds: 3600 };

@ApiTags('public')
@Controller('v1/public/:slug/bookings')
export class CreatePublicBookingController {
  constructor(
    private readonly requests: RequestScope,
    private readonly limits: RateLimits,
    private readonly alternatives: NearestAlternatives,
    private readonly createBooking: CreatePublicBooking,
    private readonly createSeat: CreatePublicSeat,
  ) {}

  @Post()
  @Public()
  @RateLimit({ name: 'public-booking', points: 30, seconds: 3600, puzzlesUpTo: 4 })
  @ApiOperation({ operationId: 'createPublicBooking', summary: 'Book a visit without signing in' })
  @ApiParam({ name: 'slug', description: 'Public address of the business', type: String })
  @ApiCreatedResponse({ type: PublicBookingCreatedResponse })
  @ApiProblems(
    visitProblems.slot_unavailable,
    visitProblems.active_limit,
    setupProblems.booking_page_off,
    classProblems.class_full,
    classProblems.class_not_open,
  )
  async create(
    @FromRequest() caller: Caller,
    @Param('slug') slug: string,
    @Body() body: CreatePublicBookingRequest,
  ): Promise<PublicBookingCreatedResponse> {
    const seat = seatOf(body);
    const input = seat ? null : inputOf(body);
    for (const contact of [body.client.phone?.replace(/[^\d+]/g, ''), body.client.email?.trim().toLowerCase()])
      if (contact) await this.limits.spend(perContact, `${slug}:${contact}`);
    return this.alternatives.orOffer(() =>
      this.requests.runForSlug(caller, slug, (tx) =>
        input ? this.createBooking.execute(tx, input) : this.createSeat.execute(tx, seat!),
      ),
    );
  }
}

/** Seats in a class, if that is what is booked. */
function seatOf(body: CreatePublicBookingRequest): PublicSeatInput | null {
  const { classSessionId, seats = 1, client, marketingConsent = {}, answers = [] } = body;
  if (classSessionId === undefined) return null;
  refuseBesideClass(body);
  return { sessionId: classSessionId, seats, client, marketingConsent, answers };
}

function inputOf(body: CreatePublicBookingRequest): PublicBookingInput {
  const { client, marketingConsent = {}, locationId = null, holdId = null, answers = [], guestNames = [] } = body;
  const request = { parts: partsOfVisitor(body), locationId, booker: 'client' as const, audience: 'public' as const };
  return { request, start: neededMinute('start', body.start), client, marketingConsent, holdId, answers, guestNames };
}
