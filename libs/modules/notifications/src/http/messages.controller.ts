import { Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { decodeCursor, platformProblems } from '@stamgast/platform';
import {
  ApiProblems,
  ExpectedVersion,
  FromRequest,
  IdParam,
  Permission,
  RequestScope,
  type Caller,
} from '@stamgast/platform/http';
import { CancelMessage } from '../application/cancel-message.js';
import { ExplainMessage } from '../application/explain-message.js';
import { MailTransport } from '../application/mail-transport.js';
import { ReadMessages } from '../application/read-messages.js';
import { notificationsProblems } from '../domain/notifications-problems.js';
import { MessageExplanationResponse } from './automation-answers.dto.js';
import { DeliveryResponse, MessageDetailResponse, MessagePage, MessageQuery } from './messages.dto.js';

@ApiTags('notifications')
@Controller('v1')
export class MessagesController {
  constructor(
    private readonly requests: RequestScope,
    private readonly read: ReadMessages,
    private readonly cancel: CancelMessage,
    private readonly explainer: ExplainMessage,
    private readonly transport: MailTransport,
  ) {}

  @Get('messages')
  @Permission('messages:read')
  @ApiOperation({ operationId: 'listMessages', summary: 'Every message with its state, newest due first' })
  @ApiOkResponse({ type: MessagePage })
  list(@FromRequest() caller: Caller, @Query() query: MessageQuery): Promise<MessagePage> {
    const { state = null, kind = null, clientId = null, bookingId = null, search = null, limit } = query;
    const after = decodeCursor(query.cursor, 2) as [string, string] | null;
    return this.requests.run(caller, (tx) =>
      this.read.list(tx, { state, kind, clientId, bookingId, search, limit, after }),
    );
  }

  @Get('messages/:id')
  @Permission('messages:read')
  @ApiOperation({ operationId: 'getMessage', summary: 'One message, word for word as it was sent' })
  @ApiOkResponse({ type: MessageDetailResponse })
  show(@FromRequest() caller: Caller, @Param('id', IdParam) id: string): Promise<MessageDetailResponse> {
    return this.requests.run(caller, async (tx) => {
      const { attachments, headers, ...rest } = await this.read.one(
        tx,
        id,
        caller.request.principal?.permissions.has('team:write') ?? false,
      );
      return { ...rest, headers: { ...headers }, attachments: [...attachments] };
    });
  }

  @Get('messages/:id/explain')
  @Permission('messages:read')
  @ApiOperation({ operationId: 'explainMessage', summary: 'Why it was sent, waits or was not sent' })
  @ApiOkResponse({ type: MessageExplanationResponse })
  explain(@FromRequest() caller: Caller, @Param('id', IdParam) id: string): Promise<MessageExplanationResponse> {
    return this.requests.run(caller, async (tx) => {
      const { checks, ...rest } = await this.explainer.execute(tx, id);
      return { ...rest, checks: [...checks] };
    });
  }

  @Post('messages/:id/cancel')
  @HttpCode(204)
  @Permission('messages:write')
  @ApiOperation({ operationId: 'cancelMessage', summary: 'Take a planned message back' })
  @ApiNoContentResponse()
  @ApiProblems(notificationsProblems.message_ended, platformProblems.stale_version)
  takeBack(
    @FromRequest() caller: Caller,
    @Param('id', IdParam) id: string,
    @ExpectedVersion() version: number,
  ): Promise<void> {
    return this.requests.run(caller, (tx) => this.cancel.execute(tx, id, version));
  }

  @Get('delivery')
  @Permission('messages:read')
  @ApiOperation({ operationId: 'getDelivery', summary: 'How messages leave, if they do' })
  @ApiOkResponse({ type: DeliveryResponse })
  delivery(): DeliveryResponse {
    return { email: this.transport.provider, from: this.transport.from };
  }
}
