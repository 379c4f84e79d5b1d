import { Body, Controller, Delete, Get, HttpCode, Patch, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ExpectedVersion, FromRequest, PathId, Permission, RequestScope, type Caller } from '@stamgast/platform/http';
import { ChangeClosure } from '../../application/setup/closures/change-closure.js';
import { CreateClosure } from '../../application/setup/closures/create-closure.js';
import { DeleteClosure } from '../../application/setup/closures/delete-closure.js';
import { GetClosure } from '../../application/setup/closures/get-closure.js';
import { ListClosures } from '../../application/setup/closures/list-closures.js';
import {
  ChangeClosureRequest,
  CreateClosureRequest,
  ClosurePage,
  ClosureQuery,
  ClosureResponse,
} from './closure.dto.js';

@ApiTags('set-up')
@Controller('v1/closures')
export class ClosureController {
  constructor(
    private readonly requests: RequestScope,
    private readonly listClosures: ListClosures,
    private readonly getClosure: GetClosure,
    private readonly createClosure: CreateClosure,
    private readonly changeClosure: ChangeClosure,
    private readonly deleteClosure: DeleteClosure,
  ) {}

  @Get()
  @Permission('setup:read')
  @ApiOperation({ operationId: 'listClosures', summary: 'Closures by their first day' })
  @ApiOkResponse({ type: ClosurePage })
  list(@FromRequest() caller: Caller, @Query() query: ClosureQuery): Promise<ClosurePage> {
    return this.requests.run(caller, (tx) => this.listClosures.execute(tx, query));
  }

  @Post()
  @Permission('setup:write')
  @ApiOperation({ operationId: 'createClosure', summary: 'Close a location, or the business, for some days' })
  @ApiCreatedResponse({ type: ClosureResponse })
  create(@FromRequest() caller: Caller, @Body() body: CreateClosureRequest): Promise<ClosureResponse> {
    return this.requests.run(caller, (tx) => this.createClosure.execute(tx, body));
  }

  @Get(':id')
  @Permission('setup:read')
  @ApiOperation({ operationId: 'getClosure', summary: 'One closure' })
  @ApiOkResponse({ type: ClosureResponse })
  show(@FromRequest() caller: Caller, @PathId() id: string): Promise<ClosureResponse> {
    return this.requests.run(caller, (tx) => this.getClosure.execute(tx, id));
  }

  @Patch(':id')
  @Permission('setup:write')
  @ApiOperation({ operationId: 'changeClosure', summary: 'Change a closure' })
  @ApiOkResponse({ type: ClosureResponse })
  change(
    @FromRequest() caller: Caller,
    @PathId() id: string,
    @ExpectedVersion() version: number,
    @Body() body: ChangeClosureRequest,
  ): Promise<ClosureResponse> {
    return this.requests.run(caller, (tx) => this.changeClosure.execute(tx, id, version, body));
  }

  @Delete(':id')
  @HttpCode(204)
  @Permission('setup:write')
  @ApiOperation({ operationId: 'deleteClosure', summary: 'Take a closure back' })
  @ApiNoContentResponse()
  remove(@FromRequest() caller: Caller, @PathId() id: string, @ExpectedVersion() version: number): Promise<void> {
    return this.requests.run(caller, (tx) => this.deleteClosure.execute(tx, id, version));
  }
}
