import { Body, Controller, Delete, Get, HttpCode, Patch, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { invalidField } from '@stamgast/platform';
import {
  ApiProblems,
  ExpectedVersion,
  FromRequest,
  PathId,
  Permission,
  RequestScope,
  type Caller,
} from '@stamgast/platform/http';
import { ChangeEntry } from '../../application/waitlist/change-entry.js';
import { CreateEntry } from '../../application/waitlist/create-entry.js';
import { PresentEntries } from '../../application/waitlist/entry-view.js';
import { LeaveWaitlist } from '../../application/waitlist/leave-waitlist.js';
import { ReadWaitlist } from '../../application/waitlist/read-waitlist.js';
import { waitlistProblems } from '../../domain/waitlist/waitlist-problems.js';
import {
  ChangeWaitlistEntryRequest,
  CreateWaitlistEntryRequest,
  WaitlistEntryPage,
  WaitlistEntryQuery,
  WaitlistEntryResponse,
} from './waitlist-entry.dto.js';
import { wishOf } from './waitlist-wish.dto.js';

@ApiTags('booking')
@Controller('v1/waitlist-entries')
export class WaitlistEntryController {
  constructor(
    private readonly requests: RequestScope,
    private readonly read: ReadWaitlist,
    private readonly createEntry: CreateEntry,
    private readonly changeEntry: ChangeEntry,
    private readonly leaving: LeaveWaitlist,
    private readonly present: PresentEntries,
  ) {}

  @Get()
  @Permission('bookings:read')
  @ApiOperation({ operationId: 'listWaitlistEntries', summary: 'Who waits, whoever came first standing first' })
  @ApiOkResponse({ type: WaitlistEntryPage })
  list(@FromRequest() caller: Caller, @Query() query: WaitlistEntryQuery): Promise<WaitlistEntryPage> {
    return this.requests.run(caller, (tx) => this.read.list(tx, query));
  }

  @Post()
  @Permission('bookings:write')
  @ApiOperation({ operationId: 'createWaitlistEntry', summary: 'Put a client on the waiting list' })
  @ApiCreatedResponse({ type: WaitlistEntryResponse })
  @ApiProblems(waitlistProblems.already_waiting)
  create(@FromRequest() caller: Caller, @Body() body: CreateWaitlistEntryRequest): Promise<WaitlistEntryResponse> {
    const { clientId = null, client = null, note = null } = body;
    if (clientId && client) throw invalidField('client', 'cannot stand beside clientId');
    if (!clientId && !client) throw invalidField('clientId', 'is needed, or client');
    const input = { wish: wishOf(body), clientId, client, note };
    return this.requests.run(caller, async (tx) => this.present.one(tx, await this.createEntry.execute(tx, input)));
  }

  @Get(':id')
  @Permission('bookings:read')
  @ApiOperation({ operationId: 'getWaitlistEntry', summary: 'One place on the waiting list' })
  @ApiOkResponse({ type: WaitlistEntryResponse })
  show(@FromRequest() caller: Caller, @PathId() id: string): Promise<WaitlistEntryResponse> {
    return this.requests.run(caller, (tx) => this.read.show(tx, id));
  }

  @Patch(':id')
  @Permission('bookings:write')
  @ApiOperation({ operationId: 'changeWaitlistEntry', summary: 'Change what somebody waits for' })
  @ApiOkResponse({ type: WaitlistEntryResponse })
  @ApiProblems(waitlistProblems.offer_open, waitlistProblems.waiting_ended, waitlistProblems.waits_for_class)
  change(
    @FromRequest() caller: Caller,
    @PathId() id: string,
    @ExpectedVersion() version: number,
    @Body() body: ChangeWaitlistEntryRequest,
  ): Promise<WaitlistEntryResponse> {
    const { from, to, ...rest } = body;
    const change = { ...rest, ...(from ? { fromDate: from } : {}), ...(to ? { toDate: to } : {}) };
    return this.requests.run(caller, async (tx) =>
      this.present.one(tx, await this.changeEntry.execute(tx, id, version, change)),
    );
  }

  @Delete(':id')
  @HttpCode(204)
  @Permission('bookings:write')
  @ApiOperation({ operationId: 'removeWaitlistEntry', summary: 'Take somebody off the waiting list' })
  @ApiNoContentResponse()
  @ApiProblems(waitlistProblems.waiting_ended)
  async remove(@FromRequest() caller: Caller, @PathId() id: string, @ExpectedVersion() version: number): Promise<void> {
    await this.requests.run(caller, (tx) => this.leaving.leave(tx, id, version, 'removed'));
  }
}
