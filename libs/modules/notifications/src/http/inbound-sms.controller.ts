import { Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiNoContentResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { DomainError } from '@stamgast/kernel';
import { platformProblems } from '@stamgast/platform';
import { ApiProblems, FromRequest, Public, RateLimit, RequestScope, type Caller } from '@stamgast/platform/http';
import { InboundTexts, type PostedForm } from '../application/texts/inbound-texts.js';

const anyForm = { schema: { type: 'object', additionalProperties: { type: 'string' } } } as const;

/** Where providers of text messages post. The address is known to them alone, and where they sign, the signature counts. */
@ApiTags('public')
@Controller('v1/inbound/sms')
@Public()
@RateLimit({ name: 'inbound-sms', points: 600, seconds: 60 })
export class InboundSmsController {
  constructor(
    private readonly requests: RequestScope,
    private readonly inbound: InboundTexts,
  ) {}

  @Post(':token/message')
  @HttpCode(204)
  @ApiConsumes('application/x-www-form-urlencoded')
  @ApiBody(anyForm)
  @ApiParam({ name: 'token', description: 'From the settings' })
  @ApiOperation({ operationId: 'receiveText', summary: 'A client has written a text message' })
  @ApiNoContentResponse()
  @ApiProblems(platformProblems.permission_missing)
  message(@FromRequest() caller: Caller, @Param('token') token: string): Promise<void> {
    return this.requests.runForToken(caller, 'inbound-sms', token, (tx) =>
      this.inbound.message(tx, formOf(caller), token),
    );
  }

  @Post(':token/report')
  @HttpCode(204)
  @ApiConsumes('application/x-www-form-urlencoded')
  @ApiBody(anyForm)
  @ApiParam({ name: 'token', description: 'From the settings' })
  @ApiOperation({ operationId: 'receiveTextReport', summary: 'What became of a text message' })
  @ApiNoContentResponse()
  @ApiProblems(platformProblems.permission_missing)
  report(@FromRequest() caller: Caller, @Param('token') token: string): Promise<void> {
    return this.requests.runForToken(caller, 'inbound-sms', token, (tx) =>
      this.inbound.report(tx, formOf(caller), token),
    );
  }
}

function formOf({ request: { rawForm, body, headers } }: Caller): PostedForm {
  if (rawForm === null) throw new DomainError(platformProblems.malformed_request);
  return { rawForm, form: body as Record<string, string>, headers: headers as Record<string, string | undefined> };
}
