import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiPropertyOptional, ApiTags } from '@nestjs/swagger';
import { IsOptional, IsUUID } from 'class-validator';
import { databaseProblems, decodeCursor, pageOf } from '@stamgast/platform';
import { ApiProblems, FromRequest, PageQuery, Permission, RequestScope, type Caller } from '@stamgast/platform/http';
import { BusinessCurrency } from '../application/business-currency.js';
import { ListSales } from '../application/list-sales.js';
import { RefundSale } from '../application/refund-sale.js';
import { paymentsProblems } from '../domain/payments-problems.js';
import { positiveAmountIn } from './amount-in.js';
import { CreateRefundRequest, RefundPage, RefundResponse } from './sale.dto.js';

export class RefundQuery extends PageQuery {
  @ApiPropertyOptional({ format: 'uuid', description: 'Only of this sale' }) @IsOptional() @IsUUID() saleId?: string;
}

@ApiTags('checkout')
@Controller('v1/refunds')
export class RefundsController {
  constructor(
    private readonly requests: RequestScope,
    private readonly currencies: BusinessCurrency,
    private readonly list: ListSales,
    private readonly refund: RefundSale,
  ) {}

  @Get()
  @Permission('sales:read')
  @ApiOperation({ operationId: 'listRefunds', summary: 'What was given back, newest first' })
  @ApiOkResponse({ type: RefundPage })
  index(@FromRequest() caller: Caller, @Query() query: RefundQuery): Promise<RefundPage> {
    const after = decodeCursor(query.cursor, 2) as [string, string] | null;
    return this.requests.run(caller, async (tx) => {
      const currency = await this.currencies.of(tx);
      const refunds = await this.list.refunds(tx, query.saleId ?? null, query.limit, after);
      return pageOf(
        refunds,
        query.limit,
        (one) => RefundResponse.from(one, currency),
        (one) => [one.at.toISOString(), one.id],
      );
    });
  }

  @Post()
  @Permission('sales:write')
  @ApiOperation({ operationId: 'createRefund', summary: 'Give money back for a sale' })
  @ApiCreatedResponse({ type: RefundResponse })
  @ApiProblems(
    paymentsProblems.refunded_too_much,
    paymentsProblems.other_currency,
    databaseProblems.reference_not_found,
  )
  create(@FromRequest() caller: Caller, @Body() body: CreateRefundRequest): Promise<RefundResponse> {
    return this.requests.run(caller, async (tx) => {
      const currency = await this.currencies.of(tx);
      const { saleId, method, reason = null } = body;
      const refund = await this.refund.execute(tx, {
        saleId,
        method,
        reason,
        amount: positiveAmountIn(currency, body.amount, 'amount'),
      });
      return RefundResponse.from(refund, currency);
    });
  }
}
