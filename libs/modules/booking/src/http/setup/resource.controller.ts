import { Body, Controller, Delete, Get, HttpCode, Patch, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ExpectedVersion, FromRequest, PathId, Permission, RequestScope, type Caller } from '@stamgast/platform/http';
import { ChangeResource } from '../../application/setup/resources/change-resource.js';
import { CreateResource } from '../../application/setup/resources/create-resource.js';
import { GetResource } from '../../application/setup/resources/get-resource.js';
import { ListResources } from '../../application/setup/resources/list-resources.js';
import { ChangeResourceRequest, CreateResourceRequest, ResourcePage, ResourceResponse } from './resource.dto.js';
import { ArchivableQuery } from './setup-query.js';

@ApiTags('set-up')
@Controller('v1/resources')
export class ResourceController {
  constructor(
    private readonly requests: RequestScope,
    private readonly listResources: ListResources,
    private readonly getResource: GetResource,
    private readonly createResource: CreateResource,
    private readonly changeResource: ChangeResource,
  ) {}

  @Get()
  @Permission('setup:read')
  @ApiOperation({ operationId: 'listResources', summary: 'Rooms and machines, by position' })
  @ApiOkResponse({ type: ResourcePage })
  list(@FromRequest() caller: Caller, @Query() query: ArchivableQuery): Promise<ResourcePage> {
    return this.requests.run(caller, (tx) => this.listResources.execute(tx, query));
  }

  @Post()
  @Permission('setup:write')
  @ApiOperation({ operationId: 'createResource', summary: 'Add a room or a machine' })
  @ApiCreatedResponse({ type: ResourceResponse })
  create(@FromRequest() caller: Caller, @Body() body: CreateResourceRequest): Promise<ResourceResponse> {
    return this.requests.run(caller, (tx) => this.createResource.execute(tx, body));
  }

  @Get(':id')
  @Permission('setup:read')
  @ApiOperation({ operationId: 'getResource', summary: 'One resource' })
  @ApiOkResponse({ type: ResourceResponse })
  show(@FromRequest() caller: Caller, @PathId() id: string): Promise<ResourceResponse> {
    return this.requests.run(caller, (tx) => this.getResource.execute(tx, id));
  }

  @Patch(':id')
  @Permission('setup:write')
  @ApiOperation({ operationId: 'changeResource', summary: 'Change, archive or restore a resource' })
  @ApiOkResponse({ type: ResourceResponse })
  change(
    @FromRequest() caller: Caller,
    @PathId() id: string,
    @ExpectedVersion() version: number,
    @Body() body: ChangeResourceRequest,
  ): Promise<ResourceResponse> {
    return this.requests.run(caller, (tx) => this.changeResource.execute(tx, id, version, body));
  }

  @Delete(':id')
  @HttpCode(204)
  @Permission('setup:write')
  @ApiOperation({ operationId: 'archiveResource', summary: 'Archive a resource; it can be restored' })
  @ApiNoContentResponse()
  async archive(
    @FromRequest() caller: Caller,
    @PathId() id: string,
    @ExpectedVersion() version: number,
  ): Promise<void> {
    await this.requests.run(caller, (tx) => this.changeResource.execute(tx, id, version, { archived: true }));
  }
}
