import { Body, Controller, Delete, Get, HttpCode, Patch, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ExpectedVersion, FromRequest, PathId, Permission, RequestScope, type Caller } from '@stamgast/platform/http';
import { ChangeServiceCategory } from '../../application/setup/services/change-service-category.js';
import { CreateServiceCategory } from '../../application/setup/services/create-service-category.js';
import { DeleteServiceCategory } from '../../application/setup/services/delete-service-category.js';
import { GetServiceCategory } from '../../application/setup/services/get-service-category.js';
import { ListServiceCategories } from '../../application/setup/services/list-service-categories.js';
import {
  ChangeServiceCategoryRequest,
  CreateServiceCategoryRequest,
  ServiceCategoryPage,
  ServiceCategoryResponse,
} from './service-category.dto.js';
import { ChangedQuery } from './setup-query.js';

@ApiTags('set-up')
@Controller('v1/service-categories')
export class ServiceCategoryController {
  constructor(
    private readonly requests: RequestScope,
    private readonly listCategories: ListServiceCategories,
    private readonly getCategory: GetServiceCategory,
    private readonly createCategory: CreateServiceCategory,
    private readonly changeCategory: ChangeServiceCategory,
    private readonly deleteCategory: DeleteServiceCategory,
  ) {}

  @Get()
  @Permission('setup:read')
  @ApiOperation({ operationId: 'listServiceCategories', summary: 'Service categories, by position' })
  @ApiOkResponse({ type: ServiceCategoryPage })
  list(@FromRequest() caller: Caller, @Query() query: ChangedQuery): Promise<ServiceCategoryPage> {
    return this.requests.run(caller, (tx) => this.listCategories.execute(tx, query));
  }

  @Post()
  @Permission('setup:write')
  @ApiOperation({ operationId: 'createServiceCategory', summary: 'Add a service category' })
  @ApiCreatedResponse({ type: ServiceCategoryResponse })
  create(@FromRequest() caller: Caller, @Body() body: CreateServiceCategoryRequest): Promise<ServiceCategoryResponse> {
    return this.requests.run(caller, (tx) => this.createCategory.execute(tx, body));
  }

  @Get(':id')
  @Permission('setup:read')
  @ApiOperation({ operationId: 'getServiceCategory', summary: 'One service category' })
  @ApiOkResponse({ type: ServiceCategoryResponse })
  show(@FromRequest() caller: Caller, @PathId() id: string): Promise<ServiceCategoryResponse> {
    return this.requests.run(caller, (tx) => this.getCategory.execute(tx, id));
  }

  @Patch(':id')
  @Permission('setup:write')
  @ApiOperation({ operationId: 'changeServiceCategory', summary: 'Rename or move a service category' })
  @ApiOkResponse({ type: ServiceCategoryResponse })
  change(
    @FromRequest() caller: Caller,
    @PathId() id: string,
    @ExpectedVersion() version: number,
    @Body() body: ChangeServiceCategoryRequest,
  ): Promise<ServiceCategoryResponse> {
    return this.requests.run(caller, (tx) => this.changeCategory.execute(tx, id, version, body));
  }

  @Delete(':id')
  @HttpCode(204)
  @Permission('setup:write')
  @ApiOperation({ operationId: 'deleteServiceCategory', summary: 'Remove a category; its services stay without one' })
  @ApiNoContentResponse()
  remove(@FromRequest() caller: Caller, @PathId() id: string, @ExpectedVersion() version: number): Promise<void> {
    return this.requests.run(caller, (tx) => this.deleteCategory.execute(tx, id, version));
  }
}
