import { minorUnits, type Catalogue } from './catalogue.js';
import { groupBy } from './group-by.js';
import type { PlannedLine, PlannedSale } from './joined.js';
import type { Finding, ReceiptRow } from './rows.js';

export interface SaleSetting {
  readonly catalogue: Catalogue;
  /** Of the currency's minor unit: 2 for cents. */
  readonly digits: number;
}

export interface PlannedSales {
  readonly sales: readonly PlannedSale[];
  readonly findings: readonly Finding[];
}

/**
 * The sales of one client's lines on one day: one for each receipt. A receipt that several clients share becomes a sale
 * of each, so that each visit keeps what was paid for it.
 */
export function planSales(rows: readonly ReceiptRow[], client: string | null, setting: SaleSetting): PlannedSales {
  const findings: Finding[] = [];
  const sales: PlannedSale[] = [];
  for (const [receipt, lines] of groupBy(rows, (row) => row.receipt)) {
    const first = lines[0] as ReceiptRow;
    if (lines.reduce((sum, line) => sum + line.amount + line.tax, 0) < 0) {
      for (const { position, number } of lines)
        findings.push({ position, number, column: null, code: 'total_negative', value: receipt, used: false });
      continue;
    }
    findings.push(...unknownLines(lines, setting.catalogue));
    const externalId = `receipt:${receipt}:${first.day}:${first.client}`;
    sales.push({ externalId, client, day: first.day, visit: null, lines: planLines(lines, setting) });
  }
  return { sales, findings };
}

function unknownLines(lines: readonly ReceiptRow[], catalogue: Catalogue): Finding[] {
  if (!catalogue.known) return [];
  return lines
    .filter(
      ({ amount, description: text }) => amount >= 0 && !catalogue.serviceNamed(text) && !catalogue.hasProduct(text),
    )
    .map(({ position, number, description: value }) => ({
      position,
      number,
      column: null,
      value,
      code: 'description_unknown' as const,
      used: true,
    }));
}

/**
 * Amounts are exact as the till writes them, taxes have fractions of a cent: each line takes what the running total of
 * the taxes, rounded half away from zero, has grown by, so that the sale's tax is the receipt's.
 */
function planLines(rows: readonly ReceiptRow[], { catalogue, digits }: SaleSetting): PlannedLine[] {
  let net = 0;
  let tax = 0;
  return rows.map((row): PlannedLine => {
    const ownNet = minorUnits(net + row.amount, digits) - minorUnits(net, digits);
    const ownTax = minorUnits(tax + row.tax, digits) - minorUnits(tax, digits);
    net += row.amount;
    tax += row.tax;
    const amount = ownNet + ownTax;
    const service = row.amount < 0 ? null : catalogue.serviceNamed(row.description);
    const quantity = row.amount < 0 ? 1 : Math.max(1, row.quantity);
    return {
      kind: row.amount < 0 ? 'discount' : service ? 'service' : 'product',
      name: row.description || service?.code || row.receipt,
      service: service?.code ?? null,
      staff: row.staff,
      quantity,
      unitPrice: Math.round(amount / quantity),
      amount,
      tax: ownTax,
      taxRate: row.amount === 0 ? 0 : Math.max(0, Number(((100 * row.tax) / row.amount).toFixed(2))),
    };
  });
}
