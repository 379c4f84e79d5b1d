import type { DateFormat } from '../../shared/api/types/imports.js';
import type { Day } from '../../shared/api/types/shared-words.js';
import { exampleOf, type KnownFile } from './chosen-file.js';

export const dateFormats = [
  'YYYY-MM-DD',
  'MM/DD/YYYY',
  'DD/MM/YYYY',
  'DD.MM.YYYY',
] as const satisfies readonly DateFormat[];

/** What the files show of how their days are written. */
export interface DaysAsWritten {
  /** Whether any day is taken from the files. */
  readonly needed: boolean;
  /** The formats in which they all are days: one where nothing has to be asked. */
  readonly formats: readonly DateFormat[];
  /** What to begin with where it has to be asked; null where nobody has said anything yet. */
  readonly likely: DateFormat | null;
  /** A day as it stands in a file. */
  readonly example: string | null;
}

/** The fields that hold days. A birthday may also be written in a form of its own, which needs no asking. */
const dayFields = ['date', 'cancelledOn', 'birthday'];

/** An import has one format for all of its files. Columns that hold no days at all have no say. */
export function daysAsWritten(files: readonly KnownFile[]): DaysAsWritten {
  const columns = files.flatMap(({ file, mapping }) =>
    dayFields.flatMap((field) => {
      const column = mapping[field];
      if (!column) return [];
      const formats = file.dayColumns.find((one) => one.column === column)?.formats;
      return field === 'birthday' && !formats ? [] : [{ file, column, formats }];
    }),
  );
  const told = columns.flatMap(({ formats }) => (formats ? [formats] : []));
  const shared = dateFormats.filter((format) => told.every((formats) => formats.includes(format)));
  const formats = shared.length > 0 ? shared : dateFormats;
  const said = files.flatMap(({ file }) => file.guessedDateFormat ?? []);
  const open = columns.find((one) => (one.formats?.length ?? 0) > 1) ?? columns[0];
  return {
    needed: columns.length > 0,
    formats,
    likely: said.find((format) => formats.includes(format)) ?? (formats.length === 1 ? (formats[0] ?? null) : null),
    example: open ? exampleOf(open.file, open.column) : null,
  };
}

/** The day that a text is in a format; null where it is none. */
export function dayAsWritten(text: string, format: DateFormat): Day | null {
  const names = format.split(/[-/.]/);
  const parts = text.trim().split(/[-/.]/);
  const part = (name: string) => (parts[names.indexOf(name)] ?? '').padStart(2, '0');
  const day = `${part('YYYY')}-${part('MM')}-${part('DD')}`;
  const instant = Date.parse(`${day}T00:00:00Z`);
  return Number.isFinite(instant) && new Date(instant).toISOString().startsWith(day) ? day : null;
}
