import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProperty, ApiTags } from '@nestjs/swagger';
import { ApiProblems, FromRequest, IdParam, Permission, RequestScope, type Caller } from '@stamgast/platform/http';
import { SendByHand } from '../application/send-by-hand.js';
import type { Channel } from '../domain/message.js';
import { notificationsProblems } from '../domain/notifications-problems.js';
import { PreviewAutomationRequest } from './automation-answers.dto.js';

const outcomes = ['send', 'wait', 'not'] as const;

export class SentByHandResponse {
  @ApiProperty({ enum: outcomes, enumName: 'DryRunOutcome' }) outcome!: (typeof outcomes)[number];
  @ApiProperty({ type: String, nullable: true, description: 'Why not, e.g. no_consent' }) reason!: string | null;
  @ApiProperty({ type: String, nullable: true, format: 'date-time', description: 'When it goes out' })
  sendAt!: string | null;
  @ApiProperty({ enum: ['email', 'sms'], enumName: 'Channel' }) channel!: Channel;
}

@ApiTags('notifications')
@Controller('v1/automations/:id/messages')
export class ByHandController {
  constructor(
    private readonly requests: RequestScope,
    private readonly sendByHand: SendByHand,
  ) {}

  @Post()
  @HttpCode(200)
  @Permission('messages:write')
  @ApiOperation({
    operationId: 'sendAutomationByHand',
    summary: 'Ask a client to come back today; whatever may stop the automation stops this as well',
  })
  @ApiOkResponse({ type: SentByHandResponse })
  @ApiProblems(notificationsProblems.not_by_hand)
  send(
    @FromRequest() caller: Caller,
    @Param('id', IdParam) id: string,
    @Body() { clientId }: PreviewAutomationRequest,
  ): Promise<SentByHandResponse> {
    return this.requests.run(caller, (tx) => this.sendByHand.execute(tx, id, clientId));
  }
}
