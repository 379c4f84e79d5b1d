import { Body, Controller, Delete, Get, HttpCode, Patch, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import {
  ApiProblems,
  ExpectedVersion,
  FromRequest,
  PathId,
  Permission,
  RequestScope,
  type Caller,
} from '@stamgast/platform/http';
import { ChangeLocation, visitsAhead } from '../../application/setup/locations/change-location.js';
import { CreateLocation } from '../../application/setup/locations/create-location.js';
import { GetLocation } from '../../application/setup/locations/get-location.js';
import { ListLocations } from '../../application/setup/locations/list-locations.js';
import { setupProblems } from '../../domain/setup-problems.js';
import { ChangeLocationRequest, CreateLocationRequest, LocationPage, LocationResponse } from './location.dto.js';
import { ArchivableQuery } from './setup-query.js';

@ApiTags('set-up')
@Controller('v1/locations')
export class LocationController {
  constructor(
    private readonly requests: RequestScope,
    private readonly listLocations: ListLocations,
    private readonly getLocation: GetLocation,
    private readonly createLocation: CreateLocation,
    private readonly changeLocation: ChangeLocation,
  ) {}

  @Get()
  @Permission('setup:read')
  @ApiOperation({ operationId: 'listLocations', summary: 'Locations, in the order of their making' })
  @ApiOkResponse({ type: LocationPage })
  list(@FromRequest() caller: Caller, @Query() query: ArchivableQuery): Promise<LocationPage> {
    return this.requests.run(caller, (tx) => this.listLocations.execute(tx, query));
  }

  @Post()
  @Permission('setup:write')
  @ApiOperation({ operationId: 'createLocation', summary: 'Add a location' })
  @ApiCreatedResponse({ type: LocationResponse })
  create(@FromRequest() caller: Caller, @Body() body: CreateLocationRequest): Promise<LocationResponse> {
    return this.requests.run(caller, (tx) => this.createLocation.execute(tx, body));
  }

  @Get(':id')
  @Permission('setup:read')
  @ApiOperation({ operationId: 'getLocation', summary: 'One location' })
  @ApiOkResponse({ type: LocationResponse })
  show(@FromRequest() caller: Caller, @PathId() id: string): Promise<LocationResponse> {
    return this.requests.run(caller, (tx) => this.getLocation.execute(tx, id));
  }

  @Patch(':id')
  @Permission('setup:write')
  @ApiOperation({ operationId: 'changeLocation', summary: 'Change, archive or restore a location' })
  @ApiOkResponse({ type: LocationResponse })
  @ApiProblems(setupProblems.last_location, visitsAhead)
  change(
    @FromRequest() caller: Caller,
    @PathId() id: string,
    @ExpectedVersion() version: number,
    @Body() body: ChangeLocationRequest,
  ): Promise<LocationResponse> {
    return this.requests.run(caller, (tx) => this.changeLocation.execute(tx, id, version, body));
  }

  @Delete(':id')
  @HttpCode(204)
  @Permission('setup:write')
  @ApiOperation({ operationId: 'archiveLocation', summary: 'Archive a location; it can be restored' })
  @ApiNoContentResponse()
  @ApiProblems(setupProblems.last_location)
  async archive(
    @FromRequest() caller: Caller,
    @PathId() id: string,
    @ExpectedVersion() version: number,
  ): Promise<void> {
    await this.requests.run(caller, (tx) => this.changeLocation.execute(tx, id, version, { archived: true }));
  }
}
