import { Controller, Get, Header, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { platformProblems } from '@stamgast/platform';
import {
  ApiProblems,
  FromRequest,
  Permission,
  Public,
  RateLimit,
  RequestScope,
  type Caller,
} from '@stamgast/platform/http';
import { FindAvailability } from '../../application/availability/find-availability.js';
import { AvailabilityRequest, AvailabilityResponse, TeamAvailabilityRequest } from './availability.dto.js';
import { visitProblems } from '../../domain/visit-problems.js';
import { requestedParts } from './requested-visit.js';

@ApiTags('booking')
@Controller('v1')
export class AvailabilityController {
  constructor(
    private readonly requests: RequestScope,
    private readonly findAvailability: FindAvailability,
  ) {}

  @Get('availability')
  @Permission('bookings:read')
  @ApiOperation({
    operationId: 'findAvailability',
    summary: 'Bookable starts, as clients or as the desk may book them',
  })
  @ApiOkResponse({ type: AvailabilityResponse })
  @ApiProblems(platformProblems.not_found, visitProblems.calendar_unavailable)
  async find(@FromRequest() caller: Caller, @Query() query: TeamAvailabilityRequest): Promise<AvailabilityResponse> {
    return this.requests.run(caller, (tx) =>
      this.findAvailability.execute(tx, {
        ...daysOf(query),
        request: { ...wantedOf(query), booker: query.desk ? 'desk' : 'client', audience: 'team' },
      }),
    );
  }

  // What is shown is advice for a moment; the insert is the judge.
  @Get('public/:slug/availability')
  @Public()
  @RateLimit({ name: 'public-read', points: 600, seconds: 60 })
  @Header('cache-control', 'public, max-age=5')
  @ApiOperation({ operationId: 'findPublicAvailability', summary: 'Bookable starts of a business’s public page' })
  @ApiParam({ name: 'slug', description: 'Public address of the business', type: String })
  @ApiOkResponse({ type: AvailabilityResponse })
  @ApiProblems(visitProblems.calendar_unavailable)
  async findPublic(
    @FromRequest() caller: Caller,
    @Param('slug') slug: string,
    @Query() query: AvailabilityRequest,
  ): Promise<AvailabilityResponse> {
    const look = await this.requests.lookForSlug(caller, slug);
    return this.findAvailability.glance(look, {
      ...daysOf(query),
      request: { ...wantedOf(query), audience: 'public' },
    });
  }
}

function daysOf({ from, to }: AvailabilityRequest): { from: string; to: string } {
  return { from, to };
}

function wantedOf(query: AvailabilityRequest) {
  return { parts: requestedParts(query), locationId: query.locationId ?? null, booker: 'client' as const };
}
