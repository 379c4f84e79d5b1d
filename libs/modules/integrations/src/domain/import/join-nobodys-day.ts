import type { ClientDay, Joined, PlannedVisit } from './joined.js';
import { isToCome, toVerify, type JoinSetting } from './outcome.js';
import { planSales } from './plan-sales.js';
import { planVisit, sameEngagement, withTimes } from './plan-visits.js';
import type { BookingRow, Finding, NoShowRow } from './rows.js';

/**
 * The day of nobody in particular: every booking row is a visit of its own, by a no-show of the same service and person
 * a missed one, and every receipt is a sale to a walk-in.
 */
export function joinNobodysDay(rows: ClientDay, before: readonly Finding[], setting: JoinSetting): Joined {
  const { day, bookings, cancellations, receipts } = rows;
  const findings = [...before];
  const missed = [...rows.noShows];
  const ids = new Map<string, number>();
  const idOf = (kind: string, row: { staff: string; service: string; minute?: number | null }): string => {
    const base = [kind, rows.client, day, row.staff, row.service, row.minute ?? ''].join(':');
    const count = (ids.get(base) ?? 0) + 1;
    ids.set(base, count);
    return count === 1 ? base : `${base}:${count}`;
  };
  const visits = bookings.map((row): PlannedVisit => {
    const { position, number } = row;
    if (rows.client === '')
      findings.push({ position, number, column: null, code: 'client_missing', value: null, used: true });
    const wasMissed = takeMatch(missed, row);
    if (!wasMissed && !isToCome(row, setting)) findings.push(toVerify(row, 'verify_no_outcome'));
    const status = wasMissed ? 'no_show' : 'confirmed';
    return planVisit({ externalId: idOf('visit', row), client: null, day, status, rows: [row] });
  });
  for (const row of missed)
    visits.push(
      planVisit({
        externalId: idOf('visit', row),
        client: null,
        day,
        status: 'no_show',
        rows: withTimes([row], []),
      }),
    );
  const cancelled = cancellations.map((row) =>
    planVisit({
      externalId: idOf('cancelled', row),
      client: null,
      day,
      status: 'cancelled',
      cancelledLate: row.cancelledOn !== null && row.cancelledOn >= day,
      cancelledOn: row.cancelledOn,
      rows: withTimes([row], bookings),
    }),
  );
  const { sales, findings: more } = planSales(receipts, null, setting);
  return { visits, cancelled, sales, findings: [...findings, ...more] };
}

/** Takes the no-show that a booking row is matched by out of the list; whether there was one. */
function takeMatch(missed: NoShowRow[], row: BookingRow): boolean {
  const index = missed.findIndex((one) => sameEngagement(one, row));
  if (index === -1) return false;
  missed.splice(index, 1);
  return true;
}
