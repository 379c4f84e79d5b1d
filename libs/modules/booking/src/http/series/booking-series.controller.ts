import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { invalidField } from '@stamgast/platform';
import { ApiProblems, FromRequest, PathId, Permission, RequestScope, type Caller } from '@stamgast/platform/http';
import { NearestAlternatives } from '../../application/availability/nearest-alternatives.js';
import { CreateDeskSeries } from '../../application/series/create-desk-series.js';
import { SeriesChanges } from '../../application/series/series-changes.js';
import type { SeriesWish } from '../../application/series/wanted-series.js';
import { visitProblems } from '../../domain/visit-problems.js';
import { partsOfDeskBooking, wholeMinute } from '../availability/requested-visit.js';
import {
  BookingSeriesResponse,
  CreateSeriesRequest,
  PreviewSeriesRequest,
  SeriesPreviewResponse,
  SeriesResultResponse,
} from './booking-series.dto.js';

@ApiTags('booking')
@Controller('v1/booking-series')
export class BookingSeriesController {
  constructor(
    private readonly requests: RequestScope,
    private readonly alternatives: NearestAlternatives,
    private readonly createSeries: CreateDeskSeries,
    private readonly changes: SeriesChanges,
  ) {}

  @Post()
  @Permission('bookings:write')
  @ApiOperation({ operationId: 'createBookingSeries', summary: 'Book visits that repeat: as the policy says, or none' })
  @ApiCreatedResponse({ type: SeriesResultResponse })
  @ApiProblems(visitProblems.series_conflict, visitProblems.start_too_long_ago, visitProblems.slot_unavailable)
  create(@FromRequest() caller: Caller, @Body() body: CreateSeriesRequest): Promise<SeriesResultResponse> {
    const { clientId = null, client = null, note = null, answers = [] } = body;
    if (clientId && client) throw invalidField('client', 'cannot stand beside clientId');
    const input = { ...wishOf(body), clientId, client, note, answers };
    return this.alternatives.orOffer(() => this.requests.run(caller, (tx) => this.createSeries.execute(tx, input)));
  }

  @Post('preview')
  @HttpCode(200)
  @Permission('bookings:read')
  @ApiOperation({ operationId: 'previewBookingSeries', summary: 'How each visit of a series stands; keeps nothing' })
  @ApiOkResponse({ type: SeriesPreviewResponse })
  @ApiProblems(visitProblems.start_too_long_ago)
  preview(@FromRequest() caller: Caller, @Body() body: PreviewSeriesRequest): Promise<SeriesPreviewResponse> {
    const { clientId = null } = body;
    const wish = wishOf(body);
    return this.requests.run(caller, (tx) => this.createSeries.preview(tx, wish, clientId));
  }

  @Get(':id')
  @Permission('bookings:read')
  @ApiOperation({ operationId: 'getBookingSeries', summary: 'A series with all its visits' })
  @ApiOkResponse({ type: BookingSeriesResponse })
  get(@FromRequest() caller: Caller, @PathId() id: string): Promise<BookingSeriesResponse> {
    return this.requests.run(caller, (tx) => this.changes.show(tx, id));
  }
}

function wishOf(body: PreviewSeriesRequest): SeriesWish {
  const { locationId = null, policy = 'all_or_nothing', recurrence } = body;
  const { unit, every = 1, count = null, until = null } = recurrence;
  return {
    request: { parts: partsOfDeskBooking(body), locationId, booker: 'desk', audience: 'team' },
    start: wholeMinute('start', body.start),
    recurrence: { unit, every, count, until },
    policy,
  };
}
