import { readDate, type DateFormat } from './read-date.js';
import type { FileRole } from './file-roles.js';
import type { Finding, FindingCode } from './rows.js';

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

const longest = 200;

/** Gives a line's cells by field and collects what is wrong with them. */
export class CellReader {
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

  get dateFormat(): DateFormat {
    return this.reading.dateFormat;
  }

  /** Whether a column holds this field. */
  maps(field: string): boolean {
    return this.reading.mapping[field] !== undefined;
  }

  /** Without surrounding blanks; blank where no column is mapped. */
  text(field: string, most = longest): string {
    const column = this.reading.mapping[field];
    if (column === undefined) return '';
    const value = (this.raw.cells[this.reading.columns.indexOf(column)] ?? '').trim().normalize('NFC');
    if (value.length > most) this.find('value_too_long', column, value);
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
