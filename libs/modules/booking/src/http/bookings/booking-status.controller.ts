import { Controller, HttpCode, Post } from '@nestjs/common';
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
import { ChangeStatus, type PlainAction } from '../../application/changes/change-status.js';
import { MarkNoShow } from '../../application/changes/mark-no-show.js';
import { UndoChange } from '../../application/changes/undo-change.js';
import { PresentBookings } from '../../application/views/present-bookings.js';
import { visitProblems } from '../../domain/visit-problems.js';
import { BookingResponse } from './booking.dto.js';

/** The changes of status that need nothing but the booking and its version. */
@ApiTags('booking')
@ApiProblems(visitProblems.status_not_allowed)
@Controller('v1/bookings/:id')
export class BookingStatusController {
  constructor(
    private readonly requests: RequestScope,
    private readonly present: PresentBookings,
    private readonly changeStatus: ChangeStatus,
    private readonly markNoShow: MarkNoShow,
    private readonly undoChange: UndoChange,
  ) {}

  @Post('check-in')
  @HttpCode(200)
  @Permission('bookings:write')
  @ApiOperation({ operationId: 'checkInBooking', summary: 'The client is here' })
  @ApiOkResponse({ type: BookingResponse })
  checkIn(@FromRequest() caller: Caller, @PathId() id: string, @ExpectedVersion() version: number) {
    return this.change(caller, id, version, 'check_in');
  }

  @Post('start')
  @HttpCode(200)
  @Permission('bookings:write')
  @ApiOperation({ operationId: 'startBooking', summary: 'The visit begins' })
  @ApiOkResponse({ type: BookingResponse })
  start(@FromRequest() caller: Caller, @PathId() id: string, @ExpectedVersion() version: number) {
    return this.change(caller, id, version, 'start');
  }

  @Post('no-show')
  @HttpCode(200)
  @Permission('bookings:write')
  @ApiOperation({ operationId: 'markNoShow', summary: 'The client did not come' })
  @ApiOkResponse({ type: BookingResponse })
  @ApiProblems(visitProblems.status_not_allowed, visitProblems.no_show_too_early)
  noShow(
    @FromRequest() caller: Caller,
    @PathId() id: string,
    @ExpectedVersion() version: number,
  ): Promise<BookingResponse> {
    return this.requests.run(caller, async (tx) =>
      this.present.one(tx, await this.markNoShow.execute(tx, id, version)),
    );
  }

  @Post('undo')
  @HttpCode(200)
  @Permission('bookings:write')
  @ApiOperation({ operationId: 'undoBookingChange', summary: 'Take the last change of status back, within seven days' })
  @ApiOkResponse({ type: BookingResponse })
  @ApiProblems(
    visitProblems.nothing_to_undo,
    visitProblems.undo_too_late,
    visitProblems.slot_unavailable,
    visitProblems.client_busy,
  )
  undo(
    @FromRequest() caller: Caller,
    @PathId() id: string,
    @ExpectedVersion() version: number,
  ): Promise<BookingResponse> {
    return this.requests.run(caller, async (tx) =>
      this.present.one(tx, await this.undoChange.execute(tx, id, version)),
    );
  }

  private change(caller: Caller, id: string, version: number, action: PlainAction): Promise<BookingResponse> {
    return this.requests.run(caller, async (tx) =>
      this.present.one(tx, await this.changeStatus.execute(tx, id, version, action)),
    );
  }
}
