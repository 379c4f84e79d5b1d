import { Global, Module } from '@nestjs/common';
import { BusinessCurrency } from './application/business-currency.js';
import { ImportSales } from './application/import-sales.js';
import { KeepClientData } from './application/keep-client-data.js';
import { ListSales } from './application/list-sales.js';
import { PaymentsFacade } from './application/payments-facade.js';
import { RecordSale } from './application/record-sale.js';
import { RefundSale } from './application/refund-sale.js';
import { TakePayment } from './application/take-payment.js';
import { ImportedSalesRepository } from './persistence/imported-sales.repository.js';
import { SaleRepository } from './persistence/sale.repository.js';

const useCases = [BusinessCurrency, RecordSale, TakePayment, RefundSale, ImportSales, ListSales];

/** Sales, what was paid for them and what was paid back. */
@Global()
@Module({
  providers: [SaleRepository, ImportedSalesRepository, ...useCases, KeepClientData, PaymentsFacade],
  exports: [...useCases, PaymentsFacade],
})
export class PaymentsModule {}
