import pg from 'pg';
import type { DataSize } from './data-size.js';
import { seedBookings } from './seed-bookings.js';
import { seedClients } from './seed-clients.js';
import { seededId } from './seeded-id.js';
import { seedSetup } from './seed-setup.js';

/**
 * Fills a migrated database that has none of these businesses yet. As the app role, so that row-level security and every
 * constraint look at each row.
 * @param databaseUrl of the app role
 * @param ownerUrl of the role that owns the tables and can gather their statistics
 */
export async function seedDatabase(databaseUrl: string, ownerUrl: string, size: DataSize): Promise<void> {
  await connected(databaseUrl, async (client) => {
    for (let business = 0; business < size.businesses; business++) {
      await client.query('BEGIN');
      await client.query(`SELECT set_config('app.business_id', $1, true)`, [seededId('business', business, 0)]);
      await seedSetup(client, size, business);
      await seedClients(client, size, business);
      await seedBookings(client, size, business);
      await client.query('COMMIT');
    }
  });
  await connected(ownerUrl, (client) => client.query('ANALYZE'));
}

async function connected(url: string, work: (client: pg.Client) => Promise<unknown>): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}
