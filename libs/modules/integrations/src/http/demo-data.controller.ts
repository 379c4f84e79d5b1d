import { Controller, Delete, Get, HttpCode, Post } from '@nestjs/common';
import { ApiAcceptedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ApiProblems, FromRequest, Permission, RequestScope, type Caller } from '@stamgast/platform/http';
import { LoadDemoData } from '../application/demo/load-demo-data.js';
import { ReadDemoData } from '../application/demo/read-demo-data.js';
import { RemoveDemoData } from '../application/demo/remove-demo-data.js';
import { integrationsProblems } from '../domain/integrations-problems.js';
import { DemoDataResponse } from './demo-data.dto.js';

@ApiTags('integration')
@Controller('v1/demo-data')
@Permission('business:write')
export class DemoDataController {
  constructor(
    private readonly requests: RequestScope,
    private readonly loadDemoData: LoadDemoData,
    private readonly removeDemoData: RemoveDemoData,
    private readonly read: ReadDemoData,
  ) {}

  @Post()
  @HttpCode(202)
  @ApiOperation({ operationId: 'loadDemoData', summary: 'Begin to load a made-up year around the present' })
  @ApiAcceptedResponse({ type: DemoDataResponse })
  @ApiProblems(integrationsProblems.demo_data_loaded, integrationsProblems.demo_data_busy)
  load(@FromRequest() caller: Caller): Promise<DemoDataResponse> {
    return this.requests.run(caller, (tx) => this.loadDemoData.execute(tx));
  }

  @Get()
  @ApiOperation({ operationId: 'getDemoData', summary: 'Whether there is demo data, and how far it is' })
  @ApiOkResponse({ type: DemoDataResponse })
  show(@FromRequest() caller: Caller): Promise<DemoDataResponse> {
    return this.requests.read(caller, (tx) => this.read.execute(tx));
  }

  @Delete()
  @HttpCode(202)
  @ApiOperation({ operationId: 'removeDemoData', summary: 'Begin to remove all demo data, and nothing else' })
  @ApiAcceptedResponse({ type: DemoDataResponse })
  @ApiProblems(integrationsProblems.demo_data_missing, integrationsProblems.demo_data_busy)
  remove(@FromRequest() caller: Caller): Promise<DemoDataResponse> {
    return this.requests.run(caller, (tx) => this.removeDemoData.execute(tx));
  }
}
