import { Body, Controller, Get, Patch, Query } from '@nestjs/common';
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
import { EditBooking } from '../../application/changes/edit-booking.js';
import { IssueManageLink } from '../../application/public-link/issue-manage-link.js';
import { BookingViews } from '../../application/views/booking-views.js';
import { visitProblems } from '../../domain/visit-problems.js';
import { BookingPageResponse, BookingResponse } from './booking.dto.js';
import { BookingHistoryResponse, BookingQuery, ManageLinkResponse } from './booking-list.dto.js';
import { EditBookingRequest } from './change-booking.dto.js';

@ApiTags('booking')
@Controller('v1/bookings')
export class BookingController {
  constructor(
    private readonly requests: RequestScope,
    private readonly views: BookingViews,
    private readonly editBooking: EditBooking,
    private readonly issueLink: IssueManageLink,
  ) {}

  @Get()
  @Permission('bookings:read')
  @ApiOperation({ operationId: 'listBookings', summary: 'Bookings by their start, or by their last change' })
  @ApiOkResponse({ type: BookingPageResponse })
  list(@FromRequest() caller: Caller, @Query() query: BookingQuery): Promise<BookingPageResponse> {
    return this.requests.run(caller, (tx) => this.views.list.execute(tx, query));
  }

  @Get(':id')
  @Permission('bookings:read')
  @ApiOperation({ operationId: 'getBooking', summary: 'One booking' })
  @ApiOkResponse({ type: BookingResponse })
  show(@FromRequest() caller: Caller, @PathId() id: string): Promise<BookingResponse> {
    return this.requests.run(caller, (tx) => this.views.get.execute(tx, id));
  }

  @Patch(':id')
  @Permission('bookings:write')
  @ApiOperation({ operationId: 'editBooking', summary: 'Write a note, or make the visit longer or shorter' })
  @ApiOkResponse({ type: BookingResponse })
  @ApiProblems(visitProblems.slot_unavailable, visitProblems.client_busy, visitProblems.status_not_allowed)
  edit(
    @FromRequest() caller: Caller,
    @PathId() id: string,
    @ExpectedVersion() version: number,
    @Body() body: EditBookingRequest,
  ): Promise<BookingResponse> {
    return this.requests.run(caller, async (tx) =>
      this.views.present.one(tx, await this.editBooking.execute(tx, id, version, body)),
    );
  }

  @Get(':id/history')
  @Permission('bookings:read')
  @ApiOperation({ operationId: 'getBookingHistory', summary: 'What happened to a booking, oldest first' })
  @ApiOkResponse({ type: BookingHistoryResponse })
  async history(@FromRequest() caller: Caller, @PathId() id: string): Promise<BookingHistoryResponse> {
    return { data: await this.requests.run(caller, (tx) => this.views.history.execute(tx, id)) };
  }

  @Get(':id/manage-link')
  @Permission('bookings:write')
  @ApiOperation({ operationId: 'getManageLink', summary: 'A fresh link by which the client manages the booking' })
  @ApiOkResponse({ type: ManageLinkResponse })
  async manageLink(@FromRequest() caller: Caller, @PathId() id: string): Promise<ManageLinkResponse> {
    const { url } = await this.requests.run(caller, (tx) => this.issueLink.execute(tx, id));
    return { url };
  }
}
