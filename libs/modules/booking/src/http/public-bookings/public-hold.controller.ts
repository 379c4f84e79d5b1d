import { Body, Controller, Delete, HttpCode, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { hashToken } from '@stamgast/platform';
import {
  ApiProblems,
  FromRequest,
  PathId,
  Public,
  RateLimit,
  RequestScope,
  type Caller,
} from '@stamgast/platform/http';
import { NearestAlternatives } from '../../application/availability/nearest-alternatives.js';
import { HoldTime } from '../../application/holds/hold-time.js';
import { ReleaseHold } from '../../application/holds/release-hold.js';
import { setupProblems } from '../../domain/setup-problems.js';
import { visitProblems } from '../../domain/visit-problems.js';
import { partsOfVisitor, wholeMinute } from '../availability/requested-visit.js';
import { CreateHoldRequest, HoldResponse } from './public-hold.dto.js';

@ApiTags('public')
@Controller('v1/public/:slug/holds')
export class PublicHoldController {
  constructor(
    private readonly requests: RequestScope,
    private readonly alternatives: NearestAlternatives,
    private readonly holdTime: HoldTime,
    private readonly releaseHold: ReleaseHold,
  ) {}

  @Post()
  @Public()
  @RateLimit({ name: 'public-hold', points: 60, seconds: 3600 })
  @ApiOperation({ operationId: 'createHold', summary: 'Keep a time for some minutes while a visitor books it' })
  @ApiParam({ name: 'slug', description: 'Public address of the business', type: String })
  @ApiCreatedResponse({ type: HoldResponse })
  @ApiProblems(visitProblems.slot_unavailable, visitProblems.hold_limit, setupProblems.booking_page_off)
  create(
    @FromRequest() caller: Caller,
    @Param('slug') slug: string,
    @Body() body: CreateHoldRequest,
  ): Promise<HoldResponse> {
    const { locationId = null } = body;
    const request = { parts: partsOfVisitor(body), locationId, booker: 'client' as const, audience: 'public' as const };
    const start = wholeMinute('start', body.start);
    const holder = hashToken(`${slug}/${caller.request.ip}`);
    return this.alternatives.orOffer(() =>
      this.requests.runForSlug(caller, slug, (tx) => this.holdTime.execute(tx, { request, start, holder })),
    );
  }

  @Delete(':id')
  @HttpCode(204)
  @Public()
  @RateLimit({ name: 'public-hold', points: 60, seconds: 3600 })
  @ApiOperation({ operationId: 'releaseHold', summary: 'Give a kept time back' })
  @ApiParam({ name: 'slug', description: 'Public address of the business', type: String })
  @ApiNoContentResponse()
  release(@FromRequest() caller: Caller, @Param('slug') slug: string, @PathId() id: string): Promise<void> {
    return this.requests.runForSlug(caller, slug, (tx) => this.releaseHold.execute(tx, id));
  }
}
