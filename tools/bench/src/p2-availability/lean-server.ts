import { createServer, type ServerResponse } from 'node:http';
import pg from 'pg';
import { generatedZone, openFrom, openUntil, slotMinutes } from '../generate/working-day.js';
import { leanStarts } from '../lean-slot-engine.js';

/**
 * The same question answered with as little as it takes: bare `http` and `pg`, a lean engine, no permission, no
 * validation, no row-level security, no policies but the step and the notice. One statement reads who can do the service
 * and what each is taken for.
 */
const pool = new pg.Pool({ connectionString: process.env['DATABASE_URL'], max: 10 });

const BUSY = `SELECT array_to_json(array_agg(o.from_minute ORDER BY o.from_minute)) AS starts,
    array_to_json(array_agg(o.until_minute ORDER BY o.from_minute)) AS ends
  FROM booking.staff_service ss LEFT JOIN booking.occupancy o ON o.business_id = ss.business_id AND o.staff_id = ss.staff_id
    AND o.kind = 'appointment' AND o.until_minute > $3 AND o.until_minute < $4 + 2880 AND o.from_minute < $4
  WHERE ss.business_id = $1 AND ss.service_id = $2 AND ($5::uuid IS NULL OR ss.staff_id = $5)
  GROUP BY ss.staff_id`;

const minuteMilliseconds = 60_000;
const dayMilliseconds = 86_400_000;
const weekly = [{ days: [0, 1, 2, 3, 4, 5, 6], start: openFrom, end: openUntil }];
const service = { duration: slotMinutes, before: 0, after: 0, step: 15, notice: 60 };

interface BusyRow {
  readonly starts: (number | null)[];
  readonly ends: (number | null)[];
}

function busyOf({ starts, ends }: BusyRow): number[] {
  const busy: number[] = [];
  for (let i = 0; i < starts.length; i++) {
    if (starts[i] !== null) busy.push(starts[i]! * minuteMilliseconds, ends[i]! * minuteMilliseconds);
  }
  return busy;
}

async function answer(url: URL, response: ServerResponse): Promise<void> {
  const asked = (name: string) => url.searchParams.get(name);
  // Local days of Oslo, an hour to either side in summer and winter alike; the engine cuts at the instants.
  const from = Date.parse(`${asked('from')}T00:00:00+01:00`);
  const to = Date.parse(`${asked('to')}T00:00:00+01:00`) + dayMilliseconds;
  const values = [
    asked('businessId'),
    asked('serviceId'),
    from / minuteMilliseconds,
    to / minuteMilliseconds,
    asked('staffId'),
  ];
  const { rows } = await pool.query<BusyRow>({ name: 'busy', text: BUSY, values });
  const staff = rows.map((row) => ({ weekly, overrides: [], busy: busyOf(row) }));
  const starts = leanStarts({ zone: generatedZone, from, to, now: Date.now(), service, staff });
  const slots = Array.from(starts, (start) => ({
    start: new Date(start).toISOString(),
    end: new Date(start + slotMinutes * minuteMilliseconds).toISOString(),
  }));
  const body = JSON.stringify({ slots });
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) }).end(body);
}

const server = createServer((request, response) => {
  answer(new URL(request.url!, 'http://127.0.0.1'), response).catch((error: unknown) => {
    console.error(error);
    response.writeHead(500, { 'content-length': 0 }).end();
  });
});
process.once('SIGTERM', () => process.exit(0));
server.listen(Number(process.env['PORT']), '127.0.0.1');
