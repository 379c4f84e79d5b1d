import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import {
  ApiProblems,
  FromRequest,
  PathId,
  Permission,
  platformProblems,
  RequestScope,
  type Caller,
} from '@stamgast/platform/http';
import { FindDuplicates } from '../application/privacy/find-duplicates.js';
import { MergeClients } from '../application/privacy/merge-clients.js';
import { PreviewMerge } from '../application/privacy/preview-merge.js';
import { UndoMerge } from '../application/privacy/undo-merge.js';
import { crmProblems } from '../domain/crm-problems.js';
import { DuplicateList, MergeClientsRequest, MergeQuery, MergeResponse, PastMergeList } from './merge.dto.js';
import { readerOf } from './reader-of.js';

@ApiTags('crm')
@Controller('v1/clients')
export class MergesController {
  constructor(
    private readonly requests: RequestScope,
    private readonly duplicates: FindDuplicates,
    private readonly merger: MergeClients,
    private readonly previewer: PreviewMerge,
    private readonly undoer: UndoMerge,
  ) {}

  @Get('duplicates')
  @Permission('clients:write')
  @ApiOperation({ operationId: 'listDuplicateClients', summary: 'Clients who may be one person' })
  @ApiOkResponse({ type: DuplicateList })
  list(@FromRequest() caller: Caller): Promise<DuplicateList> {
    return this.requests.run(caller, async (tx) => ({ data: await this.duplicates.execute(tx, readerOf(caller)) }));
  }

  @Post('merge')
  @HttpCode(200)
  @Permission('clients:write')
  @ApiOperation({ operationId: 'mergeClients', summary: 'Make one client of two, or show what that would do' })
  @ApiOkResponse({ type: MergeResponse })
  @ApiProblems(
    platformProblems.not_found,
    crmProblems.merge_of_one,
    crmProblems.client_erased,
    crmProblems.client_merged_already,
  )
  merge(
    @FromRequest() caller: Caller,
    @Query() query: MergeQuery,
    @Body() { from, to }: MergeClientsRequest,
  ): Promise<MergeResponse> {
    if (query.dryRun) {
      return this.requests.read(caller, async (tx) => {
        const preview = await this.previewer.execute(tx, from, to, readerOf(caller));
        return { id: null, preview };
      });
    }
    return this.requests.run(caller, async (tx) => ({ id: await this.merger.execute(tx, from, to), preview: null }));
  }

  @Post('merges/:id/undo')
  @HttpCode(204)
  @Permission('clients:write')
  @ApiOperation({ operationId: 'undoClientMerge', summary: 'Make two clients of one again, within thirty days' })
  @ApiNoContentResponse()
  @ApiProblems(crmProblems.merge_is_final)
  undo(@FromRequest() caller: Caller, @PathId() id: string): Promise<void> {
    return this.requests.run(caller, (tx) => this.undoer.execute(tx, id));
  }

  @Get(':id/merges')
  @Permission('clients:read')
  @ApiOperation({ operationId: 'listClientMerges', summary: 'Who was merged into a client' })
  @ApiOkResponse({ type: PastMergeList })
  past(@FromRequest() caller: Caller, @PathId() id: string): Promise<PastMergeList> {
    return this.requests.run(caller, async (tx) => ({ data: await this.undoer.list(tx, id) }));
  }
}
