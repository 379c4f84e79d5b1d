import { Body, Controller, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ApiProblems, FromRequest, Permission, RequestScope, type Caller } from '@stamgast/platform/http';
import { invalidField } from '@stamgast/platform';
import { NearestAlternatives } from '../../application/availability/nearest-alternatives.js';
import { CreateDeskBooking, type DeskBookingInput } from '../../application/create-booking/create-desk-booking.js';
import { PresentBookings } from '../../application/views/present-bookings.js';
import { CreateDeskSeat, type DeskSeatInput } from '../../application/classes/create-desk-seat.js';
import { classProblems } from '../../domain/classes/class-problems.js';
import { visitProblems } from '../../domain/visit-problems.js';
import { neededMinute, partsOfDeskBooking, refuseBesideClass } from '../availability/requested-visit.js';
import { BookingResponse } from './booking.dto.js';
import { CreateBookingRequest } from './create-booking.dto.js';

@ApiTags('booking')
@Controller('v1/bookings')
export class CreateBookingController {
  constructor(
    private readonly requests: RequestScope,
    private readonly alternatives: NearestAlternatives,
    private readonly createBooking: CreateDeskBooking,
    private readonly createSeat: CreateDeskSeat,
    private readonly present: PresentBookings,
  ) {}

  @Post()
  @Permission('bookings:write')
  @ApiOperation({ operationId: 'createBooking', summary: 'Book a visit at the desk' })
  @ApiCreatedResponse({ type: BookingResponse })
  @ApiProblems(
    visitProblems.slot_unavailable,
    visitProblems.start_too_long_ago,
    classProblems.class_full,
    classProblems.class_not_open,
  )
  create(@FromRequest() caller: Caller, @Body() body: CreateBookingRequest): Promise<BookingResponse> {
    const seat = seatOf(body);
    if (seat)
      return this.requests.run(caller, async (tx) => this.present.one(tx, await this.createSeat.execute(tx, seat)));
    const input = inputOf(body);
    return this.alternatives.orOffer(() =>
      this.requests.run(caller, async (tx) => this.present.one(tx, await this.createBooking.execute(tx, input))),
    );
  }
}

/** Seats in a class, if that is what is booked. */
function seatOf(body: CreateBookingRequest): DeskSeatInput | null {
  const { classSessionId, seats = 1, clientId = null, client = null, note = null } = body;
  const { override = false, overrideReason = null, answers = [] } = body;
  if (classSessionId === undefined) return null;
  refuseBesideClass(body);
  if (clientId && client) throw invalidField('client', 'cannot stand beside clientId');
  return { sessionId: classSessionId, seats, clientId, client, note, override, overrideReason, answers };
}

function inputOf(body: CreateBookingRequest): DeskBookingInput {
  const { clientId = null, client = null, locationId = null, note = null } = body;
  if (clientId && client) throw invalidField('client', 'cannot stand beside clientId');
  const request = { parts: partsOfDeskBooking(body), locationId, booker: 'desk' as const, audience: 'team' as const };
  const { override = false, overrideReason = null, answers = [] } = body;
  return {
    request,
    start: neededMinute('start', body.start),
    clientId,
    client,
    note,
    override,
    overrideReason,
    answers,
  };
}
