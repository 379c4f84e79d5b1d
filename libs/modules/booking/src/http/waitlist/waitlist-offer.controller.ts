import { Body, Controller, Get, HttpCode, Injectable, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ApiProblems, FromRequest, PathId, Permission, RequestScope, type Caller } from '@stamgast/platform/http';
import { NearestAlternatives } from '../../application/availability/nearest-alternatives.js';
import { PresentBookings } from '../../application/views/present-bookings.js';
import { BookEntry } from '../../application/waitlist/book-entry.js';
import { PresentEntries } from '../../application/waitlist/entry-view.js';
import { OfferTime } from '../../application/waitlist/offer-time.js';
import { ReadWaitlist } from '../../application/waitlist/read-waitlist.js';
import { visitProblems } from '../../domain/visit-problems.js';
import { waitlistProblems } from '../../domain/waitlist/waitlist-problems.js';
import { AvailabilityResponse } from '../availability/availability.dto.js';
import { wholeMinute } from '../availability/requested-visit.js';
import { BookingResponse } from '../bookings/booking.dto.js';
import { ChosenTimeRequest, WaitlistEntryResponse } from './waitlist-entry.dto.js';

const chosen = (body: ChosenTimeRequest) => ({
  start: wholeMinute('start', body.start),
  staffId: body.staffId ?? null,
});

/** Both kinds of answers. */
@Injectable()
export class WaitlistPresenters {
  constructor(
    readonly entries: PresentEntries,
    readonly bookings: PresentBookings,
  ) {}
}

@ApiTags('booking')
@Controller('v1/waitlist-entries/:id')
export class WaitlistOfferController {
  constructor(
    private readonly requests: RequestScope,
    private readonly alternatives: NearestAlternatives,
    private readonly read: ReadWaitlist,
    private readonly offerTime: OfferTime,
    private readonly bookEntry: BookEntry,
    private readonly present: WaitlistPresenters,
  ) {}

  @Get('matches')
  @Permission('bookings:read')
  @ApiOperation({ operationId: 'findWaitlistMatches', summary: 'Free times that suit somebody who waits' })
  @ApiOkResponse({ type: AvailabilityResponse })
  @ApiProblems(waitlistProblems.waits_for_class)
  matches(@FromRequest() caller: Caller, @PathId() id: string): Promise<AvailabilityResponse> {
    return this.requests.run(caller, (tx) => this.read.matches(tx, id));
  }

  @Post('offer')
  @HttpCode(200)
  @Permission('bookings:write')
  @ApiOperation({ operationId: 'offerWaitlistTime', summary: 'Keep a free time for somebody who waits, and tell them' })
  @ApiOkResponse({ type: WaitlistEntryResponse })
  @ApiProblems(
    visitProblems.slot_unavailable,
    visitProblems.client_busy,
    visitProblems.start_too_long_ago,
    waitlistProblems.offer_open,
    waitlistProblems.offer_too_late,
    waitlistProblems.waiting_ended,
    waitlistProblems.waits_for_class,
  )
  offer(
    @FromRequest() caller: Caller,
    @PathId() id: string,
    @Body() body: ChosenTimeRequest,
  ): Promise<WaitlistEntryResponse> {
    const time = chosen(body);
    return this.alternatives.orOffer(() =>
      this.requests.run(caller, async (tx) => this.present.entries.one(tx, await this.offerTime.execute(tx, id, time))),
    );
  }

  @Post('book')
  @Permission('bookings:write')
  @ApiOperation({ operationId: 'bookWaitlistEntry', summary: 'Book a visit for somebody who waits' })
  @ApiCreatedResponse({ type: BookingResponse })
  @ApiProblems(
    visitProblems.slot_unavailable,
    visitProblems.client_busy,
    visitProblems.start_too_long_ago,
    waitlistProblems.waiting_ended,
    waitlistProblems.waits_for_class,
  )
  book(@FromRequest() caller: Caller, @PathId() id: string, @Body() body: ChosenTimeRequest): Promise<BookingResponse> {
    const time = chosen(body);
    return this.alternatives.orOffer(() =>
      this.requests.run(caller, async (tx) =>
        this.present.bookings.one(tx, await this.bookEntry.execute(tx, id, time)),
      ),
    );
  }
}
