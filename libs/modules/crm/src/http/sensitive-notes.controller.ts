import { Body, Controller, Delete, Get, HttpCode, Patch, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import {
  ApiProblems,
  ExpectedVersion,
  FromRequest,
  PathId,
  Permission,
  platformProblems,
  RequestScope,
  type Caller,
} from '@stamgast/platform/http';
import { SensitiveNotes } from '../application/vault/sensitive-notes.js';
import { crmProblems } from '../domain/crm-problems.js';
import { SensitiveNoteList, SensitiveNoteRequest, WrittenSensitiveNote } from './sensitive-notes.dto.js';

@ApiTags('crm')
@Controller('v1/clients/:id/sensitive-notes')
export class SensitiveNotesController {
  constructor(
    private readonly requests: RequestScope,
    private readonly notes: SensitiveNotes,
  ) {}

  @Get()
  @Permission('sensitive-notes:read')
  @ApiOperation({
    operationId: 'readSensitiveNotes',
    summary: 'What a client told in confidence; each reading is written into the audit log',
  })
  @ApiOkResponse({ type: SensitiveNoteList })
  @ApiProblems(crmProblems.vault_key_missing, crmProblems.sensitive_notes_unreadable)
  read(@FromRequest() caller: Caller, @PathId() id: string): Promise<SensitiveNoteList> {
    return this.requests.run(caller, async (tx) => ({ data: await this.notes.read(tx, id) }));
  }

  @Post()
  @HttpCode(201)
  @Permission('sensitive-notes:write')
  @ApiOperation({ operationId: 'addSensitiveNote', summary: 'Write down what a client tells in confidence' })
  @ApiCreatedResponse({ type: WrittenSensitiveNote })
  @ApiProblems(crmProblems.vault_key_missing, crmProblems.sensitive_notes_unreadable, crmProblems.client_erased)
  add(
    @FromRequest() caller: Caller,
    @PathId() id: string,
    @Body() { text }: SensitiveNoteRequest,
  ): Promise<WrittenSensitiveNote> {
    return this.requests.run(caller, (tx) => this.notes.add(tx, id, text));
  }

  @Patch(':noteId')
  @Permission('sensitive-notes:write')
  @ApiOperation({ operationId: 'changeSensitiveNote', summary: 'Write a sensitive note anew' })
  @ApiOkResponse({ type: WrittenSensitiveNote })
  @ApiProblems(crmProblems.vault_key_missing, crmProblems.sensitive_notes_unreadable, platformProblems.stale_version)
  change(
    @FromRequest() caller: Caller,
    @PathId() id: string,
    @PathId('noteId') noteId: string,
    @ExpectedVersion() version: number,
    @Body() { text }: SensitiveNoteRequest,
  ): Promise<WrittenSensitiveNote> {
    return this.requests.run(caller, (tx) => this.notes.change(tx, id, noteId, version, text));
  }

  @Delete(':noteId')
  @HttpCode(204)
  @Permission('sensitive-notes:write')
  @ApiOperation({ operationId: 'removeSensitiveNote', summary: 'Destroy a sensitive note' })
  @ApiNoContentResponse()
  remove(@FromRequest() caller: Caller, @PathId() id: string, @PathId('noteId') noteId: string): Promise<void> {
    return this.requests.run(caller, (tx) => this.notes.remove(tx, id, noteId));
  }
}
