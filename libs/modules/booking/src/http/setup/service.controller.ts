import { Body, Controller, Delete, Get, HttpCode, Patch, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ExpectedVersion, FromRequest, PathId, Permission, RequestScope, type Caller } from '@stamgast/platform/http';
import { ChangeService } from '../../application/setup/services/change-service.js';
import { CreateService } from '../../application/setup/services/create-service.js';
import { GetService } from '../../application/setup/services/get-service.js';
import { ListServices } from '../../application/setup/services/list-services.js';
import { ChangeServiceRequest, CreateServiceRequest, ServicePage, ServiceResponse } from './service.dto.js';
import { ArchivableQuery } from './setup-query.js';

@ApiTags('set-up')
@Controller('v1/services')
export class ServiceController {
  constructor(
    private readonly requests: RequestScope,
    private readonly listServices: ListServices,
    private readonly getService: GetService,
    private readonly createService: CreateService,
    private readonly changeService: ChangeService,
  ) {}

  @Get()
  @Permission('setup:read')
  @ApiOperation({ operationId: 'listServices', summary: 'Services, by position' })
  @ApiOkResponse({ type: ServicePage })
  list(@FromRequest() caller: Caller, @Query() query: ArchivableQuery): Promise<ServicePage> {
    return this.requests.run(caller, (tx) => this.listServices.execute(tx, query));
  }

  @Post()
  @Permission('setup:write')
  @ApiOperation({ operationId: 'createService', summary: 'Add a service' })
  @ApiCreatedResponse({ type: ServiceResponse })
  create(@FromRequest() caller: Caller, @Body() body: CreateServiceRequest): Promise<ServiceResponse> {
    return this.requests.run(caller, (tx) => this.createService.execute(tx, body));
  }

  @Get(':id')
  @Permission('setup:read')
  @ApiOperation({ operationId: 'getService', summary: 'One service' })
  @ApiOkResponse({ type: ServiceResponse })
  show(@FromRequest() caller: Caller, @PathId() id: string): Promise<ServiceResponse> {
    return this.requests.run(caller, (tx) => this.getService.execute(tx, id));
  }

  @Patch(':id')
  @Permission('setup:write')
  @ApiOperation({ operationId: 'changeService', summary: 'Change, archive or restore a service' })
  @ApiOkResponse({ type: ServiceResponse })
  change(
    @FromRequest() caller: Caller,
    @PathId() id: string,
    @ExpectedVersion() version: number,
    @Body() body: ChangeServiceRequest,
  ): Promise<ServiceResponse> {
    return this.requests.run(caller, (tx) => this.changeService.execute(tx, id, version, body));
  }

  @Delete(':id')
  @HttpCode(204)
  @Permission('setup:write')
  @ApiOperation({ operationId: 'archiveService', summary: 'Archive a service; it can be restored' })
  @ApiNoContentResponse()
  async archive(
    @FromRequest() caller: Caller,
    @PathId() id: string,
    @ExpectedVersion() version: number,
  ): Promise<void> {
    await this.requests.run(caller, (tx) => this.changeService.execute(tx, id, version, { archived: true }));
  }
}
