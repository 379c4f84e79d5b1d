import { Body, Controller, Delete, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ApiProblems, FromRequest, PathId, Permission, RequestScope, type Caller } from '@stamgast/platform/http';
import { CreateFeed } from '../../application/feeds/create-feed.js';
import { ManageFeeds } from '../../application/feeds/manage-feeds.js';
import { integrationsProblems } from '../../domain/integrations-problems.js';
import { askerOf } from './asker-of.js';
import {
  CalendarFeedPage,
  CalendarFeedQuery,
  CreateCalendarFeedRequest,
  NewCalendarFeedResponse,
} from './calendar-feed.dto.js';

/** Feeds for calendars elsewhere. Whoever may change the set-up sees to everybody's, others to their own. */
@ApiTags('integration')
@Controller('v1/calendar-feeds')
export class CalendarFeedsController {
  constructor(
    private readonly requests: RequestScope,
    private readonly createFeed: CreateFeed,
    private readonly feeds: ManageFeeds,
  ) {}

  @Get()
  @Permission('bookings:read')
  @ApiOperation({ operationId: 'listCalendarFeeds', summary: 'Feeds for calendars elsewhere, by age' })
  @ApiOkResponse({ type: CalendarFeedPage })
  list(@FromRequest() caller: Caller, @Query() query: CalendarFeedQuery): Promise<CalendarFeedPage> {
    return this.requests.run(caller, (tx) => this.feeds.list(tx, askerOf(caller), query));
  }

  @Post()
  @Permission('bookings:write')
  @ApiOperation({ operationId: 'createCalendarFeed', summary: 'Make a feed; its address is told only now' })
  @ApiCreatedResponse({ type: NewCalendarFeedResponse })
  @ApiProblems(integrationsProblems.feed_limit)
  create(@FromRequest() caller: Caller, @Body() body: CreateCalendarFeedRequest): Promise<NewCalendarFeedResponse> {
    return this.requests.run(caller, (tx) => this.createFeed.execute(tx, askerOf(caller), body));
  }

  @Post(':id/rotate')
  @HttpCode(200)
  @Permission('bookings:write')
  @ApiOperation({ operationId: 'rotateCalendarFeed', summary: 'Give a feed a new address; the old one ends' })
  @ApiOkResponse({ type: NewCalendarFeedResponse })
  rotate(@FromRequest() caller: Caller, @PathId() id: string): Promise<NewCalendarFeedResponse> {
    return this.requests.run(caller, (tx) => this.feeds.rotate(tx, askerOf(caller), id));
  }

  @Delete(':id')
  @HttpCode(204)
  @Permission('bookings:write')
  @ApiOperation({ operationId: 'revokeCalendarFeed', summary: 'Take a feed back; its address ends' })
  @ApiNoContentResponse()
  async revoke(@FromRequest() caller: Caller, @PathId() id: string): Promise<void> {
    await this.requests.run(caller, (tx) => this.feeds.revoke(tx, askerOf(caller), id));
  }
}
