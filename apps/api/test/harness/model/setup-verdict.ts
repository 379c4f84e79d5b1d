import type { Inspector } from '../inspect.js';
import type { Shop } from './shop.js';

/** What was acknowledged of hours, prices, staff and time off, against what is stored. */
export async function setupComplaints(inspector: Inspector, shop: Shop): Promise<string[]> {
  const { setup } = shop;
  const of = [shop.owner.businessId];
  const complaints: string[] = [];
  const expect = (what: string, stored: unknown, told: unknown) => {
    if (JSON.stringify(stored) === JSON.stringify(told)) return;
    complaints.push(`${what}: stored ${JSON.stringify(stored)}, acknowledged ${JSON.stringify(told)}`);
  };
  const services = await inspector.rows<{ id: string; price: number; version: number }>(
    `SELECT id, price_amount::float8 AS price, version FROM booking.service WHERE business_id = $1`,
    of,
  );
  for (const { id, price, version } of services) {
    const prices = setup.prices.get(id)!;
    const newest = Math.max(...prices.keys());
    expect(`K7 price of ${id}`, [version, price], [newest, prices.get(newest)]);
  }
  const staff = await inspector.rows<{ id: string; archived: boolean; version: number; schedule: number }>(
    `SELECT s.id, archived, s.version, h.version AS schedule FROM booking.staff s
     JOIN booking.staff_schedule h ON h.business_id = s.business_id AND h.staff_id = s.id WHERE s.business_id = $1`,
    of,
  );
  for (const { id, ...row } of staff) {
    const { version, archived, schedule } = setup.staff.get(id)!;
    expect(`staff ${id}`, [row.version, row.archived, row.schedule], [version, archived, schedule]);
  }
  const timeOff = await inspector.rows<{ id: string; staffId: string; start: Date; end: Date }>(
    `SELECT id, staff_id AS "staffId", starts_at AS start, ends_at AS end FROM booking.time_off WHERE business_id = $1`,
    of,
  );
  const stored = timeOff.map((row) => [row.id, row.staffId, row.start.getTime(), row.end.getTime()]);
  const told = [...setup.timeOff].map(([id, row]) => [id, row.staffId, row.start, row.end]);
  expect('time off', stored.sort(), told.sort());
  return complaints;
}

/** What was acknowledged of points and money, against what is stored. */
export async function pointsComplaints(inspector: Inspector, shop: Shop): Promise<string[]> {
  const { points } = shop;
  const of = [shop.owner.businessId];
  const complaints: string[] = [];
  const compare = (what: string, stored: readonly string[], told: readonly string[]) => {
    for (const one of told)
      if (!stored.includes(one)) complaints.push(`${what} ${one} was acknowledged and is not there`);
    for (const one of stored) if (!told.includes(one)) complaints.push(`${what} ${one} is there, and nobody was told`);
  };
  const entries = await inspector.rows<{ text: string }>(
    `SELECT concat_ws(' ', id, client_id, points) AS text FROM loyalty.entry WHERE business_id = $1 AND kind = 'adjust'`,
    of,
  );
  const adjusted = [...points.adjustments].map(([id, one]) => `${id} ${one.clientId} ${one.points}`);
  compare('adjustment', texts(entries), adjusted);
  const reservations = await inspector.rows<{ id: string; clientId: string; state: string }>(
    `SELECT id, client_id AS "clientId", state FROM loyalty.reservation WHERE business_id = $1 AND booking_id IS NULL`,
    of,
  );
  const reserved = [...points.reservations].map(([id, one]) => `${id} ${one.clientId} ${one.state}`);
  const spentAtVisits = [...points.rewardedVisits];
  const stateOf = (row: { id: string; clientId: string; state: string }) => {
    const told = points.reservations.get(row.id)?.state;
    const visit = spentAtVisits.indexOf(row.clientId);
    if (row.state !== 'redeemed' || told !== 'reserved' || visit < 0) return row.state;
    spentAtVisits.splice(visit, 1);
    return told;
  };
  compare(
    'reservation',
    reservations.map((row) => `${row.id} ${row.clientId} ${stateOf(row)}`),
    reserved,
  );
  const refunds = await inspector.rows<{ text: string }>(
    `SELECT concat_ws(' ', id, sale_id, amount) AS text FROM payments.refund WHERE business_id = $1`,
    of,
  );
  const refunded = [...points.refunds].map(([id, one]) => `${id} ${one.saleId} ${one.amount}`);
  compare('refund', texts(refunds), refunded);
  const sales = await inspector.rows<{ text: string }>(
    `SELECT concat_ws(' ', booking_id, sum(total_amount)) AS text FROM payments.sale WHERE business_id = $1 GROUP BY booking_id`,
    of,
  );
  const sold = [...points.sales].map(([bookingId, { total }]) => `${bookingId} ${total}`);
  compare('sale', texts(sales), sold);
  return complaints;
}

const texts = (rows: readonly { readonly text: string }[]): string[] => rows.map(({ text }) => text);
