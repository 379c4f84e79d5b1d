import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { platformProblems } from '@stamgast/platform';
import {
  ApiProblems,
  ExpectedVersion,
  FromRequest,
  IdParam,
  Permission,
  RequestScope,
  type Caller,
} from '@stamgast/platform/http';
import { ChangeAutomation } from '../application/change-automation.js';
import { DryRunAutomation } from '../application/dry-run.js';
import { PreviewAutomation } from '../application/preview-automation.js';
import { kindsOfAutomation, settingsOf, severalKinds, type Automation } from '../domain/automation.js';
import { categoryOf } from '../domain/message.js';
import { notificationsProblems } from '../domain/notifications-problems.js';
import {
  AutomationPreviewResponse,
  DryRunQuery,
  DryRunResponse,
  PreviewAutomationRequest,
} from './automation-answers.dto.js';
import { presentSize } from './sms-size.dto.js';
import {
  AddAutomationRequest,
  AutomationPage,
  AutomationResponse,
  ChangeAutomationRequest,
} from './automations.dto.js';

@ApiTags('notifications')
@Controller('v1/automations')
export class AutomationsController {
  constructor(
    private readonly requests: RequestScope,
    private readonly automations: ChangeAutomation,
    private readonly dryRuns: DryRunAutomation,
    private readonly previews: PreviewAutomation,
  ) {}

  @Get()
  @Permission('messages:read')
  @ApiOperation({ operationId: 'listAutomations', summary: 'What is sent by itself, and when' })
  @ApiOkResponse({ type: AutomationPage })
  list(@FromRequest() caller: Caller): Promise<AutomationPage> {
    return this.requests.run(caller, async (tx) => ({
      data: (await this.automations.list(tx)).map(present),
      nextCursor: null,
    }));
  }

  @Post()
  @Permission('messages:write')
  @ApiOperation({ operationId: 'addAutomation', summary: 'Add another of a kind, such as a second reminder' })
  @ApiCreatedResponse({ type: AutomationResponse })
  @ApiProblems(notificationsProblems.automation_only_once)
  add(@FromRequest() caller: Caller, @Body() { kind, ...change }: AddAutomationRequest): Promise<AutomationResponse> {
    return this.requests.run(caller, async (tx) => present(await this.automations.add(tx, kind, change)));
  }

  @Patch(':id')
  @Permission('messages:write')
  @ApiOperation({ operationId: 'changeAutomation', summary: 'Switch it on or off, or move it' })
  @ApiOkResponse({ type: AutomationResponse })
  @ApiProblems(platformProblems.stale_version)
  change(
    @FromRequest() caller: Caller,
    @Param('id', IdParam) id: string,
    @ExpectedVersion() version: number,
    @Body() body: ChangeAutomationRequest,
  ): Promise<AutomationResponse> {
    return this.requests.run(caller, async (tx) => present(await this.automations.execute(tx, id, version, body)));
  }

  @Delete(':id')
  @HttpCode(204)
  @Permission('messages:write')
  @ApiOperation({ operationId: 'removeAutomation', summary: 'Take one away that was added' })
  @ApiNoContentResponse()
  @ApiProblems(notificationsProblems.automation_usual, platformProblems.stale_version)
  remove(
    @FromRequest() caller: Caller,
    @Param('id', IdParam) id: string,
    @ExpectedVersion() version: number,
  ): Promise<void> {
    return this.requests.run(caller, (tx) => this.automations.remove(tx, id, version));
  }

  @Get(':id/dry-run')
  @Permission('messages:read')
  @ApiOperation({ operationId: 'dryRunAutomation', summary: 'Who would get it next and who would not, and why' })
  @ApiOkResponse({ type: DryRunResponse })
  dryRun(
    @FromRequest() caller: Caller,
    @Param('id', IdParam) id: string,
    @Query() query: DryRunQuery,
  ): Promise<DryRunResponse> {
    return this.requests.run(caller, async (tx) => {
      const { rows, ...run } = await this.dryRuns.execute(tx, id, query.asOf ? new Date(query.asOf) : tx.now);
      return { ...run, rows: [...rows] };
    });
  }

  @Post(':id/preview')
  @HttpCode(200)
  @Permission('messages:read')
  @ApiOperation({ operationId: 'previewAutomation', summary: 'What a client would read; nothing is sent' })
  @ApiOkResponse({ type: AutomationPreviewResponse })
  @ApiProblems(notificationsProblems.client_without_visit)
  preview(
    @FromRequest() caller: Caller,
    @Param('id', IdParam) id: string,
    @Body() { clientId }: PreviewAutomationRequest,
  ): Promise<AutomationPreviewResponse> {
    return this.requests.run(caller, async (tx) => {
      const { smsSize, ...letter } = await this.previews.execute(tx, id, clientId);
      return { ...letter, smsSize: presentSize(smsSize) };
    });
  }
}

/** Only the settings that mean something for the kind. */
function present({ conditions, channels, ...automation }: Automation): AutomationResponse {
  const { kind } = automation;
  const settings = Object.fromEntries(settingsOf(kind).map((name) => [name, automation.settings[name]]));
  return {
    ...automation,
    trigger: kindsOfAutomation[kind].trigger,
    category: categoryOf(kind),
    several: severalKinds.includes(kind),
    settings,
    conditions: {
      serviceIds: [...conditions.serviceIds],
      locationIds: [...conditions.locationIds],
      segmentId: conditions.segmentId,
    },
    channels: [...channels],
  };
}
