import pg from 'pg';
import { PlainError } from '../plain-error.mjs';
import { readCredentials } from '../postgres/credentials.mjs';
import { databaseAddress, withClient } from '../postgres/prepare-database.mjs';

/** What a server's administrator runs once; docs/operating.md explains each line. */
const setUpSql = `  CREATE ROLE stamgast_owner LOGIN PASSWORD '<one password>';
  CREATE ROLE stamgast_app LOGIN NOINHERIT PASSWORD '<another>';
  CREATE ROLE stamgast_dispatcher NOLOGIN;
  GRANT stamgast_dispatcher TO stamgast_app;
  CREATE DATABASE stamgast OWNER stamgast_owner;`;

const advice = `Run this as a superuser of that server:

${setUpSql}

and start with
  DATABASE_URL=postgres://stamgast_app:<another>@<host>/stamgast
  DATABASE_OWNER_URL=postgres://stamgast_owner:<one password>@<host>/stamgast`;

/**
 * The addresses of a PostgreSQL that is not ours. With both given they are checked; with one, whose role may create roles,
 * the app's login is made; else it says what to do.
 * @param {NodeJS.ProcessEnv} env
 * @param {string} folder the data folder, which keeps the password of a login made here
 * @returns {Promise<{ databaseUrl: string, ownerUrl: string }>}
 */
export async function outsideDatabase(env, folder) {
  const { DATABASE_URL: appUrl, DATABASE_OWNER_URL: ownerUrl } = env;
  if (!appUrl || !ownerUrl) return makeAppLogin(appUrl || ownerUrl, folder);
  await connected('DATABASE_OWNER_URL', ownerUrl, async (client) => {
    await refuseOldServer(client);
    await makeDispatcher(client, decodeURIComponent(new URL(appUrl).username));
  });
  await connected('DATABASE_URL', appUrl, refuseUnfitRole);
  return { databaseUrl: appUrl, ownerUrl };
}

async function makeAppLogin(ownerUrl, folder) {
  const { app } = readCredentials(folder);
  await connected('DATABASE_URL', ownerUrl, async (client) => {
    await refuseOldServer(client);
    const { rows } = await client.query(
      'SELECT rolsuper OR rolcreaterole AS able FROM pg_roles WHERE rolname = current_user',
    );
    if (!rows[0].able)
      throw new PlainError(
        `Only one database address is given, and its role may not make the second role that Stamgast serves with.\n${advice}`,
      );
    const { rowCount } = await client.query(`SELECT FROM pg_roles WHERE rolname = 'stamgast_app'`);
    if (rowCount === 0) await client.query('CREATE ROLE stamgast_app NOINHERIT');
    await client.query(`ALTER ROLE stamgast_app LOGIN PASSWORD ${pg.escapeLiteral(app)}`);
    await makeDispatcher(client, 'stamgast_app');
  });
  const databaseUrl = databaseAddress(ownerUrl, { user: 'stamgast_app', password: app });
  await connected('DATABASE_URL', databaseUrl, refuseUnfitRole);
  return { databaseUrl, ownerUrl };
}

async function makeDispatcher(client, appRole) {
  const { rows } = await client.query(
    `SELECT r.rolsuper OR r.rolcreaterole AS able, d.oid IS NOT NULL AS exists,
       d.oid IS NOT NULL AND pg_has_role($1, d.oid, 'MEMBER') AS granted
     FROM pg_roles r LEFT JOIN pg_roles d ON d.rolname = 'stamgast_dispatcher' WHERE r.rolname = current_user`,
    [appRole],
  );
  const [{ able, exists, granted }] = rows;
  if (granted) return;
  if (!able) throw new PlainError(`Role ${appRole} is not a member of stamgast_dispatcher.\n${advice}`);
  if (!exists) await client.query('CREATE ROLE stamgast_dispatcher NOLOGIN');
  await client.query(`GRANT stamgast_dispatcher TO ${pg.escapeIdentifier(appRole)}`);
}

async function refuseOldServer(client) {
  const { rows } = await client.query(`SELECT current_setting('server_version_num')::int AS number, version() AS name`);
  if (rows[0].number < 150_000)
    throw new PlainError(`Stamgast needs PostgreSQL 15 or newer; that server is ${rows[0].name}.`);
}

/** One business must never see another's rows, and a role above the row policies would. */
async function refuseUnfitRole(client) {
  const { rows } = await client.query(
    `SELECT rolname, rolsuper OR rolbypassrls AS above, pg_has_role(oid, 'stamgast_dispatcher', 'USAGE') AS inherits
     FROM pg_roles WHERE rolname = current_user`,
  );
  const [{ rolname, above, inherits }] = rows;
  if (above) throw new PlainError(`Role ${rolname} of DATABASE_URL stands above row-level security.\n${advice}`);
  if (inherits)
    throw new PlainError(
      `Role ${rolname} of DATABASE_URL inherits stamgast_dispatcher, and must only be able to put it on:\n` +
        `  ALTER ROLE ${rolname} NOINHERIT;\n` +
        `  REVOKE stamgast_dispatcher FROM ${rolname};\n  GRANT stamgast_dispatcher TO ${rolname};`,
    );
}

async function connected(variable, url, work) {
  let reached = false;
  try {
    await withClient(url, async (client) => {
      reached = true;
      await work(client);
    });
  } catch (error) {
    if (reached) throw error;
    throw new PlainError(`The database of ${variable} cannot be reached: ${error.message || error.code}`);
  }
}
