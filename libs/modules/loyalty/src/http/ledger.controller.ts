import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiPropertyOptional, ApiTags } from '@nestjs/swagger';
import { IsOptional, IsUUID } from 'class-validator';
import { decodeCursor, pageOf } from '@stamgast/platform';
import {
  ApiProblems,
  FromRequest,
  IdParam,
  PageQuery,
  Permission,
  RequestScope,
  type Caller,
} from '@stamgast/platform/http';
import { AdjustPoints } from '../application/adjust-points.js';
import { EndReservation } from '../application/end-reservation.js';
import { ListEntries } from '../application/list-entries.js';
import { loyaltyProblems } from '../domain/loyalty-problems.js';
import { AdjustPointsRequest, LedgerEntryPage, LedgerEntryResponse, ReservationResponse } from './loyalty.dto.js';

export class LedgerQuery extends PageQuery {
  @ApiPropertyOptional({ format: 'uuid', description: 'Only of this client' })
  @IsOptional()
  @IsUUID()
  clientId?: string;
}

@ApiTags('loyalty')
@Controller('v1/loyalty')
export class LedgerController {
  constructor(
    private readonly requests: RequestScope,
    private readonly list: ListEntries,
    private readonly adjust: AdjustPoints,
    private readonly end: EndReservation,
  ) {}

  @Get('ledger-entries')
  @Permission('loyalty:read')
  @ApiOperation({ operationId: 'listLedgerEntries', summary: 'Every movement of points, newest first' })
  @ApiOkResponse({ type: LedgerEntryPage })
  entries(@FromRequest() caller: Caller, @Query() query: LedgerQuery): Promise<LedgerEntryPage> {
    const after = decodeCursor(query.cursor, 2) as [string, string] | null;
    return this.requests.run(caller, async (tx) => {
      const rows = await this.list.execute(tx, query.clientId ?? null, query.limit, after);
      return pageOf(
        rows,
        query.limit,
        (row) => LedgerEntryResponse.from(row),
        (row) => [row.at.toISOString(), row.id],
      );
    });
  }

  @Post('adjustments')
  @Permission('loyalty:write')
  @ApiOperation({ operationId: 'adjustPoints', summary: 'Give or take points by hand' })
  @ApiCreatedResponse({ type: LedgerEntryResponse })
  @ApiProblems(loyaltyProblems.points_insufficient, loyaltyProblems.client_unknown)
  create(@FromRequest() caller: Caller, @Body() body: AdjustPointsRequest): Promise<LedgerEntryResponse> {
    return this.requests.run(caller, async (tx) => LedgerEntryResponse.from(await this.adjust.execute(tx, body)));
  }

  @Post('reservations/:id/redeem')
  @HttpCode(200)
  @Permission('loyalty:write')
  @ApiOperation({ operationId: 'redeemReservation', summary: 'Use a reserved reward' })
  @ApiOkResponse({ type: ReservationResponse })
  @ApiProblems(loyaltyProblems.reservation_ended)
  redeem(@FromRequest() caller: Caller, @Param('id', IdParam) id: string): Promise<ReservationResponse> {
    return this.requests.run(caller, async (tx) =>
      ReservationResponse.from(await this.end.execute(tx, id, 'redeemed')),
    );
  }

  @Post('reservations/:id/release')
  @HttpCode(200)
  @Permission('loyalty:write')
  @ApiOperation({ operationId: 'releaseReservation', summary: 'Give a reserved reward back' })
  @ApiOkResponse({ type: ReservationResponse })
  @ApiProblems(loyaltyProblems.reservation_ended)
  release(@FromRequest() caller: Caller, @Param('id', IdParam) id: string): Promise<ReservationResponse> {
    return this.requests.run(caller, async (tx) =>
      ReservationResponse.from(await this.end.execute(tx, id, 'released')),
    );
  }
}
