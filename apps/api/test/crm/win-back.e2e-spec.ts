import { readFileSync } from 'node:fs';
import path from 'node:path';
import { eventually } from '@stamgast/platform/testing';
import { comingIn, missedIn } from '../harness/books-rhythm.js';
import { signUpOwner, type Caller } from '../harness/caller.js';
import { checkImport, runImport } from '../harness/imports.js';
import { Inspector } from '../harness/inspect.js';
import { writeSalonBooks, type SalonBooks } from '../harness/salon-books.js';
import { Stamgast } from '../harness/stamgast.js';

/** Books of about as many bookings as a salon of seven makes in four months; those of a real one from a folder as well. */
const books: [string, SalonBooks][] = [
  ['written', writeSalonBooks({ seed: 7, clients: 820, days: 140, leaving: 0.5 })],
];
const folder = process.env['SALON_BOOKS'];
if (folder) books.push(['of a real salon', readBooks(folder)]);

function readBooks(from: string): SalonBooks {
  const roles = ['services', 'products', 'bookings', 'cancellations', 'no-shows', 'receipts'];
  const files = roles.map((role) => ({
    name: `${role}.csv`,
    role: role.replace('-', '_'),
    text: readFileSync(path.join(from, `${role}.csv`), 'utf8'),
  }));
  return { asOf: '2018-07-29', files };
}

interface Row {
  readonly client: { readonly name: string; readonly externalId: string | null };
  readonly stage: string;
  readonly sinceDays: number;
  readonly rhythmDays: number;
  readonly spreadDays: number;
}

describe.each(books)('whom the books %s say is missed', (_, one) => {
  const zone = 'America/Regina';
  const minutesWest = 360;
  let stamgast: Stamgast;
  let inspector: Inspector;
  let owner: Caller;

  beforeAll(async () => {
    stamgast = await Stamgast.start({ worker: true });
    inspector = await Inspector.open(stamgast.database);
    owner = await signUpOwner(stamgast, {
      timeZone: zone,
      currency: 'CAD',
      country: 'CA',
      clockStart: '2018-07-29T23:00:00Z',
    });
    await runImport(owner, await checkImport(owner, one.files, { asOf: one.asOf }));
    await eventually(
      async () =>
        (
          await inspector.rows(`SELECT 1 FROM platform.work WHERE business_id = $1 AND kind LIKE 'outbox.%' LIMIT 1`, [
            owner.businessId,
          ])
        ).length === 0,
      60,
    );
  });
  afterAll(async () => {
    await inspector.close();
    await stamgast.stop();
  });

  const listed = async (query: string) => {
    const rows: Row[] = [];
    let counts = {};
    let cursor = '';
    do {
      const { body } = await owner.get(`/v1/clients/to-contact?limit=200${query}${cursor}`).expect(200);
      rows.push(...(body.data as Row[]));
      counts = body.counts;
      cursor = body.nextCursor ? `&cursor=${body.nextCursor}` : '';
    } while (cursor);
    return { rows, counts };
  };
  const bare = ({ client, stage, sinceDays, rhythmDays, spreadDays }: Row) => ({
    client: client.externalId ?? client.name,
    stage,
    sinceDays,
    rhythmDays,
    spreadDays,
  });
  const byClient = (a: { client: string }, b: { client: string }) => (a.client < b.client ? -1 : 1);

  it('is whom the product lists, with the same stage and figures, and nobody else (D80)', async () => {
    const missed = missedIn(one).toSorted(byClient);
    const bookings =
      one.files
        .find((file) => file.name === 'bookings.csv')!
        .text.toString()
        .trim()
        .split('\n').length - 1;
    expect(bookings).toBeGreaterThan(1_700);
    expect(bookings).toBeLessThan(2_100);
    const counts = { due: 0, late: 0, slipping: 0, lost: 0 };
    for (const { stage } of missed) counts[stage] += 1;
    for (const stage of ['due', 'late', 'slipping'] as const) expect(counts[stage]).toBeGreaterThan(10);
    for (const query of ['', '&asOf=2018-07-29']) {
      const { rows, counts: shown } = await listed(query);
      expect(rows.map(bare).toSorted(byClient)).toEqual(missed);
      expect(shown).toEqual(counts);
    }
  });

  it('is who has stayed away for more than max(45, 1.5 × median) days, among those listed (D80)', async () => {
    const longGone = (row: { sinceDays: number; rhythmDays: number }) =>
      row.sinceDays > Math.max(45, 1.5 * row.rhythmDays);
    const expected = comingIn(one)
      .filter(({ days, interval, booked }) => {
        const since = Date.parse(`${one.asOf}T00:00:00Z`) / 86_400_000 - days.at(-1)!;
        return !booked && since > Math.max(45, 1.5 * interval);
      })
      .map(({ client }) => client)
      .toSorted();
    const { rows } = await listed('');
    expect(
      rows
        .filter(longGone)
        .map((row) => row.client.externalId)
        .toSorted(),
    ).toEqual(expected);
    expect(expected.length).toBeGreaterThan(10);
    // Control: without the rhythm of each it would be others.
    expect(rows.filter((row) => row.sinceDays > 45).length).not.toBe(expected.length);
  });

  it('is written to at the instant at which those days are over, in the month to come (D80)', async () => {
    const automations = (await owner.get('/v1/automations').expect(200)).body.data as { id: string; kind: string }[];
    const id = automations.find((automation) => automation.kind === 'we_miss_you')!.id;
    const { body } = await owner.get(`/v1/automations/${id}/dry-run`).expect(200);
    const from = Date.parse(body.asOf);
    const until = Date.parse(body.until);
    const instant = (day: number, minute: number) => day * 86_400_000 + (minute + minutesWest) * 60_000;
    const due = comingIn(one)
      .map(({ client, days, lastMinute, interval, booked }) => {
        const at = instant(days.at(-1)!, lastMinute) + Math.max(45, 1.5 * interval) * 86_400_000 + 1000;
        return { client, at, awaited: booked !== null && instant(booked.day, booked.minute) > at };
      })
      .filter(({ at }) => at >= from && at < until)
      .map(({ client, at, awaited }) => ({ client, dueAt: new Date(at).toISOString(), awaited }));
    const names = new Map(
      (
        await inspector.rows<{ id: string; code: string }>(
          `SELECT id, external_id AS code FROM crm.client WHERE business_id = $1`,
          [owner.businessId],
        )
      ).map((row) => [row.id, row.code]),
    );
    const rows = body.rows as { clientId: string; dueAt: string; reason: string }[];
    const shown = rows.map((row) => ({
      client: names.get(row.clientId)!,
      dueAt: row.dueAt,
      awaited: row.reason === 'came_back',
    }));
    if (body.more) {
      const wanted = new Set(due.map((row) => JSON.stringify(row)));
      for (const row of shown) expect(wanted).toContain(JSON.stringify(row));
      expect(shown).toHaveLength(200);
    } else expect(shown.toSorted(byClient)).toEqual(due.toSorted(byClient));
  });
});
