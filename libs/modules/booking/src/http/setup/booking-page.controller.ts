import { Body, Controller, Get, Patch } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ExpectedVersion, FromRequest, Permission, RequestScope, type Caller } from '@stamgast/platform/http';
import { ChangeBookingPage } from '../../application/setup/settings/change-booking-page.js';
import { GetBookingPage } from '../../application/setup/settings/get-booking-page.js';
import { BookingPageSettingsResponse, ChangeBookingPageRequest } from './booking-page.dto.js';

@ApiTags('set-up')
@Controller('v1/booking-page')
export class BookingPageController {
  constructor(
    private readonly requests: RequestScope,
    private readonly getBookingPage: GetBookingPage,
    private readonly changeBookingPage: ChangeBookingPage,
  ) {}

  @Get()
  @Permission('setup:read')
  @ApiOperation({ operationId: 'getBookingPage', summary: 'The public booking page' })
  @ApiOkResponse({ type: BookingPageSettingsResponse })
  show(@FromRequest() caller: Caller): Promise<BookingPageSettingsResponse> {
    return this.requests.run(caller, (tx) => this.getBookingPage.execute(tx));
  }

  @Patch()
  @Permission('setup:write')
  @ApiOperation({ operationId: 'changeBookingPage', summary: 'Change the public booking page' })
  @ApiOkResponse({ type: BookingPageSettingsResponse })
  change(
    @FromRequest() caller: Caller,
    @ExpectedVersion() version: number,
    @Body() body: ChangeBookingPageRequest,
  ): Promise<BookingPageSettingsResponse> {
    return this.requests.run(caller, (tx) => this.changeBookingPage.execute(tx, version, body));
  }
}
