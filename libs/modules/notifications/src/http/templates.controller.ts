import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { platformProblems } from '@stamgast/platform';
import {
  ApiProblems,
  ExpectedVersion,
  FromRequest,
  Permission,
  RateLimit,
  RequestScope,
  type Caller,
} from '@stamgast/platform/http';
import { ChangeTemplate, type TemplateView } from '../application/change-template.js';
import { SendTestLetter } from '../application/send-test-letter.js';
import { notificationsProblems } from '../domain/notifications-problems.js';
import { presentSize } from './sms-size.dto.js';
import { PreviewRequest, PreviewResponse, TemplatePage, TemplateRequest, TemplateResponse } from './messages.dto.js';

@ApiTags('notifications')
@Controller('v1/templates')
export class TemplatesController {
  constructor(
    private readonly requests: RequestScope,
    private readonly templates: ChangeTemplate,
    private readonly letters: SendTestLetter,
  ) {}

  @Get()
  @Permission('messages:read')
  @ApiOperation({ operationId: 'listTemplates', summary: 'The text of every message in every language' })
  @ApiOkResponse({ type: TemplatePage })
  list(@FromRequest() caller: Caller): Promise<TemplatePage> {
    return this.requests.run(caller, async (tx) => ({
      data: (await this.templates.list(tx)).map(present),
      nextCursor: null,
    }));
  }

  @Put(':id')
  @Permission('messages:write')
  @ApiParam({ name: 'id', description: 'Kind and language, e.g. reminder.nb' })
  @ApiOperation({ operationId: 'changeTemplate', summary: 'Write your own text' })
  @ApiOkResponse({ type: TemplateResponse })
  @ApiProblems(notificationsProblems.template_unknown_variable, platformProblems.stale_version)
  change(
    @FromRequest() caller: Caller,
    @Param('id') id: string,
    @ExpectedVersion() version: number,
    @Body() body: TemplateRequest,
  ): Promise<TemplateResponse> {
    return this.requests.run(caller, async (tx) => present(await this.templates.change(tx, id, version, body)));
  }

  @Delete(':id')
  @HttpCode(204)
  @Permission('messages:write')
  @ApiParam({ name: 'id', description: 'Kind and language, e.g. reminder.nb' })
  @ApiOperation({ operationId: 'resetTemplate', summary: "Go back to the product's own text" })
  @ApiNoContentResponse()
  @ApiProblems(platformProblems.stale_version)
  reset(@FromRequest() caller: Caller, @Param('id') id: string, @ExpectedVersion() version: number): Promise<void> {
    return this.requests.run(caller, (tx) => this.templates.reset(tx, id, version));
  }

  @Post('preview')
  @HttpCode(200)
  @Permission('messages:read')
  @ApiOperation({ operationId: 'previewTemplate', summary: 'How a text would look' })
  @ApiOkResponse({ type: PreviewResponse })
  @ApiProblems(notificationsProblems.template_unknown_variable)
  preview(@FromRequest() caller: Caller, @Body() body: PreviewRequest): Promise<PreviewResponse> {
    const { kind, locale, ...text } = body;
    return this.requests.read(caller, async (tx) => {
      const { sms, ...seen } = await this.templates.preview(tx, kind, locale, text);
      return { ...seen, sms: sms && { text: sms.text, size: presentSize(sms.size) } };
    });
  }

  @Post('test')
  @HttpCode(204)
  @Permission('messages:write')
  @RateLimit({ name: 'test-letter', points: 10, seconds: 600 })
  @ApiOperation({ operationId: 'sendTestLetter', summary: 'Send a text with sample values to yourself' })
  @ApiNoContentResponse()
  @ApiProblems(
    notificationsProblems.template_unknown_variable,
    notificationsProblems.mail_not_set_up,
    notificationsProblems.test_letter_failed,
  )
  async test(@FromRequest() caller: Caller, @Body() body: PreviewRequest): Promise<void> {
    const { kind, locale, ...text } = body;
    const letter = await this.requests.read(caller, (tx) => this.letters.prepare(tx, kind, locale, text));
    await this.letters.send(letter);
  }
}

function present(view: TemplateView): TemplateResponse {
  return { ...view, variables: [...view.variables] };
}
