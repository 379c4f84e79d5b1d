import { Controller, Get, Query, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiPropertyOptional, ApiTags, OmitType } from '@nestjs/swagger';
import { locales, type Locale } from '@stamgast/kernel';
import {
  ApiProblems,
  FromRequest,
  Permission,
  platformProblems,
  RequestScope,
  type Caller,
} from '@stamgast/platform/http';
import { IsIn, IsOptional } from 'class-validator';
import { WriteClientList } from '../application/write-client-list.js';
import { ClientListQueryDto } from './client-query.dto.js';
import { readerOf } from './reader-of.js';

export class ClientListFileQuery extends OmitType(ClientListQueryDto, ['limit', 'cursor'] as const) {
  @ApiPropertyOptional({ enum: locales, enumName: 'Locale', default: 'en', description: 'Language of the columns' })
  @IsOptional()
  @IsIn(locales)
  locale?: Locale;
}

@ApiTags('crm')
@Controller('v1/clients')
export class ClientListFileController {
  constructor(
    private readonly requests: RequestScope,
    private readonly writeList: WriteClientList,
  ) {}

  @Get('file')
  @Permission('privacy:write')
  @ApiOperation({
    operationId: 'downloadClients',
    summary: 'The clients whom a filter means, as CSV that the import can read again; the download is audited',
  })
  @ApiProduces('text/csv')
  @ApiOkResponse({ schema: { type: 'string' } })
  @ApiProblems(platformProblems.not_found)
  async download(@FromRequest() caller: Caller, @Query() query: ClientListFileQuery): Promise<StreamableFile> {
    const {
      search = null,
      stage = null,
      relation = null,
      tag = null,
      segmentId = null,
      archived = false,
      sort = 'name',
    } = query;
    const updatedAfter = query.updatedAfter === undefined ? null : new Date(query.updatedAfter);
    const asked = { search, stage, relation, tag, segmentId, archived, updatedAfter, sort };
    const text = await this.requests.run(caller, (tx) =>
      this.writeList.execute(tx, asked, query.locale ?? 'en', readerOf(caller)),
    );
    // Spreadsheets take a file without the mark for one in their own old encoding.
    return new StreamableFile(Buffer.from(`\uFEFF${text}`), {
      type: 'text/csv; charset=utf-8',
      disposition: 'attachment; filename="clients.csv"',
    });
  }
}
