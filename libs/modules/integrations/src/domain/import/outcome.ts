import type { ClientDay, PlannedStatus } from './joined.js';
import type { SaleSetting } from './plan-sales.js';
import type { BookingRow, Finding, RowPlace } from './rows.js';

export interface JoinSetting extends SaleSetting {
  /** The last day whose outcome the export knows. */
  readonly asOf: string;
  /** Business time as local day and minute: what lies ahead has no outcome yet. */
  readonly now: { readonly day: string; readonly minute: number };
  /** Codes that stand for nobody in particular; blank is always one of them. */
  readonly nobody: ReadonlySet<string>;
}

/** How a client's visit of a day ended, by what else the export says of that day. */
export function outcomeOf(rows: ClientDay, setting: JoinSetting): { status: PlannedStatus; findings: Finding[] } {
  const paid = rows.receipts.length > 0;
  const missed = rows.noShows.length > 0;
  const [first] = rows.bookings;
  if (!first) return { status: 'no_show', findings: [] };
  // Whoever paid was there, most likely; the owner is told all the same.
  if (paid) return { status: 'completed', findings: missed ? [toVerify(first, 'verify_paid_and_missed')] : [] };
  if (missed) return { status: 'no_show', findings: [] };
  const findings = isToCome(first, setting) ? [] : [toVerify(first, 'verify_no_outcome')];
  return { status: 'confirmed', findings };
}

/** Whether a booking's outcome cannot be known yet: later than the export, or later than now. */
export function isToCome(row: BookingRow, { asOf, now }: Pick<JoinSetting, 'asOf' | 'now'>): boolean {
  if (row.day > asOf || row.day > now.day) return true;
  return row.day === now.day && row.minute !== null && row.minute > now.minute;
}

/** The mark on a booking row whose outcome somebody should look at. */
export function toVerify(place: RowPlace, code: 'verify_paid_and_missed' | 'verify_no_outcome'): Finding {
  const { position, number } = place;
  return { position, number, column: null, code, value: null, used: true };
}
