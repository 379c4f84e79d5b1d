import { Body, Controller, Get, Put, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { FromRequest, Permission, RequestScope, type Caller } from '@stamgast/platform/http';
import { RetentionRules } from '../application/privacy/retention-rules.js';
import {
  ChangeRetentionRequest,
  RetentionPreviewQuery,
  RetentionPreviewResponse,
  RetentionRuleList,
} from './retention.dto.js';

@ApiTags('crm')
@Controller('v1/retention-rules')
export class RetentionController {
  constructor(
    private readonly requests: RequestScope,
    private readonly rules: RetentionRules,
  ) {}

  @Get()
  @Permission('privacy:write')
  @ApiOperation({ operationId: 'listRetentionRules', summary: 'For how long what is kept' })
  @ApiOkResponse({ type: RetentionRuleList })
  list(@FromRequest() caller: Caller): Promise<RetentionRuleList> {
    return this.requests.run(caller, async (tx) => ({ data: await this.rules.list(tx) }));
  }

  @Get('preview')
  @Permission('privacy:write')
  @ApiOperation({ operationId: 'previewRetention', summary: 'How much would go by such a rule' })
  @ApiOkResponse({ type: RetentionPreviewResponse })
  preview(@FromRequest() caller: Caller, @Query() query: RetentionPreviewQuery): Promise<RetentionPreviewResponse> {
    return this.requests.run(caller, async (tx) => ({ count: await this.rules.preview(tx, query.kind, query.days) }));
  }

  @Put()
  @Permission('privacy:write')
  @ApiOperation({
    operationId: 'changeRetentionRules',
    summary: 'Say for how long what is kept; the first round is a day later',
  })
  @ApiOkResponse({ type: RetentionRuleList })
  change(@FromRequest() caller: Caller, @Body() body: ChangeRetentionRequest): Promise<RetentionRuleList> {
    return this.requests.run(caller, async (tx) => {
      await this.rules.change(tx, body.rules);
      return { data: await this.rules.list(tx) };
    });
  }
}
