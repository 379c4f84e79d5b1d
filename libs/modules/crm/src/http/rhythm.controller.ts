import { Body, Controller, Delete, Get, HttpCode, Put } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { FromRequest, PathId, Permission, RequestScope, type Caller } from '@stamgast/platform/http';
import { CountRelations } from '../application/count-relations.js';
import { PauseContact } from '../application/pause-contact.js';
import { ContactPauseResponse, PauseContactRequest, RelationCountList } from './rhythm.dto.js';

@ApiTags('crm')
@Controller('v1/clients')
export class RhythmController {
  constructor(
    private readonly requests: RequestScope,
    private readonly pauses: PauseContact,
    private readonly relations: CountRelations,
  ) {}

  @Get('relations')
  @Permission('clients:read')
  @ApiOperation({ operationId: 'countClientRelations', summary: 'How many clients are how close, and missed' })
  @ApiOkResponse({ type: RelationCountList })
  count(@FromRequest() caller: Caller): Promise<RelationCountList> {
    return this.requests.run(caller, async (tx) => ({ data: await this.relations.execute(tx) }));
  }

  @Put(':id/contact-pause')
  @Permission('clients:write')
  @ApiOperation({
    operationId: 'pauseClientContact',
    summary: 'Leave a client off the list of whom to contact: contacted, or not now',
  })
  @ApiOkResponse({ type: ContactPauseResponse })
  pause(
    @FromRequest() caller: Caller,
    @PathId() id: string,
    @Body() { reason, days }: PauseContactRequest,
  ): Promise<ContactPauseResponse> {
    return this.requests.run(caller, (tx) => this.pauses.execute(tx, id, reason, days ?? null));
  }

  @Delete(':id/contact-pause')
  @HttpCode(204)
  @Permission('clients:write')
  @ApiOperation({ operationId: 'resumeClientContact', summary: 'Put a client back on the list of whom to contact' })
  @ApiNoContentResponse()
  resume(@FromRequest() caller: Caller, @PathId() id: string): Promise<void> {
    return this.requests.run(caller, (tx) => this.pauses.end(tx, id));
  }
}
