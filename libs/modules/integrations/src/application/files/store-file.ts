import { Injectable } from '@nestjs/common';
import { DomainError } from '@stamgast/kernel';
import { newId } from '@stamgast/platform';
import type { Tx } from '@stamgast/platform/database';
import { columnNames } from '../../domain/files/column-names.js';
import { DayColumns, type DayColumn } from '../../domain/files/day-columns.js';
import type { FileRole, Mapping } from '../../domain/import/file-roles.js';
import { guessRole, presetNamed } from '../../domain/import/presets.js';
import type { DateFormat } from '../../domain/import/read-date.js';
import type { RawRow } from '../../domain/import/cell-reader.js';
import { integrationsProblems } from '../../domain/integrations-problems.js';
import { FileRepository, type StoredFile } from '../../persistence/file.repository.js';
import { detectForm, readTable } from './read-table.js';

const rowsOfPart = 1000;
const shownRows = 5;
const shownLength = 100;
const mostColumns = 200;

export interface Upload {
  readonly name: string;
  readonly bytes: Buffer;
}

export interface FileView {
  readonly id: string;
  readonly name: string;
  readonly size: number;
  readonly columns: readonly string[];
  readonly delimiter: string;
  readonly encoding: string;
  readonly rows: number;
  readonly sample: readonly (readonly string[])[];
  readonly guessedAs: FileRole | null;
  /** Field to column, as the same columns were mapped last, else as a known layout has it. */
  readonly guessedMapping: Mapping | null;
  /** The known layout that has these columns, whatever they were mapped to last. */
  readonly preset: string | null;
  readonly dayColumns: readonly DayColumn[];
  /** As chosen when the same columns were mapped last, else as a known layout has it. */
  readonly guessedDateFormat: DateFormat | null;
}

/** Keeps an uploaded file as rows, a thousand to a part, so that whoever reads it needs little memory. */
@Injectable()
export class StoreFile {
  constructor(private readonly files: FileRepository) {}

  /** Refuses with `file_empty` and `file_not_text`. */
  async execute(tx: Tx, { name, bytes }: Upload): Promise<FileView> {
    const form = detectForm(bytes);
    const begun: StoredFile = { id: newId(), name, size: bytes.length, ...form, columns: [], rowCount: 0, sample: [] };
    await this.files.insert(tx, begun);
    const days = new DayColumns();
    const file = await this.storeRows(tx, begun, bytes, days);
    await this.files.complete(tx, file);
    return this.view(tx, file, days.among(file.columns));
  }

  private async storeRows(tx: Tx, file: StoredFile, bytes: Buffer, days: DayColumns): Promise<StoredFile> {
    let columns: string[] | null = null;
    let rowCount = 0;
    let position = 0;
    let part: RawRow[] = [];
    const sample: string[][] = [];
    const form = { encoding: file.encoding, delimiter: file.delimiter } as ReturnType<typeof detectForm>;
    for await (const { number, cells } of readTable(bytes, form)) {
      if (cells.every((cell) => cell.trim() === '')) continue;
      if (columns === null) {
        columns = columnNames(cells);
        if (columns.length > mostColumns) throw new DomainError(integrationsProblems.file_not_text);
        continue;
      }
      rowCount += 1;
      days.take(cells);
      part.push({ number, cells });
      if (sample.length < shownRows) sample.push(cells.map((cell) => cell.slice(0, shownLength)));
      if (part.length < rowsOfPart) continue;
      await this.files.insertPart(tx, file.id, position, part);
      position += 1;
      part = [];
    }
    if (!columns || rowCount === 0) throw new DomainError(integrationsProblems.file_empty);
    if (part.length > 0) await this.files.insertPart(tx, file.id, position, part);
    return { ...file, columns, rowCount, sample };
  }

  private async view(tx: Tx, file: StoredFile, dayColumns: readonly DayColumn[]): Promise<FileView> {
    const { id, name, size, columns, delimiter, encoding, rowCount: rows, sample } = file;
    const remembered = await this.files.lastMapping(tx, columns);
    const guess = guessRole(columns);
    return {
      id,
      name,
      size,
      columns,
      delimiter,
      encoding,
      rows,
      sample,
      guessedAs: (remembered?.role as FileRole | undefined) ?? guess?.role ?? null,
      guessedMapping: remembered?.mapping ?? guess?.mapping ?? null,
      preset: guess?.preset ?? null,
      dayColumns,
      guessedDateFormat: remembered?.dateFormat ?? presetNamed(guess?.preset ?? null)?.dateFormat ?? null,
    };
  }
}
