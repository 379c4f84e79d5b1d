import type { Catalogue } from './catalogue.js';
import type { ClientDay } from './joined.js';
import type { BookingRow, CancellationRow, Finding, FindingCode, RowPlace } from './rows.js';

type Checked = RowPlace & { readonly service: string };

/** The rows of a day that can be used, and why the others cannot. */
export function usableRows(written: ClientDay, catalogue: Catalogue): { rows: ClientDay; findings: Finding[] } {
  const findings: Finding[] = [];
  const refuse = ({ position, number }: RowPlace, code: FindingCode, value: string) =>
    findings.push({ position, number, column: null, code, value, used: false });
  const known = <Row extends Checked>(rows: readonly Row[]) =>
    rows.filter((row) => {
      const found = catalogue.serviceWithCode(row.service) !== null;
      if (!found) refuse(row, 'service_unknown', row.service);
      return found;
    });
  const once = <Row extends Checked>(rows: readonly Row[], keyOf: (row: Row) => string) => {
    const seen = new Set<string>();
    return rows.filter((row) => {
      const key = keyOf(row);
      const first = !seen.has(key);
      seen.add(key);
      if (!first) refuse(row, 'row_repeated', row.service);
      return first;
    });
  };
  const booking = ({ staff, service, minute, duration }: BookingRow) => [staff, service, minute, duration].join('\n');
  const cancellation = ({ staff, service, cancelledOn, cancelledBy }: CancellationRow) =>
    [staff, service, cancelledOn, cancelledBy].join('\n');
  const rows = {
    ...written,
    bookings: once(known(written.bookings), booking),
    cancellations: once(known(written.cancellations), cancellation),
    noShows: known(written.noShows),
  };
  return { rows, findings };
}
