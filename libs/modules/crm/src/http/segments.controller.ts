import { Body, Controller, Delete, Get, HttpCode, Patch, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import {
  ApiProblems,
  ExpectedVersion,
  FromRequest,
  PageQuery,
  PathId,
  Permission,
  platformProblems,
  RequestScope,
  type Caller,
} from '@stamgast/platform/http';
import { ChangeSegments } from '../application/change-segments.js';
import { PreviewSegment } from '../application/preview-segment.js';
import { ReadSegment } from '../application/read-segment.js';
import { readerOf } from './reader-of.js';
import {
  ChangeSegmentRequest,
  SegmentFilterRequest,
  SegmentPage,
  SegmentPreviewResponse,
  SegmentRequest,
  SegmentResponse,
} from './segment.dto.js';

@ApiTags('crm')
@Controller('v1/segments')
export class SegmentsController {
  constructor(
    private readonly requests: RequestScope,
    private readonly segments: ChangeSegments,
    private readonly reader: ReadSegment,
    private readonly previews: PreviewSegment,
  ) {}

  @Get()
  @Permission('clients:read')
  @ApiOperation({ operationId: 'listSegments', summary: 'Saved segments by name' })
  @ApiOkResponse({ type: SegmentPage })
  list(@FromRequest() caller: Caller, @Query() query: PageQuery): Promise<SegmentPage> {
    return this.requests.run(caller, async (tx) => {
      const { data, nextCursor } = await this.segments.list(tx, query.limit, query.cursor);
      return { data: data.map((one) => SegmentResponse.from(one)), nextCursor };
    });
  }

  @Post()
  @Permission('clients:write')
  @ApiOperation({ operationId: 'createSegment', summary: 'Save whom a filter means under a name' })
  @ApiCreatedResponse({ type: SegmentResponse })
  create(@FromRequest() caller: Caller, @Body() body: SegmentRequest): Promise<SegmentResponse> {
    return this.requests.run(caller, async (tx) =>
      SegmentResponse.from(await this.segments.create(tx, body, readerOf(caller))),
    );
  }

  @Post('preview')
  @HttpCode(200)
  @Permission('clients:read')
  @ApiOperation({ operationId: 'previewSegment', summary: 'How many a filter means just now, and some of them' })
  @ApiOkResponse({ type: SegmentPreviewResponse })
  preview(@FromRequest() caller: Caller, @Body() body: SegmentFilterRequest): Promise<SegmentPreviewResponse> {
    return this.requests.run(caller, (tx) => this.previews.execute(tx, body.filter, readerOf(caller)));
  }

  @Get(':id')
  @Permission('clients:read')
  @ApiOperation({ operationId: 'getSegment', summary: 'A saved segment' })
  @ApiOkResponse({ type: SegmentResponse })
  show(@FromRequest() caller: Caller, @PathId() id: string): Promise<SegmentResponse> {
    return this.requests.run(caller, async (tx) =>
      SegmentResponse.from(await this.reader.execute(tx, id, readerOf(caller))),
    );
  }

  @Patch(':id')
  @Permission('clients:write')
  @ApiOperation({ operationId: 'changeSegment', summary: 'Rename a segment or change whom it means' })
  @ApiOkResponse({ type: SegmentResponse })
  @ApiProblems(platformProblems.stale_version)
  change(
    @FromRequest() caller: Caller,
    @PathId() id: string,
    @ExpectedVersion() version: number,
    @Body() body: ChangeSegmentRequest,
  ): Promise<SegmentResponse> {
    return this.requests.run(caller, async (tx) =>
      SegmentResponse.from(await this.segments.change(tx, id, version, body, readerOf(caller))),
    );
  }

  @Delete(':id')
  @HttpCode(204)
  @Permission('clients:write')
  @ApiOperation({ operationId: 'removeSegment', summary: 'Forget a segment' })
  @ApiNoContentResponse()
  @ApiProblems(platformProblems.stale_version)
  remove(@FromRequest() caller: Caller, @PathId() id: string, @ExpectedVersion() version: number): Promise<void> {
    return this.requests.run(caller, (tx) => this.segments.remove(tx, id, version, readerOf(caller)));
  }
}
