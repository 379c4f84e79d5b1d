import { Body, Controller, Delete, Get, HttpCode, Post, Put, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { FromRequest, PathId, Permission, RequestScope, type Caller } from '@stamgast/platform/http';
import { AddNote } from '../application/add-note.js';
import { ClientConsents } from '../application/client-consents.js';
import { ReadTimeline } from '../application/read-timeline.js';
import { RemoveNote } from '../application/remove-note.js';
import { TimelineQueryDto } from './client-query.dto.js';
import {
  ConsentList,
  ConsentLog,
  ConsentsRequest,
  NoteRequest,
  NoteResponse,
  TimelinePage,
} from './client-record.dto.js';
import { readerOf } from './reader-of.js';

@ApiTags('crm')
@Controller('v1/clients/:id')
export class ClientRecordsController {
  constructor(
    private readonly requests: RequestScope,
    private readonly readTimeline: ReadTimeline,
    private readonly addNote: AddNote,
    private readonly removeNote: RemoveNote,
    private readonly consents: ClientConsents,
  ) {}

  @Get('timeline')
  @Permission('clients:read')
  @ApiOperation({
    operationId: 'readClientTimeline',
    summary: 'Visits, messages, points, notes, feedback, consents and sales of a client, newest first',
  })
  @ApiOkResponse({ type: TimelinePage })
  timeline(
    @FromRequest() caller: Caller,
    @PathId() id: string,
    @Query() query: TimelineQueryDto,
  ): Promise<TimelinePage> {
    const { kind = null, limit, cursor } = query;
    return this.requests.run(caller, (tx) =>
      this.readTimeline.execute(tx, id, { kind, limit, cursor }, readerOf(caller)),
    );
  }

  @Post('notes')
  @Permission('clients:write')
  @ApiOperation({ operationId: 'addClientNote', summary: 'Write a note about a client' })
  @ApiCreatedResponse({ type: NoteResponse })
  note(@FromRequest() caller: Caller, @PathId() id: string, @Body() body: NoteRequest): Promise<NoteResponse> {
    return this.requests.run(caller, (tx) => this.addNote.execute(tx, id, body.text));
  }

  @Delete('notes/:noteId')
  @HttpCode(204)
  @Permission('clients:write')
  @ApiOperation({ operationId: 'removeClientNote', summary: 'Take a note away' })
  @ApiNoContentResponse()
  forgetNote(
    @FromRequest() caller: Caller,
    @PathId() id: string,
    @PathId('noteId', 'The id of the note') noteId: string,
  ): Promise<void> {
    return this.requests.run(caller, (tx) => this.removeNote.execute(tx, id, noteId));
  }

  @Get('consents')
  @Permission('clients:read')
  @ApiOperation({ operationId: 'getClientConsents', summary: 'What a client has agreed to' })
  @ApiOkResponse({ type: ConsentList })
  agreed(@FromRequest() caller: Caller, @PathId() id: string): Promise<ConsentList> {
    return this.requests.run(caller, async (tx) => ({ data: await this.consents.current(tx, id) }));
  }

  @Get('consents/log')
  @Permission('clients:read')
  @ApiOperation({ operationId: 'listClientConsents', summary: 'Everything a client ever said about marketing' })
  @ApiOkResponse({ type: ConsentLog })
  said(@FromRequest() caller: Caller, @PathId() id: string): Promise<ConsentLog> {
    return this.requests.run(caller, async (tx) => ({ data: await this.consents.log(tx, id) }));
  }

  @Put('consents')
  @Permission('clients:write')
  @ApiOperation({ operationId: 'recordClientConsents', summary: 'Write down what a client says about marketing' })
  @ApiOkResponse({ type: ConsentList })
  agree(@FromRequest() caller: Caller, @PathId() id: string, @Body() body: ConsentsRequest): Promise<ConsentList> {
    return this.requests.run(caller, async (tx) => ({ data: await this.consents.change(tx, id, body) }));
  }
}
