import { Body, Controller, Get, Patch } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { FromRequest, Permission, RequestScope, type Caller } from '@stamgast/platform/http';
import { ShowSetup } from '../application/setup/show-setup.js';
import { ChangeSetupRequest, SetupResponse } from './setup.dto.js';

@ApiTags('integration')
@Controller('v1/setup')
export class SetupController {
  constructor(
    private readonly requests: RequestScope,
    private readonly showSetup: ShowSetup,
  ) {}

  @Get()
  @Permission('setup:read')
  @ApiOperation({ operationId: 'getSetup', summary: 'How far the business is with getting ready' })
  @ApiOkResponse({ type: SetupResponse })
  show(@FromRequest() caller: Caller): Promise<SetupResponse> {
    return this.requests.read(caller, (tx) => this.showSetup.execute(tx));
  }

  @Patch()
  @Permission('setup:write')
  @ApiOperation({ operationId: 'changeSetup', summary: 'Put the getting-ready list away, or take it out again' })
  @ApiOkResponse({ type: SetupResponse })
  change(@FromRequest() caller: Caller, @Body() body: ChangeSetupRequest): Promise<SetupResponse> {
    return this.requests.run(caller, (tx) => this.showSetup.dismiss(tx, body.dismissed));
  }
}
