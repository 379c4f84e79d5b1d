import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiProperty, ApiTags } from '@nestjs/swagger';
import { IsUUID } from 'class-validator';
import { databaseProblems, platformProblems } from '@stamgast/platform';
import { ApiProblems, FromRequest, Permission, RequestScope, type Caller } from '@stamgast/platform/http';
import { BusinessCurrency } from '../application/business-currency.js';
import { ListSales } from '../application/list-sales.js';
import { TakePayment } from '../application/take-payment.js';
import { paymentsProblems } from '../domain/payments-problems.js';
import { positiveAmountIn } from './amount-in.js';
import { CreatePaymentRequest, PaymentPage, PaymentResponse, SaleResponse } from './sale.dto.js';

export class PaymentQuery {
  @ApiProperty({ format: 'uuid', description: 'The sale that was paid' }) @IsUUID() saleId!: string;
}

@ApiTags('checkout')
@Controller('v1/payments')
export class PaymentsController {
  constructor(
    private readonly requests: RequestScope,
    private readonly currencies: BusinessCurrency,
    private readonly list: ListSales,
    private readonly take: TakePayment,
  ) {}

  @Get()
  @Permission('sales:read')
  @ApiOperation({ operationId: 'listPayments', summary: 'What was paid for a sale' })
  @ApiOkResponse({ type: PaymentPage })
  @ApiProblems(platformProblems.not_found)
  index(@FromRequest() caller: Caller, @Query() query: PaymentQuery): Promise<PaymentPage> {
    return this.requests.run(caller, async (tx) => {
      const currency = await this.currencies.of(tx);
      const { payments } = await this.list.one(tx, query.saleId);
      return { data: payments.map((payment) => PaymentResponse.from(payment, currency)), nextCursor: null };
    });
  }

  @Post()
  @Permission('sales:write')
  @ApiOperation({ operationId: 'createPayment', summary: 'Take a further payment for a sale' })
  @ApiCreatedResponse({ type: SaleResponse })
  @ApiProblems(paymentsProblems.paid_too_much, paymentsProblems.other_currency, databaseProblems.reference_not_found)
  create(@FromRequest() caller: Caller, @Body() body: CreatePaymentRequest): Promise<SaleResponse> {
    return this.requests.run(caller, async (tx) => {
      const currency = await this.currencies.of(tx);
      const { saleId, method } = body;
      const sale = await this.take.execute(tx, {
        saleId,
        method,
        amount: positiveAmountIn(currency, body.amount, 'amount'),
      });
      return SaleResponse.from(sale, currency);
    });
  }
}
