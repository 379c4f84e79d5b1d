import { Body, Controller, Delete, Get, HttpCode, Patch, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ExpectedVersion, FromRequest, PathId, Permission, RequestScope, type Caller } from '@stamgast/platform/http';
import { ChangeStaff } from '../../application/setup/staff/change-staff.js';
import { CreateStaff } from '../../application/setup/staff/create-staff.js';
import { GetStaff } from '../../application/setup/staff/get-staff.js';
import { ListStaff } from '../../application/setup/staff/list-staff.js';
import { ChangeStaffRequest, CreateStaffRequest, StaffPage, StaffResponse } from './staff.dto.js';
import { ArchivableQuery } from './setup-query.js';

@ApiTags('set-up')
@Controller('v1/staff')
export class StaffController {
  constructor(
    private readonly requests: RequestScope,
    private readonly listStaff: ListStaff,
    private readonly getStaff: GetStaff,
    private readonly createStaff: CreateStaff,
    private readonly changeStaff: ChangeStaff,
  ) {}

  @Get()
  @Permission('setup:read')
  @ApiOperation({ operationId: 'listStaff', summary: 'Staff, by position' })
  @ApiOkResponse({ type: StaffPage })
  list(@FromRequest() caller: Caller, @Query() query: ArchivableQuery): Promise<StaffPage> {
    return this.requests.run(caller, (tx) => this.listStaff.execute(tx, query));
  }

  @Post()
  @Permission('setup:write')
  @ApiOperation({ operationId: 'createStaff', summary: 'Add a staff member' })
  @ApiCreatedResponse({ type: StaffResponse })
  create(@FromRequest() caller: Caller, @Body() body: CreateStaffRequest): Promise<StaffResponse> {
    return this.requests.run(caller, (tx) => this.createStaff.execute(tx, body));
  }

  @Get(':id')
  @Permission('setup:read')
  @ApiOperation({ operationId: 'getStaff', summary: 'One staff member' })
  @ApiOkResponse({ type: StaffResponse })
  show(@FromRequest() caller: Caller, @PathId() id: string): Promise<StaffResponse> {
    return this.requests.run(caller, (tx) => this.getStaff.execute(tx, id));
  }

  @Patch(':id')
  @Permission('setup:write')
  @ApiOperation({ operationId: 'changeStaff', summary: 'Change, archive or restore a staff member' })
  @ApiOkResponse({ type: StaffResponse })
  change(
    @FromRequest() caller: Caller,
    @PathId() id: string,
    @ExpectedVersion() version: number,
    @Body() body: ChangeStaffRequest,
  ): Promise<StaffResponse> {
    return this.requests.run(caller, (tx) => this.changeStaff.execute(tx, id, version, body));
  }

  @Delete(':id')
  @HttpCode(204)
  @Permission('setup:write')
  @ApiOperation({ operationId: 'archiveStaff', summary: 'Archive a staff member; it can be restored' })
  @ApiNoContentResponse()
  async archive(
    @FromRequest() caller: Caller,
    @PathId() id: string,
    @ExpectedVersion() version: number,
  ): Promise<void> {
    await this.requests.run(caller, (tx) => this.changeStaff.execute(tx, id, version, { archived: true }));
  }
}
