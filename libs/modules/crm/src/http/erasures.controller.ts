import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { FromRequest, Permission, RequestScope, type Caller } from '@stamgast/platform/http';
import { ErasureLog } from '../application/privacy/erasure-log.js';
import { ErasureList, ReappliedErasures, ReapplyErasuresRequest } from './client-privacy.dto.js';

@ApiTags('crm')
@Controller('v1/erasures')
export class ErasuresController {
  constructor(
    private readonly requests: RequestScope,
    private readonly erasures: ErasureLog,
  ) {}

  @Get()
  @Permission('privacy:write')
  @ApiOperation({ operationId: 'listErasures', summary: 'The erasure log, to be kept apart from the backups' })
  @ApiOkResponse({ type: ErasureList })
  list(@FromRequest() caller: Caller): Promise<ErasureList> {
    return this.requests.run(caller, async (tx) => ({ data: await this.erasures.list(tx) }));
  }

  @Post('reapply')
  @HttpCode(200)
  @Permission('privacy:write')
  @ApiOperation({ operationId: 'reapplyErasures', summary: 'Erase again whom a restored backup has brought back' })
  @ApiOkResponse({ type: ReappliedErasures })
  reapply(@FromRequest() caller: Caller, @Body() body: ReapplyErasuresRequest): Promise<ReappliedErasures> {
    return this.requests.run(caller, async (tx) => ({ erased: await this.erasures.reapply(tx, body.hashes) }));
  }
}
