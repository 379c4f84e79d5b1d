import type pg from 'pg';
import type { DataSize } from './data-size.js';
import { planClients } from './plan-clients.js';
import { seededId } from './seeded-id.js';

const chunk = 5000;

/** Clients with their search words. What bookings add up to is left to the product, which derives it from its events. */
export async function seedClients(client: pg.Client, size: DataSize, business: number): Promise<void> {
  const businessId = seededId('business', business, 0);
  const planned = planClients(size, business).map((one, n) => ({ id: seededId('client', business, n), ...one }));
  for (let from = 0; from < planned.length; from += chunk) {
    const rows = planned.slice(from, from + chunk);
    await client.query(
      `WITH told AS (
         SELECT * FROM jsonb_to_recordset($3::jsonb) AS c (id uuid, name text, email text, phone text, words jsonb)),
       words AS (
         INSERT INTO crm.client_word (business_id, word, client_id)
         SELECT $1, word, id FROM told, jsonb_array_elements_text(words) AS word)
       INSERT INTO crm.client (business_id, id, name, sort_name, phone, phone_key, email, email_key, source, created_at, updated_at)
       SELECT $1, id, name, lower(name), phone, phone, email, email, 'import', $2, $2 FROM told`,
      [businessId, size.today, JSON.stringify(rows)],
    );
  }
}
