import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiPropertyOptional, ApiTags } from '@nestjs/swagger';
import { IsISO8601, IsOptional, IsUUID } from 'class-validator';
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
import { BusinessCurrency } from '../application/business-currency.js';
import { ListSales } from '../application/list-sales.js';
import { RecordSale } from '../application/record-sale.js';
import { paymentsProblems } from '../domain/payments-problems.js';
import { amountIn } from './amount-in.js';
import { CreateSaleRequest, SalePage, SaleResponse } from './sale.dto.js';

export class SaleQuery extends PageQuery {
  @ApiPropertyOptional({ format: 'date-time', description: 'From this instant on' })
  @IsOptional()
  @IsISO8601({ strict: true })
  from?: string;
  @ApiPropertyOptional({ format: 'date-time', description: 'Before this instant' })
  @IsOptional()
  @IsISO8601({ strict: true })
  to?: string;
  @ApiPropertyOptional({ format: 'uuid', description: 'Only of this client' })
  @IsOptional()
  @IsUUID()
  clientId?: string;
  @ApiPropertyOptional({ format: 'uuid', description: 'Only of this booking' })
  @IsOptional()
  @IsUUID()
  bookingId?: string;
}

@ApiTags('checkout')
@Controller('v1/sales')
export class SalesController {
  constructor(
    private readonly requests: RequestScope,
    private readonly currencies: BusinessCurrency,
    private readonly list: ListSales,
    private readonly record: RecordSale,
  ) {}

  @Get()
  @Permission('sales:read')
  @ApiOperation({ operationId: 'listSales', summary: 'Sales, newest first' })
  @ApiOkResponse({ type: SalePage })
  index(@FromRequest() caller: Caller, @Query() query: SaleQuery): Promise<SalePage> {
    const { limit, clientId = null, bookingId = null } = query;
    const after = decodeCursor(query.cursor, 2) as [string, string] | null;
    const filter = { from: instant(query.from), to: instant(query.to), clientId, bookingId, limit, after };
    return this.requests.run(caller, async (tx) => {
      const currency = await this.currencies.of(tx);
      const sales = await this.list.sales(tx, filter);
      return pageOf(
        sales,
        limit,
        (sale) => SaleResponse.from(sale, currency),
        (sale) => [sale.at.toISOString(), sale.id],
      );
    });
  }

  @Get(':id')
  @Permission('sales:read')
  @ApiOperation({ operationId: 'getSale', summary: 'One sale with its lines, payments and refunds' })
  @ApiOkResponse({ type: SaleResponse })
  show(@FromRequest() caller: Caller, @Param('id', IdParam) id: string): Promise<SaleResponse> {
    return this.requests.run(caller, async (tx) => {
      const currency = await this.currencies.of(tx);
      return SaleResponse.from(await this.list.one(tx, id), currency);
    });
  }

  @Post()
  @Permission('sales:write')
  @ApiOperation({
    operationId: 'createSale',
    summary: 'Sell something at the desk; for a visit, complete the booking instead',
  })
  @ApiCreatedResponse({ type: SaleResponse })
  @ApiProblems(
    paymentsProblems.sale_has_no_lines,
    paymentsProblems.discount_too_large,
    paymentsProblems.paid_too_much,
    paymentsProblems.other_currency,
  )
  create(@FromRequest() caller: Caller, @Body() body: CreateSaleRequest): Promise<SaleResponse> {
    return this.requests.run(caller, async (tx) => {
      const currency = await this.currencies.of(tx);
      const lines = body.lines.map((line, index) => ({
        ...line,
        serviceId: line.serviceId ?? null,
        staffId: line.staffId ?? null,
        unitPrice: amountIn(currency, line.unitPrice, `lines.${index}.unitPrice`),
      }));
      const off = body.discount ? amountIn(currency, body.discount, 'discount') : 0;
      const deductions = off > 0 ? [{ kind: 'discount' as const, name: 'Discount', amount: off }] : [];
      const payments = body.payments.map(({ method, amount }, index) => ({
        method,
        amount: amountIn(currency, amount, `payments.${index}.amount`),
      }));
      const sale = await this.record.execute(tx, {
        bookingId: null,
        clientId: body.clientId ?? null,
        lines,
        deductions,
        payments,
      });
      return SaleResponse.from(sale, currency);
    });
  }
}

function instant(text: string | undefined): Date | null {
  return text === undefined ? null : new Date(text);
}
