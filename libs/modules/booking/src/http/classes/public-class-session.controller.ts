import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiPropertyOptional, ApiTags } from '@nestjs/swagger';
import { IsOptional, IsUUID } from 'class-validator';
import { ApiProblems, FromRequest, Public, RateLimit, RequestScope, type Caller } from '@stamgast/platform/http';
import { ShowClassSessions } from '../../application/classes/show-class-sessions.js';
import { setupProblems } from '../../domain/setup-problems.js';
import { DayRangeQuery } from '../availability/availability.dto.js';
import { OpenClassSessionsResponse } from './class-session.dto.js';

export class OpenClassSessionQuery extends DayRangeQuery {
  @ApiPropertyOptional({ format: 'uuid', description: 'Only of this class' })
  @IsOptional()
  @IsUUID()
  serviceId?: string;
}

@ApiTags('public')
@Controller('v1/public/:slug/class-sessions')
export class PublicClassSessionController {
  constructor(
    private readonly requests: RequestScope,
    private readonly sessions: ShowClassSessions,
  ) {}

  @Get()
  @Public()
  @RateLimit({ name: 'public-class-sessions', points: 240, seconds: 60 })
  @ApiOperation({ operationId: 'listOpenClassSessions', summary: 'Sessions of classes with the seats that are left' })
  @ApiParam({ name: 'slug', description: 'Public address of the business', type: String })
  @ApiOkResponse({ type: OpenClassSessionsResponse })
  @ApiProblems(setupProblems.booking_page_off)
  list(
    @FromRequest() caller: Caller,
    @Param('slug') slug: string,
    @Query() query: OpenClassSessionQuery,
  ): Promise<OpenClassSessionsResponse> {
    return this.requests.runForSlug(caller, slug, async (tx) => ({ sessions: await this.sessions.open(tx, query) }));
  }
}
