import { Body, Controller, HttpCode, Post } from '@nestjs/common';
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
import { NearestAlternatives } from '../../application/availability/nearest-alternatives.js';
import { CancelSeries } from '../../application/series/cancel-series.js';
import { MoveSeries } from '../../application/series/move-series.js';
import { visitProblems } from '../../domain/visit-problems.js';
import { wholeMinute } from '../availability/requested-visit.js';
import { BookingSeriesResponse, SeriesResultResponse } from './booking-series.dto.js';
import { CancelSeriesRequest, RescheduleSeriesRequest } from './change-series.dto.js';

/** Changes of several visits of a series at once; one visit alone is also changed as any booking is. */
@ApiTags('booking')
@Controller('v1/booking-series/:id')
export class ChangeSeriesController {
  constructor(
    private readonly requests: RequestScope,
    private readonly alternatives: NearestAlternatives,
    private readonly cancelSeries: CancelSeries,
    private readonly moveSeries: MoveSeries,
  ) {}

  @Post('cancel')
  @HttpCode(200)
  @Permission('bookings:write')
  @ApiOperation({ operationId: 'cancelBookingSeries', summary: 'Cancel this visit, those behind it too, or all' })
  @ApiOkResponse({ type: BookingSeriesResponse })
  @ApiProblems(visitProblems.booking_not_ahead)
  cancel(
    @FromRequest() caller: Caller,
    @PathId() id: string,
    @ExpectedVersion() version: number,
    @Body() body: CancelSeriesRequest,
  ): Promise<BookingSeriesResponse> {
    const { scope, fromBookingId, reason = null, notify = true } = body;
    return this.requests.run(caller, (tx) =>
      this.cancelSeries.execute(tx, id, version, { scope, fromBookingId, reason, notify }),
    );
  }

  @Post('reschedule')
  @HttpCode(200)
  @Permission('bookings:write')
  @ApiOperation({ operationId: 'rescheduleBookingSeries', summary: 'Move this visit, those behind it too, or all' })
  @ApiOkResponse({ type: SeriesResultResponse })
  @ApiProblems(
    visitProblems.series_conflict,
    visitProblems.booking_not_ahead,
    visitProblems.start_too_long_ago,
    visitProblems.slot_unavailable,
  )
  reschedule(
    @FromRequest() caller: Caller,
    @PathId() id: string,
    @ExpectedVersion() version: number,
    @Body() body: RescheduleSeriesRequest,
  ): Promise<SeriesResultResponse> {
    const { scope, fromBookingId, staffId = null, policy = 'all_or_nothing', notify = true } = body;
    const start = wholeMinute('start', body.start);
    const move = { scope, fromBookingId, start, staffId, policy, notify };
    return this.alternatives.orOffer(() =>
      this.requests.run(caller, (tx) => this.moveSeries.execute(tx, id, version, move)),
    );
  }
}
