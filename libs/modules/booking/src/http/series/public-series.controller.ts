import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
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
import { CreatePublicSeries } from '../../application/series/create-public-series.js';
import type { SeriesWish } from '../../application/series/wanted-series.js';
import { setupProblems } from '../../domain/setup-problems.js';
import { visitProblems } from '../../domain/visit-problems.js';
import { partsOfVisitor, wholeMinute } from '../availability/requested-visit.js';
import { SeriesPreviewResponse } from './booking-series.dto.js';
import {
  CreatePublicSeriesRequest,
  PreviewPublicSeriesRequest,
  PublicSeriesCreatedResponse,
} from './public-series.dto.js';

/** The same budget as for single bookings: a series is one try. */
const perContact = { name: 'public-booking-contact', points: 10, seconds: 3600 };

@ApiTags('public')
@Controller('v1/public/:slug/booking-series')
export class PublicSeriesController {
  constructor(
    private readonly requests: RequestScope,
    private readonly limits: RateLimits,
    private readonly alternatives: NearestAlternatives,
    private readonly createSeries: CreatePublicSeries,
  ) {}

  @Post()
  @Public()
  @RateLimit({ name: 'public-booking', points: 30, seconds: 3600, puzzlesUpTo: 4 })
  @ApiOperation({ operationId: 'createPublicSeries', summary: 'Book visits that repeat without signing in' })
  @ApiParam({ name: 'slug', description: 'Public address of the business', type: String })
  @ApiCreatedResponse({ type: PublicSeriesCreatedResponse })
  @ApiProblems(
    visitProblems.series_conflict,
    visitProblems.slot_unavailable,
    visitProblems.active_limit,
    visitProblems.start_too_long_ago,
    setupProblems.booking_page_off,
  )
  async create(
    @FromRequest() caller: Caller,
    @Param('slug') slug: string,
    @Body() body: CreatePublicSeriesRequest,
  ): Promise<PublicSeriesCreatedResponse> {
    const { client, marketingConsent = {}, holdId = null, answers = [] } = body;
    const input = { ...wishOf(body), client, marketingConsent, holdId, answers };
    for (const contact of [client.phone?.replace(/[^\d+]/g, ''), client.email?.trim().toLowerCase()])
      if (contact) await this.limits.spend(perContact, `${slug}:${contact}`);
    return this.alternatives.orOffer(() =>
      this.requests.runForSlug(caller, slug, (tx) => this.createSeries.execute(tx, input)),
    );
  }

  @Post('preview')
  @HttpCode(200)
  @Public()
  @RateLimit({ name: 'public-read', points: 600, seconds: 60 })
  @ApiOperation({ operationId: 'previewPublicSeries', summary: 'How each visit of a series stands; keeps nothing' })
  @ApiParam({ name: 'slug', description: 'Public address of the business', type: String })
  @ApiOkResponse({ type: SeriesPreviewResponse })
  @ApiProblems(visitProblems.start_too_long_ago, setupProblems.booking_page_off)
  preview(
    @FromRequest() caller: Caller,
    @Param('slug') slug: string,
    @Body() body: PreviewPublicSeriesRequest,
  ): Promise<SeriesPreviewResponse> {
    const wish = wishOf(body);
    const { holdId = null } = body;
    return this.requests.runForSlug(caller, slug, (tx) => this.createSeries.preview(tx, wish, holdId));
  }
}

function wishOf(body: PreviewPublicSeriesRequest): SeriesWish {
  const { locationId = null, policy = 'all_or_nothing', recurrence } = body;
  const { unit, every = 1, count = null, until = null } = recurrence;
  return {
    request: { parts: partsOfVisitor(body), locationId, booker: 'client', audience: 'public' },
    start: wholeMinute('start', body.start),
    recurrence: { unit, every, count, until },
    policy,
  };
}
