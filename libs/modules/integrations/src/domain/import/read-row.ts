import type { FileRole } from './file-roles.js';
import { readAmount } from './read-amount.js';
import { CellReader, type RawRow, type Reading } from './cell-reader.js';
import { readClient } from './read-client.js';
import { readTime } from './read-date.js';
import type {
  BookingRow,
  CancellationRow,
  ClientRow,
  Finding,
  NoShowRow,
  ProductRow,
  ReceiptRow,
  ServiceRow,
} from './rows.js';

export type ReadRow =
  | ({ readonly role: 'services' } & ServiceRow)
  | ({ readonly role: 'products' } & ProductRow)
  | ({ readonly role: 'clients' } & ClientRow)
  | ({ readonly role: 'bookings' } & BookingRow)
  | ({ readonly role: 'cancellations' } & CancellationRow)
  | ({ readonly role: 'no_shows' } & NoShowRow)
  | ({ readonly role: 'receipts' } & ReceiptRow);

export interface RowResult {
  /** Null where the row cannot be used; then a finding says why. */
  readonly row: ReadRow | null;
  readonly findings: readonly Finding[];
}

/** Reads one line by its file's mapping. */
export function readRow(raw: RawRow, reading: Reading): RowResult {
  const cells = new CellReader(raw, reading);
  if (raw.cells.length !== reading.columns.length) {
    cells.find('row_misshapen', null, String(raw.cells.length));
    return { row: null, findings: cells.findings };
  }
  const row = readers[reading.role](cells);
  return { row: cells.unusable ? null : row, findings: cells.findings };
}

const wholeNumber = (least: number, most: number) => (text: string) => {
  const value = Number(text);
  return /^-?\d+$/.test(text) && value >= least && value <= most ? value : null;
};
const lastMinute = 24 * 60 - 1;

const engagementOf = (cells: CellReader) => ({
  ...cells.place,
  client: cells.text('client'),
  day: cells.neededDay('date'),
  staff: cells.needed('staff'),
  service: cells.needed('service'),
});

function bookingOf(cells: CellReader): ReadRow {
  const minute = cells.value('minute', 'minute_invalid', wholeNumber(0, lastMinute));
  const time = minute ?? cells.value('time', 'time_invalid', readTime);
  const duration = cells.value('duration', 'duration_invalid', wholeNumber(1, lastMinute));
  return { role: 'bookings', ...engagementOf(cells), minute: time, duration };
}

function receiptOf(cells: CellReader): ReadRow {
  if (cells.text('amount') === '') cells.needed('amount');
  const amount = cells.value('amount', 'amount_invalid', readAmount) ?? 0;
  const taxes = ['tax1', 'tax2'].map((field) => cells.value(field, 'amount_invalid', readAmount) ?? 0);
  return {
    role: 'receipts',
    ...cells.place,
    receipt: cells.needed('receipt'),
    day: cells.neededDay('date'),
    client: cells.text('client'),
    description: cells.text('description'),
    staff: cells.text('staff') || null,
    quantity: cells.value('quantity', 'quantity_invalid', wholeNumber(-10_000, 10_000)) ?? 1,
    amount,
    tax: taxes.reduce((sum, tax) => sum + tax, 0),
  };
}

const readers: Readonly<Record<FileRole, (cells: CellReader) => ReadRow>> = {
  services: (cells) => {
    const code = cells.needed('code');
    return {
      role: 'services',
      code,
      name: cells.text('name'),
      category: cells.text('category') || null,
      price: cells.value('price', 'amount_invalid', readAmount),
      duration: cells.value('duration', 'duration_invalid', wholeNumber(1, lastMinute)),
      active: !/^(false|no|0|n)$/i.test(cells.text('active')),
    };
  },
  products: (cells) => ({ role: 'products', name: cells.needed('name') }),
  clients: (cells) => ({ role: 'clients', ...readClient(cells) }),
  bookings: bookingOf,
  cancellations: (cells) => ({
    role: 'cancellations',
    ...engagementOf(cells),
    cancelledOn: cells.day('cancelledOn'),
    cancelledBy: cells.text('cancelledBy') || null,
  }),
  no_shows: (cells) => ({ role: 'no_shows', ...engagementOf(cells) }),
  receipts: receiptOf,
};
