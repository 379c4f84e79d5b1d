import { Body, Controller, Get, HttpCode, Post, Put } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
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
import { ChangeWishes } from '../application/privacy/change-wishes.js';
import { EraseClient } from '../application/privacy/erase-client.js';
import { ExportClient } from '../application/privacy/export-client.js';
import { ReadClient } from '../application/read-client.js';
import { crmProblems } from '../domain/crm-problems.js';
import { ClientFileResponse } from './client-privacy.dto.js';
import { ClientResponse, ClientWishesRequest } from './client.dto.js';
import { readerOf } from './reader-of.js';

@ApiTags('crm')
@Controller('v1/clients/:id')
export class ClientPrivacyController {
  constructor(
    private readonly requests: RequestScope,
    private readonly exportClient: ExportClient,
    private readonly eraseClient: EraseClient,
    private readonly changeWishes: ChangeWishes,
    private readonly readClient: ReadClient,
  ) {}

  @Get('export')
  @Permission('privacy:write')
  @ApiOperation({ operationId: 'exportClient', summary: 'Everything that is kept of a client, as a file' })
  @ApiOkResponse({ type: ClientFileResponse })
  async file(@FromRequest() caller: Caller, @PathId() id: string): Promise<ClientFileResponse> {
    const file = await this.requests.run(caller, (tx) => this.exportClient.execute(tx, id));
    void caller.reply.header('content-disposition', `attachment; filename="client-${file.clientId}.json"`);
    return file;
  }

  @Put('wishes')
  @Permission('clients:write')
  @ApiOperation({
    operationId: 'changeClientWishes',
    summary: 'Write down that a client restricts the use of their data, or objects to marketing',
  })
  @ApiOkResponse({ type: ClientResponse })
  @ApiProblems(platformProblems.stale_version)
  wish(
    @FromRequest() caller: Caller,
    @PathId() id: string,
    @ExpectedVersion() version: number,
    @Body() body: ClientWishesRequest,
  ): Promise<ClientResponse> {
    return this.requests.run(caller, async (tx) => {
      await this.changeWishes.execute(tx, id, version, body);
      return this.readClient.execute(tx, id, readerOf(caller));
    });
  }

  @Post('erase')
  @HttpCode(204)
  @Permission('privacy:write')
  @ApiOperation({
    operationId: 'eraseClient',
    summary: 'Forget who a client was, everywhere and for good; figures and books stay',
  })
  @ApiNoContentResponse()
  @ApiProblems(crmProblems.client_still_expected, crmProblems.client_erased)
  erase(@FromRequest() caller: Caller, @PathId() id: string): Promise<void> {
    return this.requests.run(caller, (tx) => this.eraseClient.execute(tx, id));
  }
}
