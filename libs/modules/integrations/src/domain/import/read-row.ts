import type { FileRole } from './file-roles.js';
import { readAmount } from './read-amount.js';
import { readDate, readTime, type DateFormat } from './read-date.js';
import type {
  BookingRow,
  CancellationRow,
  ClientRow,
  Finding,
  FindingCode,
  NoShowRow,
  ProductRow,
  ReceiptRow,
  ServiceRow,
} from './rows.js';

/** One line of a file: its number there and its cells. */
export interface RawRow {
  readonly number: number;
  readonly cells: readonly string[];
}

/** How a file of an import is to be read. */
export interface Reading {
  readonly role: FileRole;
  readonly position: number;
  readonly columns: readonly string[];
  /** Field to column. */
  readonly mapping: Readonly<Record<string, string>>;
  readonly dateFormat: DateFormat;
}

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

const longest = 200;

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

/** Gives a line's cells by field and collects what is wrong with them. */
class CellReader {
  readonly findings: Finding[] = [];
  unusable = false;

  constructor(
    private readonly raw: RawRow,
    private readonly reading: Reading,
  ) {}

  get place(): { position: number; number: number } {
    return { position: this.reading.position, number: this.raw.number };
  }

  find(code: FindingCode, column: string | null, value: string, used = false): void {
    this.findings.push({ ...this.place, column, code, value: value.slice(0, longest), used });
    if (!used) this.unusable = true;
  }

  /** Without surrounding blanks; blank where no column is mapped. */
  text(field: string): string {
    const column = this.reading.mapping[field];
    if (column === undefined) return '';
    const value = (this.raw.cells[this.reading.columns.indexOf(column)] ?? '').trim().normalize('NFC');
    if (value.length > longest) this.find('value_too_long', column, value);
    return value;
  }

  needed(field: string): string {
    const value = this.text(field);
    if (value === '') this.find('value_missing', this.reading.mapping[field] ?? null, '');
    return value;
  }

  /** What `read` makes of a cell; null where it is blank, and where it is wrong, which is then a finding. */
  value<Value>(field: string, code: FindingCode, read: (text: string) => Value | null, used = false): Value | null {
    const text = this.text(field);
    if (text === '') return null;
    const value = read(text);
    if (value === null) this.find(code, this.reading.mapping[field] ?? null, text, used);
    return value;
  }

  day(field: string): string | null {
    return this.value(field, 'date_invalid', (text) => readDate(text, this.reading.dateFormat));
  }

  neededDay(field: string): string {
    if (this.text(field) === '') this.find('value_missing', this.reading.mapping[field] ?? null, '');
    return this.day(field) ?? '';
  }
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

const birthdayForm = /^(\d{4}-)?\d{2}-\d{2}$/;

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
  clients: (cells) => {
    const code = cells.needed('code');
    return {
      role: 'clients',
      code,
      name: cells.text('name') || code,
      phone: cells.text('phone') || null,
      email: cells.text('email') || null,
      birthday: cells.value('birthday', 'birthday_invalid', (text) => (birthdayForm.test(text) ? text : null), true),
    };
  },
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
