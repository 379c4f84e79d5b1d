import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { eventually } from '@stamgast/platform/testing';
import type { Caller } from './caller.js';
import { upload } from './imports.js';
import { createSalon, type Salon } from './salon.js';
import type { Stamgast } from './stamgast.js';
import { joinAsVisitor } from './waiting.js';

/** Stands in everything that is ever written about the client, in no other place. */
export const canary = 'kanarifugl';
export const canaryPhone = '+4791234567';

const nok = (amount: number) => ({ amount, currency: 'NOK' });

/** A client about whom every module has written something with the canary in it, with a past visit, sold and refunded. */
export class Canary {
  private constructor(
    private readonly stamgast: Stamgast,
    readonly owner: Caller,
    readonly salon: Salon,
    readonly clientId: string,
  ) {}

  static async raise(stamgast: Stamgast, owner: Caller): Promise<Canary> {
    const salon = await createSalon(owner, { staff: 2 });
    await owner.post('/v1/loyalty/programs', points).expect(201);
    const client = { name: `Anna ${canary}`, phone: canaryPhone, email: `${canary}@example.test` };
    const about = {
      birthday: '1990-04-05',
      tags: [`likes-${canary}`],
      preferences: `Tea, says ${canary}`,
      locale: 'nb',
    };
    const created = await owner.post('/v1/clients', { ...client, ...about }).expect(201);
    const one = new Canary(stamgast, owner, salon, created.body.id as string);
    await one.beWrittenAbout();
    await one.visit(client);
    await one.beUploaded();
    await one.fillTheRest();
    return one;
  }

  private async beWrittenAbout(): Promise<void> {
    const { owner, clientId } = this;
    await owner.patch(`/v1/clients/${clientId}`, { preferences: `Coffee, says ${canary}` }, 1).expect(200);
    await owner.post(`/v1/clients/${clientId}/notes`, { text: `A ${canary} sings` }).expect(201);
    await owner.put(`/v1/clients/${clientId}/consents`, { email: true }).expect(200);
    const gift = { clientId, points: 70, reason: `For ${canary}` };
    await owner.post('/v1/loyalty/adjustments', gift).expect(201);
  }

  private async visit(client: object): Promise<void> {
    const { owner, salon, stamgast, clientId } = this;
    const question = { wording: 'Anything else?', kind: 'short_text' };
    const asked = await owner.post('/v1/booking-questions', question).expect(201);
    const wish = {
      serviceId: salon.serviceId,
      start: '2026-06-15T08:00:00Z',
      client,
      people: 2,
      guestNames: [`Bo ${canary}`],
      answers: [{ questionId: asked.body.id, value: `Yes, ${canary}` }],
    };
    const booked = await stamgast.visitor
      .post(`/v1/public/${owner.slug}/bookings`)
      .set('idempotency-key', randomUUID())
      .send(wish);
    if (booked.status !== 201) throw new Error(`Booking answered ${booked.status}: ${JSON.stringify(booked.body)}`);
    const off = { clientId, serviceId: salon.serviceId, staffId: salon.staffId, start: '2026-06-16T08:00:00Z' };
    const second = await owner.post('/v1/bookings', { ...off, note: canary }).expect(201);
    await owner.post(`/v1/bookings/${second.body.id}/cancel`, { reason: `No ${canary} today` }, 1).expect(200);
    const waiting = {
      serviceId: salon.serviceId,
      from: '2026-06-17',
      to: '2026-06-18',
      client: { ...client, name: canary },
    };
    await joinAsVisitor(stamgast, owner.slug, waiting).expect(201);
    const bookings = await owner.get(`/v1/bookings?clientId=${clientId}&from=2026-06-15&to=2026-06-16`).expect(200);
    const first = bookings.body.data.find((one: { status: string }) => one.status === 'confirmed') as { id: string };
    await owner.post('/v1/test-clock', { advance: 'PT4H' }).expect(200);
    const { version } = (await owner.get(`/v1/bookings/${first.id}`).expect(200)).body;
    const payments = [{ method: 'card', amount: nok(118_000) }];
    const sold = await owner.post(`/v1/bookings/${first.id}/complete`, { sale: { payments } }, version);
    if (sold.status !== 200) throw new Error(JSON.stringify(sold.body));
    const saleId = sold.body.saleId ?? (await owner.get(`/v1/sales?clientId=${clientId}`).expect(200)).body.data[0].id;
    await owner.post('/v1/refunds', { saleId, amount: nok(1_000), reason: `Hurt ${canary}` }).expect(201);
    await eventually(async () => (await owner.get(`/v1/clients/${clientId}`)).body.visits === 1);
  }

  private async beUploaded(): Promise<void> {
    const trust = { override: 'deposit', reason: `Old ${canary}` };
    await this.owner.put(`/v1/clients/${this.clientId}/trust`, trust).expect(200);
    const text = ['Hvem;Frisør;Hva;Dag', `anna ${canary};BO;KLIPP;03/04/2018`, 'KARI;BO;KLIPP;03/04/2018', ''].join(
      '\n',
    );
    await upload(this.owner, { name: 'besøk.csv', text });
  }

  /** What would take many more steps to write by hand. */
  private async fillTheRest(): Promise<void> {
    const database = new pg.Client({ connectionString: this.stamgast.database.superuserUrl });
    await database.connect();
    try {
      const of = `(SELECT id FROM booking.booking WHERE client_id = $1)`;
      for (const sql of [
        `UPDATE booking.booking SET booked_name = '${canary}', override_reason = '${canary}' WHERE client_id = $1`,
        `UPDATE booking.booking_terms SET fee_waive_reason = '${canary}', excuse_reason = '${canary}', objection = '${canary}' WHERE booking_id IN ${of}`,
        `UPDATE booking.waitlist_entry SET state = 'closed', note = '${canary}' WHERE client_id = $1`,
        `INSERT INTO crm.feedback (business_id, id, client_id, booking_id, score, comment, at)
         SELECT business_id, gen_random_uuid(), client_id, id, 5, 'Lovely ${canary}', now() FROM booking.booking WHERE client_id = $1 AND status = 'completed'`,
        `UPDATE notifications.message SET to_address = '${canary}@example.test', subject = 'Hello ${canary}', html = '<p>${canary}</p>', text = '${canary}',
           headers = '{"to": "${canary}"}' WHERE client_id = $1`,
        `INSERT INTO notifications.refused_address (business_id, channel, address, reason, at)
         SELECT business_id, 'email', '${canary}@example.test', 'bounced', now() FROM crm.client WHERE id = $1`,
        `UPDATE crm.consent SET ip = '${canary}' WHERE client_id = $1`,
        `UPDATE platform.work SET last_error = '${canary}' WHERE ref IN (SELECT id FROM notifications.message WHERE client_id = $1)`,
      ])
        await database.query(`SET session_replication_role = replica; ${sql.replaceAll('$1', `'${this.clientId}'`)}`);
    } finally {
      await database.end();
    }
  }
}

const points = {
  name: 'Regulars',
  enabled: true,
  unit: 'points',
  kind: 'per_amount',
  points: 1,
  perAmount: nok(1_000),
  base: 'after_tax',
};

/** Every column of every table of the database in which one of the words stands. */
export async function placesOf(stamgast: Stamgast, ...words: string[]): Promise<string[]> {
  const database = new pg.Client({ connectionString: stamgast.database.superuserUrl });
  await database.connect();
  try {
    const { rows: tables } = await database.query<{ name: string }>(
      `SELECT table_schema || '.' || table_name AS name FROM information_schema.tables
       WHERE table_type = 'BASE TABLE' AND table_schema NOT IN ('pg_catalog', 'information_schema', 'bullmq')`,
    );
    const places: string[] = [];
    for (const { name } of tables) {
      const { rows } = await database.query<{ column: string }>(
        `SELECT DISTINCT c.key AS column FROM ${name} t, jsonb_each_text(to_jsonb(t)) AS c
         WHERE EXISTS (SELECT 1 FROM unnest($1::text[]) AS w (word) WHERE c.value ILIKE '%' || w.word || '%')`,
        [words],
      );
      places.push(...rows.map((row) => `${name}.${row.column}`));
    }
    return places.sort();
  } finally {
    await database.end();
  }
}
