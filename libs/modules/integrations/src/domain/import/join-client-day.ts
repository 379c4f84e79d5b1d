import { joinNobodysDay } from './join-nobodys-day.js';
import type { ClientDay, Joined, PlannedSale, PlannedVisit } from './joined.js';
import { outcomeOf, type JoinSetting } from './outcome.js';
import { planSales } from './plan-sales.js';
import { planVisit, withTimes } from './plan-visits.js';
import { usableRows } from './usable-rows.js';

/**
 * Turns all that an export says of one client's day into bookings and sales. Its booking rows are one visit: completed
 * where there is a receipt, missed where a no-show is written down, to be verified where both or neither is; later than
 * the export it is still to come. Cancelled rows are one cancelled visit beside it, for what is booked still stands.
 */
export function joinClientDay(written: ClientDay, setting: JoinSetting): Joined {
  const { rows, findings } = usableRows(written, setting.catalogue);
  if (rows.client === '' || setting.nobody.has(rows.client)) return joinNobodysDay(rows, findings, setting);
  const { client, day } = rows;
  const planned = planSales(rows.receipts, client, setting);
  const standing = rows.bookings.length > 0 ? rows.bookings : withTimes(rows.noShows, []);
  const outcome = outcomeOf(rows, setting);
  const visits =
    standing.length === 0
      ? []
      : [
          planVisit({
            externalId: `visit:${client}:${day}`,
            client,
            day,
            status: outcome.status,
            rows: standing,
            sold: planned.sales.flatMap((sale) => sale.lines),
          }),
        ];
  return {
    visits,
    cancelled: cancelledOf(rows, visits.length > 0),
    sales: linked(planned.sales, visits[0] ?? null),
    findings: [...findings, ...planned.findings, ...outcome.findings],
  };
}

/** Late where it was cancelled on its very day and nothing else stood in its place. */
function cancelledOf(rows: ClientDay, stands: boolean): PlannedVisit[] {
  const { client, day, cancellations, bookings } = rows;
  if (cancellations.length === 0) return [];
  const late = !stands && cancellations.some((row) => row.cancelledOn !== null && row.cancelledOn >= day);
  const visit = { externalId: `cancelled:${client}:${day}`, client, day, status: 'cancelled' as const };
  const [cancelledOn = null] = cancellations.flatMap((row) => row.cancelledOn ?? []).sort();
  return [planVisit({ ...visit, cancelledLate: late, cancelledOn, rows: withTimes(cancellations, bookings) })];
}

/** The visit's sale is the largest of the day: a booking has one. */
function linked(sales: readonly PlannedSale[], visit: PlannedVisit | null): PlannedSale[] {
  const totalOf = (sale: PlannedSale) => sale.lines.reduce((sum, line) => sum + line.amount, 0);
  const [largest] = [...sales].sort((a, b) => totalOf(b) - totalOf(a));
  return sales.map((sale) => ({ ...sale, visit: sale === largest ? (visit?.externalId ?? null) : null }));
}
