import type { SaleRecordedV1 } from '@stamgast/contracts';
import type { TimelineEntry } from '../domain/timeline-entry.js';

interface PaidSoFar {
  readonly paid: number;
  readonly refunded: number;
}

/** A sale's line of the timeline. */
export function saleEntryOf(sale: Omit<SaleRecordedV1, 'type'>, clientId: string, sums: PaidSoFar): TimelineEntry {
  const { saleId, bookingId, total } = sale;
  const lines = sale.lines.map(({ kind, name, quantity, amount }) => ({ kind, name, quantity, amount }));
  const title = lines.map((line) => line.name).join(', ');
  const detail = { saleId, bookingId, total, ...sums, lines };
  return { clientId, at: new Date(sale.at), kind: 'sale', ref: saleId, title, detail };
}
