import pg from 'pg';

/** Extensions of PostgreSQL's own contrib that the schema stands on. */
export const extensions = ['btree_gist', 'pg_trgm', 'pgcrypto', 'unaccent'];

/**
 * The three roles of docs/operating.md. The owner migrates; the app serves and can pass by no row policy; the dispatcher
 * reads what is due over all businesses and is put on for that one statement, which is why the app does not inherit it.
 * @param {{ appPassword: string, ownerPassword: string }} passwords
 * @returns {string} SQL that may run again and again; it sets the passwords each time
 */
export function rolesSql({ appPassword, ownerPassword }) {
  return `DO $roles$ BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'stamgast_owner') THEN CREATE ROLE stamgast_owner; END IF;
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'stamgast_app') THEN CREATE ROLE stamgast_app; END IF;
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'stamgast_dispatcher') THEN CREATE ROLE stamgast_dispatcher; END IF;
END $roles$;
ALTER ROLE stamgast_owner LOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE PASSWORD ${pg.escapeLiteral(ownerPassword)};
ALTER ROLE stamgast_app LOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE NOINHERIT PASSWORD ${pg.escapeLiteral(appPassword)};
ALTER ROLE stamgast_dispatcher NOLOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE;
GRANT stamgast_dispatcher TO stamgast_app;`;
}

/**
 * Makes the roles, the database and its extensions where they are missing.
 * @param {string} superuserUrl any database of the server
 * @param {{ database: string, appPassword: string, ownerPassword: string }} wanted
 */
export async function prepareDatabase(superuserUrl, { database, appPassword, ownerPassword }) {
  const name = pg.escapeIdentifier(database);
  await withClient(superuserUrl, async (client) => {
    await client.query(rolesSql({ appPassword, ownerPassword }));
    const { rowCount } = await client.query('SELECT FROM pg_database WHERE datname = $1', [database]);
    if (rowCount === 0) await client.query(`CREATE DATABASE ${name} OWNER stamgast_owner`);
    await client.query(`REVOKE CONNECT, TEMPORARY ON DATABASE ${name} FROM PUBLIC`);
    // Temporary tables: BullMQ's PostgreSQL backend collects what it adds in bulk in one.
    await client.query(`GRANT CONNECT, TEMPORARY ON DATABASE ${name} TO stamgast_app`);
  });
  await withClient(databaseAddress(superuserUrl, { database }), async (client) => {
    for (const one of extensions) await client.query(`CREATE EXTENSION IF NOT EXISTS ${one}`);
  });
}

/** Removes a database and whoever is still connected to it. @param {string} superuserUrl @param {string} database */
export async function dropDatabase(superuserUrl, database) {
  const sql = `DROP DATABASE IF EXISTS ${pg.escapeIdentifier(database)} WITH (FORCE)`;
  await withClient(superuserUrl, (client) => client.query(sql));
}

/**
 * The same server with another database, or as somebody else.
 * @param {string} url
 * @param {{ database?: string, user?: string, password?: string }} change
 */
export function databaseAddress(url, { database, user, password }) {
  const address = new URL(url);
  if (database) address.pathname = `/${encodeURIComponent(database)}`;
  if (user) address.username = encodeURIComponent(user);
  if (password) address.password = encodeURIComponent(password);
  return address.toString();
}

/**
 * @template Result
 * @param {string} url
 * @param {(client: import('pg').Client) => Promise<Result>} work
 * @returns {Promise<Result>}
 */
export async function withClient(url, work) {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5000 });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
