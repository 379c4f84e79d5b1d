export type { ImportedSale } from './application/import-sales.js';
export { PaymentsFacade } from './application/payments-facade.js';
export type { RecordSaleInput } from './application/record-sale.js';
export { paymentsProblems } from './domain/payments-problems.js';
export type { Deduction, LineToPrice, PricedLine } from './domain/price-lines.js';
export { paymentMethods, type PaymentMethod, type Sale } from './domain/sale.js';
export { PaymentsModule } from './payments.module.js';
