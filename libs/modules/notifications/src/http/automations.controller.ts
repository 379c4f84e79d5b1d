import { Body, Controller, Get, Param, Patch } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
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
import { settingsOf, type Automation } from '../domain/automation.js';
import { AutomationPage, AutomationResponse, ChangeAutomationRequest } from './messages.dto.js';

@ApiTags('notifications')
@Controller('v1/automations')
export class AutomationsController {
  constructor(
    private readonly requests: RequestScope,
    private readonly automations: ChangeAutomation,
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
    return this.requests.run(caller, async (tx) =>
      present(await this.automations.execute(tx, id, version, body.enabled, body.settings ?? {})),
    );
  }
}

/** Only the settings that mean something for the kind. */
function present(automation: Automation): AutomationResponse {
  const settings = Object.fromEntries(settingsOf[automation.kind].map((name) => [name, automation.settings[name]]));
  return { ...automation, settings };
}
