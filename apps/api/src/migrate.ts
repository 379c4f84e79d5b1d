import { migrate } from '@stamgast/platform/database';
import { databaseParts } from './database-parts.js';

const ownerUrl = process.env.DATABASE_OWNER_URL ?? process.env.DATABASE_URL;
if (!ownerUrl) throw new Error('DATABASE_OWNER_URL is not set; see docs/operating.md');
const appRole = process.env.DATABASE_URL
  ? decodeURIComponent(new URL(process.env.DATABASE_URL).username)
  : 'stamgast_app';
const ran = await migrate({ ownerUrl, appRole }, databaseParts);
process.stdout.write(ran.length > 0 ? `Migrated: ${ran.join(', ')}\n` : 'The database is up to date\n');
