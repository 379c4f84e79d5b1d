import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import {
  ApiConsumes,
  ApiOkResponse,
  ApiOperation,
  ApiParam,
  ApiProperty,
  ApiPropertyOptional,
  ApiTags,
} from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';
import { FromRequest, Public, RateLimit, RequestScope, type Caller } from '@stamgast/platform/http';
import { Unsubscribe } from '../application/unsubscribe.js';

export class UnsubscribeRequest {
  @ApiPropertyOptional({ description: 'What mail programs post (RFC 8058)', enum: ['One-Click'] })
  @IsOptional()
  @IsIn(['One-Click'])
  'List-Unsubscribe'?: string;
}

export class UnsubscribedResponse {
  @ApiProperty({ description: 'Always true; a second time changes nothing' }) unsubscribed!: boolean;
}

@ApiTags('public')
@Controller('v1/public/unsubscribe')
@Public()
@RateLimit({ name: 'unsubscribe', points: 60, seconds: 60 })
export class UnsubscribeController {
  constructor(
    private readonly requests: RequestScope,
    private readonly unsubscribe: Unsubscribe,
  ) {}

  @Post(':token')
  @HttpCode(200)
  @ApiConsumes('application/json', 'application/x-www-form-urlencoded')
  @ApiParam({ name: 'token', description: 'From the message' })
  @ApiOperation({ operationId: 'unsubscribe', summary: 'No more marketing on this channel, at once' })
  @ApiOkResponse({ type: UnsubscribedResponse })
  end(
    @FromRequest() caller: Caller,
    @Param('token') token: string,
    @Body() _body: UnsubscribeRequest,
  ): Promise<UnsubscribedResponse> {
    return this.requests.runForToken(caller, 'unsubscribe', token, async (tx, messageId) => {
      await this.unsubscribe.execute(tx, messageId);
      return { unsubscribed: true };
    });
  }
}
