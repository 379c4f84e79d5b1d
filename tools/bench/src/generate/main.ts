import { parseArgs } from 'node:util';
import { smallSize, type DataSize } from './data-size.js';
import { seedDatabase } from './seed-database.js';

const names = ['businesses', 'staff', 'services', 'clients', 'bookings', 'daysAhead', 'seed'] as const;

/** `main.js [--businesses 10] [--bookings 100000] [--today 2026-01-31] …`: fills the database of `DATABASE_URL`. */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      ...Object.fromEntries(names.map((name) => [name, { type: 'string' as const }])),
      today: { type: 'string' },
    },
  });
  const { DATABASE_URL: databaseUrl, DATABASE_OWNER_URL: ownerUrl } = process.env;
  if (!databaseUrl || !ownerUrl) throw new Error('DATABASE_URL and DATABASE_OWNER_URL say which database to fill');
  const given = values as Readonly<Record<string, string | undefined>>;
  const size: DataSize = {
    ...smallSize(given['today'] ?? new Date().toISOString().slice(0, 10)),
    ...Object.fromEntries(names.flatMap((name) => (given[name] ? [[name, wholeNumber(name, given[name])]] : []))),
  };
  await seedDatabase(databaseUrl, ownerUrl, size);
  console.log(JSON.stringify(size));
}

function wholeNumber(name: string, text: string): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 0) throw new Error(`--${name} is not a whole number: ${text}`);
  return value;
}

await main();
