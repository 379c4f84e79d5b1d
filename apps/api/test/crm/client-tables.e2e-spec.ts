import pg from 'pg';
import { ClientDataKeepers } from '@stamgast/crm';
import { Stamgast } from '../harness/stamgast.js';

/** Tables that name a client and that no keeper answers for. A new one needs a reason here. */
const withoutKeeper = new Map<string, string>([]);

describe('the tables that know clients', () => {
  let stamgast: Stamgast;
  let database: pg.Client;
  beforeAll(async () => {
    stamgast = await Stamgast.start();
    database = new pg.Client({ connectionString: stamgast.database.superuserUrl });
    await database.connect();
  });
  afterAll(async () => {
    await database.end();
    await stamgast.stop();
  });

  it('each have a keeper who exports, erases and merges them (D84, SEC-P01)', async () => {
    const kept = stamgast.app
      .get(ClientDataKeepers, { strict: false })
      .all()
      .flatMap((keeper) => [...keeper.tables]);
    const { rows } = await database.query<{ name: string }>(
      `SELECT table_schema || '.' || table_name AS name FROM information_schema.columns
       WHERE column_name = 'client_id' ORDER BY 1`,
    );
    expect(rows.length).toBeGreaterThan(10);
    expect(rows.map((row) => row.name).filter((name) => !kept.includes(name) && !withoutKeeper.has(name))).toEqual([]);
    expect(new Set(kept).size).toBe(kept.length);
  });

  it('let the app forget words, and rewrite none (D86)', async () => {
    const { rows } = await database.query<{ name: string }>(
      `SELECT tgrelid::regclass::text AS name FROM pg_trigger WHERE tgname = 'only_forget' ORDER BY 1`,
    );
    expect(rows.map((row) => row.name)).toEqual([
      'booking.booking_history',
      'crm.consent',
      'identity.audit_entry',
      'loyalty.entry',
      'payments.refund',
      'platform.outbox_event',
    ]);
  });
});
