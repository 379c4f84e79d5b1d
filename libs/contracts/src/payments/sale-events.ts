export interface SaleLineFacts {
  readonly kind: 'service' | 'product' | 'discount' | 'reward';
  readonly name: string;
  readonly serviceId: string | null;
  readonly staffId: string | null;
  readonly quantity: number;
  /** Minor units with tax; negative for discounts and rewards. */
  readonly amount: number;
  readonly tax: number;
}

/** A sale with what was paid at the desk. Amounts in minor units of the business's currency. */
export interface SaleRecordedV1 {
  readonly type: 'sale.recorded.v1';
  readonly saleId: string;
  readonly bookingId: string | null;
  readonly clientId: string | null;
  readonly lines: readonly SaleLineFacts[];
  readonly total: number;
  readonly tax: number;
  readonly paid: number;
  readonly at: string;
  readonly quiet: boolean;
}

/** A further payment came in for a sale that was not paid in full; `paid` is the sum so far. */
export interface SalePaidV1 {
  readonly type: 'sale.paid.v1';
  readonly saleId: string;
  readonly bookingId: string | null;
  readonly clientId: string | null;
  readonly total: number;
  readonly paid: number;
  readonly at: string;
}

export interface SaleRefundedV1 {
  readonly type: 'sale.refunded.v1';
  readonly saleId: string;
  readonly refundId: string;
  readonly bookingId: string | null;
  readonly clientId: string | null;
  readonly amount: number;
  readonly at: string;
}

export type SaleEvent = SaleRecordedV1 | SalePaidV1 | SaleRefundedV1;

/** Sales that an import or the demo data brought, some hundred at a time, each paid in full. */
export interface SalesImportedV1 {
  readonly type: 'sale.imported.v1';
  readonly sales: readonly Omit<SaleRecordedV1, 'type'>[];
}

/** Sales that were taken away, as demo data is. */
export interface SalesRemovedV1 {
  readonly type: 'sale.removed.v1';
  readonly saleIds: readonly string[];
}
