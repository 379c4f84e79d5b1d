import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import {
  ApiProblems,
  FromRequest,
  Public,
  RateLimit,
  RateLimits,
  RequestScope,
  type Caller,
} from '@stamgast/platform/http';
import { JoinFromOutside } from '../../application/waitlist/join-from-outside.js';
import { setupProblems } from '../../domain/setup-problems.js';
import { waitlistProblems } from '../../domain/waitlist/waitlist-problems.js';
import { JoinWaitlistRequest, WaitlistJoinedResponse } from './public-waitlist.dto.js';
import { wishOf } from './waitlist-wish.dto.js';

/** Places under one phone number or e-mail address, from wherever they are asked for. */
const perContact = { name: 'public-waitlist-contact', points: 10, seconds: 3600 };

@ApiTags('public')
@Controller('v1/public/:slug/waitlist-entries')
export class JoinWaitlistController {
  constructor(
    private readonly requests: RequestScope,
    private readonly limits: RateLimits,
    private readonly join: JoinFromOutside,
  ) {}

  @Post()
  @Public()
  @RateLimit({ name: 'public-waitlist', points: 30, seconds: 3600 })
  @ApiOperation({ operationId: 'joinWaitlist', summary: 'Wait for a time, without signing in' })
  @ApiParam({ name: 'slug', description: 'Public address of the business', type: String })
  @ApiCreatedResponse({ type: WaitlistJoinedResponse })
  @ApiProblems(waitlistProblems.already_waiting, setupProblems.booking_page_off)
  async create(
    @FromRequest() caller: Caller,
    @Param('slug') slug: string,
    @Body() body: JoinWaitlistRequest,
  ): Promise<WaitlistJoinedResponse> {
    const { client } = body;
    const wish = wishOf(body);
    for (const contact of [client.phone?.replace(/[^\d+]/g, ''), client.email?.trim().toLowerCase()])
      if (contact) await this.limits.spend(perContact, `${slug}:${contact}`);
    return this.requests.runForSlug(caller, slug, (tx) => this.join.execute(tx, { wish, client }));
  }
}
