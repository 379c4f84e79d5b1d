import { Body, Controller, Get, HttpCode, Patch, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { decodeCursor, platformProblems } from '@stamgast/platform';
import {
  ApiProblems,
  ExpectedVersion,
  FromRequest,
  PageQuery,
  PathId,
  Permission,
  RequestScope,
  type Caller,
} from '@stamgast/platform/http';
import { ReadConversations } from '../application/conversation/read-conversations.js';
import { notificationsProblems } from '../domain/notifications-problems.js';
import {
  AssignConversationRequest,
  BeginConversationRequest,
  ConversationMessagePage,
  ConversationMessageResponse,
  ConversationPage,
  ConversationQuery,
  ConversationResponse,
  WriteRequest,
} from './conversations.dto.js';

/** What clients and the team write to each other. */
@ApiTags('notifications')
@Controller('v1/conversations')
export class ConversationsController {
  constructor(
    private readonly requests: RequestScope,
    private readonly conversations: ReadConversations,
  ) {}

  @Get()
  @Permission('messages:read')
  @ApiOperation({ operationId: 'listConversations', summary: 'Conversations, the newest message first' })
  @ApiOkResponse({ type: ConversationPage })
  list(@FromRequest() caller: Caller, @Query() query: ConversationQuery): Promise<ConversationPage> {
    const { clientId = null, assignedTo = null, unread, limit } = query;
    const after = decodeCursor(query.cursor, 2) as [string, string] | null;
    return this.requests.run(caller, async (tx) => {
      const filter = { clientId, assignedTo, unreadOnly: unread === 'true', limit, after };
      return { ...(await this.conversations.list(tx, filter)), unread: await this.conversations.unread(tx) };
    });
  }

  @Post()
  @Permission('clients:write')
  @ApiOperation({ operationId: 'beginConversation', summary: 'Begin to write to a client, or go on' })
  @ApiCreatedResponse({ type: ConversationResponse })
  @ApiProblems(platformProblems.not_found, notificationsProblems.conversation_no_way)
  begin(@FromRequest() caller: Caller, @Body() body: BeginConversationRequest): Promise<ConversationResponse> {
    return this.requests.run(caller, (tx) => this.conversations.begin(tx, body.clientId, body.channel));
  }

  @Patch(':id')
  @Permission('clients:write')
  @ApiOperation({ operationId: 'assignConversation', summary: 'Say who looks after it' })
  @ApiOkResponse({ type: ConversationResponse })
  @ApiProblems(platformProblems.stale_version)
  assign(
    @FromRequest() caller: Caller,
    @PathId() id: string,
    @ExpectedVersion() version: number,
    @Body() body: AssignConversationRequest,
  ): Promise<ConversationResponse> {
    return this.requests.run(caller, (tx) => this.conversations.assign(tx, id, version, body.assignedTo));
  }

  @Post(':id/read')
  @HttpCode(200)
  @Permission('clients:write')
  @ApiOperation({ operationId: 'readConversation', summary: 'Everything in it has been read' })
  @ApiOkResponse({ type: ConversationResponse })
  read(@FromRequest() caller: Caller, @PathId() id: string): Promise<ConversationResponse> {
    return this.requests.run(caller, (tx) => this.conversations.read(tx, id));
  }

  @Get(':id/messages')
  @Permission('messages:read')
  @ApiOperation({ operationId: 'listConversationMessages', summary: 'What was written, newest first' })
  @ApiOkResponse({ type: ConversationMessagePage })
  messages(
    @FromRequest() caller: Caller,
    @PathId() id: string,
    @Query() query: PageQuery,
  ): Promise<ConversationMessagePage> {
    const after = decodeCursor(query.cursor, 2) as [string, string] | null;
    return this.requests.run(caller, (tx) => this.conversations.messages(tx, id, query.limit, after));
  }

  @Post(':id/messages')
  @Permission('clients:write')
  @ApiOperation({ operationId: 'writeToClient', summary: 'Write to the client' })
  @ApiCreatedResponse({ type: ConversationMessageResponse })
  write(
    @FromRequest() caller: Caller,
    @PathId() id: string,
    @Body() body: WriteRequest,
  ): Promise<ConversationMessageResponse> {
    return this.requests.run(caller, (tx) => this.conversations.write(tx, id, body.text));
  }
}
