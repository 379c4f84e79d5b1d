import type { Inspector } from '../inspect.js';
import { sameFacts, type BookingMemory, type Facts, type Week } from './memory.js';
import type { Shop } from './shop.js';

interface Row {
  readonly id: string;
  readonly status: string;
  readonly version: number;
  readonly start: Date;
  readonly end: Date;
  readonly price: number;
  readonly staffIds: string[];
  readonly overridden: boolean;
  readonly timeZone: string;
  /** Wall times of the appointments as PostgreSQL derives them: `2026-03-29 10:00`. */
  readonly walls: string[];
  readonly starts: Date[];
  readonly told: Record<string, Told>;
}

interface Told {
  readonly status: string;
  readonly start: string;
  readonly end: string;
  readonly price: number;
  readonly appointments: { readonly staffId: string }[];
}

const rowsOf = (inspector: Inspector, businessId: string) =>
  inspector.rows<Row>(
    `SELECT b.id, b.status, b.version, b.starts_at AS start, b.ends_at AS end, b.price_amount::float8 AS price,
       b.overridden_by IS NOT NULL AS overridden, b.time_zone AS "timeZone", a."staffIds", a.walls, a.starts, e.told
     FROM booking.booking b
     JOIN LATERAL (SELECT array_agg(a.staff_id::text ORDER BY a.position) AS "staffIds",
         array_agg(to_char(a.starts_at AT TIME ZONE b.time_zone, 'YYYY-MM-DD HH24:MI') ORDER BY a.position) AS walls,
         array_agg(a.starts_at ORDER BY a.position) AS starts
       FROM booking.appointment a WHERE a.business_id = b.business_id AND a.booking_id = b.id) a ON true
     LEFT JOIN LATERAL (SELECT jsonb_object_agg(payload->'booking'->>'version', payload->'booking') AS told
       FROM platform.outbox_event e WHERE e.business_id = b.business_id AND e.type LIKE 'booking.%'
         AND e.payload->'booking'->>'bookingId' = b.id::text) e ON true
     WHERE b.business_id = $1`,
    [businessId],
  );

/** K6: every acknowledged booking and change is there as acknowledged, and nothing is there that was not. */
export async function bookingComplaints(inspector: Inspector, shop: Shop): Promise<string[]> {
  const complaints: string[] = [];
  const rows = new Map((await rowsOf(inspector, shop.owner.businessId)).map((row) => [row.id, row]));
  for (const memory of shop.bookings.values()) {
    const row = rows.get(memory.id);
    if (row) complaints.push(...complaintsOf(memory, row, shop));
    else complaints.push(`K6 ${memory.id} was acknowledged and is not there`);
  }
  for (const id of rows.keys()) if (!shop.bookings.has(id)) complaints.push(`K6 ${id} is there, and nobody was told`);
  return complaints;
}

function complaintsOf(memory: BookingMemory, row: Row, shop: Shop): string[] {
  const complaints: string[] = [];
  for (const [version, facts] of memory.told) {
    const event = row.told?.[version];
    if (!event) complaints.push(`K6 ${memory.id}: version ${version} was acknowledged and never happened`);
    else if (!sameFacts(facts, eventFacts(event)))
      complaints.push(`K6 ${memory.id}: version ${version} is not what was acknowledged`);
  }
  const ofItself = Object.entries(row.told ?? {}).filter(([version, { status }]) => isUnasked(memory, version, status));
  const untold = row.version - memory.told.size - ofItself.length;
  if (untold < 0 || untold > memory.toldClient.length)
    complaints.push(`K6 ${memory.id}: ${untold} changes besides ${memory.toldClient.length} of the client’s own`);
  const now: Facts = { ...row, start: row.start.getTime(), end: row.end.getTime() };
  const last = memory.told.get(row.version);
  const known = last ? sameFacts(last, now) : memory.toldClient.some((facts) => sameFacts(facts, now));
  if (!known && !ofItself.some(([version]) => Number(version) === row.version))
    complaints.push(`K6 ${memory.id}: what is stored is not what was acknowledged last`);
  return [...complaints, ...timeComplaints(row, shop)];
}

/** A request ends by itself when its time comes: nobody asked, so nobody was told. */
const isUnasked = (memory: BookingMemory, version: string, status: string): boolean =>
  status === 'expired' && !memory.told.has(Number(version));

function eventFacts(event: Told): Facts {
  const staffIds = event.appointments.map(({ staffId }) => staffId);
  return {
    status: event.status,
    start: Date.parse(event.start),
    end: Date.parse(event.end),
    price: event.price,
    staffIds,
  };
}

/** K9 by the plans there have been, and K14: what Node says of a wall time, PostgreSQL says as well. */
function timeComplaints(row: Row, shop: Shop): string[] {
  const complaints: string[] = [];
  for (const [index, wall] of row.walls.entries()) {
    const derived = wallOf(row.starts[index]!, shop.timeZone);
    if (row.timeZone !== shop.timeZone || derived !== wall)
      complaints.push(`K14 ${row.id} is at ${wall}, or at ${derived}`);
    const plans = shop.setup.staff.get(row.staffIds[index]!)?.schedules ?? [];
    if (!row.overridden && !plans.some((plan) => opens(plan, wall)))
      complaints.push(`K9 ${row.id} begins at ${wall}, when nobody works`);
  }
  return complaints;
}

function wallOf(instant: Date, timeZone: string): string {
  const format = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' });
  return format.format(instant);
}

/** Whether a plan has hours at a wall time; those that end past midnight reach into the next day. */
function opens(plan: readonly Week[], wall: string): boolean {
  const [date, time] = wall.split(' ') as [string, string];
  const day = new Date(`${date}T00:00:00Z`).getUTCDay() || 7;
  const before = day === 1 ? 7 : day - 1;
  return plan.some(({ days, start, end }) =>
    start < end
      ? days.includes(day) && time >= start && time < end
      : (days.includes(day) && time >= start) || (days.includes(before) && time < end),
  );
}
