import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { FromRequest, PageQuery, Permission, RequestScope, type Caller } from '@stamgast/platform/http';
import { ListFeedback } from '../application/list-feedback.js';
import { ListTags } from '../application/list-tags.js';
import { ToContactList } from '../application/to-contact-list.js';
import { ToContactQueryDto } from './client-query.dto.js';
import { FeedbackPage, ToContactPageResponse } from './client-record.dto.js';
import { TagList } from './client.dto.js';
import { readerOf } from './reader-of.js';

@ApiTags('crm')
@Controller('v1')
export class ClientListsController {
  constructor(
    private readonly requests: RequestScope,
    private readonly toContact: ToContactList,
    private readonly listTags: ListTags,
    private readonly listFeedback: ListFeedback,
  ) {}

  @Get('clients/to-contact')
  @Permission('clients:read')
  @ApiOperation({
    operationId: 'listClientsToContact',
    summary:
      'Clients who have stayed away longer than their rhythm and are not to be left alone, most urgent and most worth first',
  })
  @ApiOkResponse({ type: ToContactPageResponse })
  overdue(@FromRequest() caller: Caller, @Query() query: ToContactQueryDto): Promise<ToContactPageResponse> {
    const { asOf, stage = null, reachable = false, limit, cursor } = query;
    return this.requests.run(caller, (tx) =>
      this.toContact.execute(tx, { asOf, stage, reachable, limit, cursor }, readerOf(caller)),
    );
  }

  @Get('tags')
  @Permission('clients:read')
  @ApiOperation({ operationId: 'listTags', summary: 'The tags in use' })
  @ApiOkResponse({ type: TagList })
  tags(@FromRequest() caller: Caller): Promise<TagList> {
    return this.requests.run(caller, async (tx) => ({ data: await this.listTags.execute(tx) }));
  }

  @Get('feedback')
  @Permission('clients:read')
  @ApiOperation({ operationId: 'listFeedback', summary: 'What clients said about their visits, newest first' })
  @ApiOkResponse({ type: FeedbackPage })
  feedback(@FromRequest() caller: Caller, @Query() query: PageQuery): Promise<FeedbackPage> {
    return this.requests.run(caller, (tx) => this.listFeedback.execute(tx, query.limit, query.cursor));
  }
}
