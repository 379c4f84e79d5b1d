import { Controller, Get, Param, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiProduces, ApiResponse, ApiTags } from '@nestjs/swagger';
import { platformProblems } from '@stamgast/platform';
import { ApiProblems, FromRequest, Public, RateLimit, RequestScope, type Caller } from '@stamgast/platform/http';
import { ServeFeed, type ServedFeed } from '../../application/feeds/serve-feed.js';

/** What calendar programs subscribe to. */
@ApiTags('public')
@Controller('v1/public/calendars')
export class PublicCalendarController {
  constructor(
    private readonly requests: RequestScope,
    private readonly serveFeed: ServeFeed,
  ) {}

  @Get(':token.ics')
  @Public()
  @RateLimit({ name: 'calendar-feed', points: 240, seconds: 60 })
  @ApiOperation({ operationId: 'getCalendarFeed', summary: 'The visits behind a secret address' })
  @ApiParam({ name: 'token', description: 'From the address of the feed', type: String })
  @ApiProduces('text/calendar')
  @ApiOkResponse({ content: { 'text/calendar': { schema: { type: 'string' } } } })
  @ApiResponse({ status: 304, description: 'Nothing has changed' })
  @ApiProblems(platformProblems.not_found)
  async show(
    @FromRequest() caller: Caller,
    @Param('token') token: string,
    @Res() reply: Caller['reply'],
  ): Promise<void> {
    const feed = await this.requests.runForToken(caller, 'calendar', token, (tx, id) => this.serveFeed.execute(tx, id));
    void reply.header('etag', feed.etag);
    void reply.header('last-modified', feed.changedAt.toUTCString());
    // A secret address: nobody between may keep what it shows.
    void reply.header('cache-control', 'private, no-cache');
    void reply.header('x-robots-tag', 'noindex');
    if (isKnown(caller.request, feed)) {
      await reply.code(304).send();
      return;
    }
    void reply.header('content-type', 'text/calendar; charset=utf-8; method=PUBLISH');
    void reply.header('content-disposition', 'inline; filename="visits.ics"');
    await reply.send(feed.text);
  }
}

/** Whether the asker has what would be sent; the ETag says so before the time does (RFC 9110). */
function isKnown({ headers }: Caller['request'], { etag, changedAt }: ServedFeed): boolean {
  const tags = headers['if-none-match'];
  if (tags !== undefined)
    return tags.split(',').some((one) => one.trim() === '*' || one.trim().replace(/^W\//, '') === etag);
  const since = Date.parse(headers['if-modified-since'] ?? '');
  return !Number.isNaN(since) && since >= changedAt.getTime();
}
