import { Controller, Get, Query, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiPropertyOptional, ApiTags } from '@nestjs/swagger';
import { FromRequest, PathId, Permission, RequestScope, type Caller } from '@stamgast/platform/http';
import { Type } from 'class-transformer';
import { IsInt, IsOptional, Max, Min } from 'class-validator';
import { ReadLeftOut } from '../application/imports/read-left-out.js';

export class LeftOutQuery {
  @ApiPropertyOptional({
    type: 'integer',
    minimum: 0,
    maximum: 19,
    description: 'Which file of the import; the first is 0',
  })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(0)
  @Max(19)
  file?: number;
}

@ApiTags('integration')
@Controller('v1/imports')
@Permission('import:write')
export class LeftOutRowsController {
  constructor(
    private readonly requests: RequestScope,
    private readonly leftOut: ReadLeftOut,
  ) {}

  @Get(':id/left-out-rows')
  @ApiOperation({ operationId: 'downloadLeftOutRows', summary: 'The rows of a file that an import left out, as CSV' })
  @ApiProduces('text/csv')
  @ApiOkResponse({ schema: { type: 'string' } })
  async download(
    @FromRequest() caller: Caller,
    @PathId() id: string,
    @Query() { file = 0 }: LeftOutQuery,
  ): Promise<StreamableFile> {
    const { name, text } = await this.requests.run(caller, (tx) => this.leftOut.execute(tx, id, file));
    // Spreadsheets take a file without the mark for one in their own old encoding.
    return new StreamableFile(Buffer.from(`\uFEFF${text}`), {
      type: 'text/csv; charset=utf-8',
      disposition: `attachment; filename*=UTF-8''${encodeURIComponent(`left-out-${name.replace(/\.\w+$/, '')}.csv`)}`,
    });
  }
}
