import { dateFormats, readDate, type DateFormat } from '../import/read-date.js';

/** A column that mostly holds days, and how they are written; several formats where the days fit each of them. */
export interface DayColumn {
  readonly column: string;
  readonly formats: readonly DateFormat[];
}

interface Tally {
  written: number;
  readonly days: Record<DateFormat, number>;
}

const maybeDay = /^\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}$/;

/**
 * Finds out, from all rows of a file, which columns hold days. The first rows alone would not do: until the thirteenth of
 * a month is met, nothing tells the day from the month.
 */
export class DayColumns {
  private readonly tallies: Tally[] = [];

  /** Takes one row into account. */
  take(cells: readonly string[]): void {
    for (const [index, cell] of cells.entries()) {
      const text = cell.trim();
      if (text === '') continue;
      const tally = (this.tallies[index] ??= { written: 0, days: noDays() });
      tally.written += 1;
      if (!maybeDay.test(text)) continue;
      for (const format of dateFormats) if (readDate(text, format) !== null) tally.days[format] += 1;
    }
  }

  /** A cell may be wrong, so the format counts by which the most of them are days, if that is half of them at least. */
  among(columns: readonly string[]): DayColumn[] {
    return columns.flatMap((column, index) => {
      const { written = 0, days = noDays() } = this.tallies[index] ?? {};
      const most = Math.max(...Object.values(days));
      if (most === 0 || most * 2 < written) return [];
      return [{ column, formats: dateFormats.filter((format) => days[format] === most) }];
    });
  }
}

const noDays = (): Record<DateFormat, number> => ({
  'YYYY-MM-DD': 0,
  'MM/DD/YYYY': 0,
  'DD/MM/YYYY': 0,
  'DD.MM.YYYY': 0,
});
