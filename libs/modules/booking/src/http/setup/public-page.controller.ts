import { Controller, Get, Param } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import {
  ApiProblems,
  FromRequest,
  platformProblems,
  Public,
  RateLimit,
  RequestScope,
  type Caller,
} from '@stamgast/platform/http';
import { ShowPublicPage } from '../../application/setup/public-page/show-public-page.js';
import { setupProblems } from '../../domain/setup-problems.js';
import { PublicPageResponse } from './public-page.dto.js';

@ApiTags('public')
@Controller('v1/public')
export class PublicPageController {
  constructor(
    private readonly requests: RequestScope,
    private readonly showPublicPage: ShowPublicPage,
  ) {}

  @Get(':slug')
  @Public()
  @RateLimit({ name: 'public-page', points: 300, seconds: 60 })
  @ApiOperation({ operationId: 'getPublicPage', summary: 'What a business offers, for its booking page' })
  @ApiParam({ name: 'slug', type: String, description: "The business's public address", example: 'salong-nord' })
  @ApiOkResponse({ type: PublicPageResponse })
  @ApiProblems(platformProblems.not_found, setupProblems.booking_page_off)
  show(@FromRequest() caller: Caller, @Param('slug') slug: string): Promise<PublicPageResponse> {
    return this.requests.runForSlug(caller, slug, (tx) => this.showPublicPage.execute(tx));
  }
}
