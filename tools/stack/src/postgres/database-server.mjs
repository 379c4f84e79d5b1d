import { newPassword } from './cluster.mjs';
import { databaseAddress, prepareDatabase } from './prepare-database.mjs';

/**
 * A server whose superuser we are, with passwords of this run for the product's roles.
 * @param {string} superuserUrl
 * @param {() => Promise<void>} stop
 */
export function databaseServer(superuserUrl, stop) {
  const passwords = { appPassword: newPassword(), ownerPassword: newPassword() };
  return {
    superuserUrl,
    ...passwords,
    stop,
    /**
     * Makes a database with the roles and extensions.
     * @param {string} database
     * @returns {Promise<{ databaseUrl: string, ownerUrl: string }>} its addresses for the app role and for the owner
     */
    async createDatabase(database) {
      await prepareDatabase(superuserUrl, { database, ...passwords });
      const as = (user, password) => databaseAddress(superuserUrl, { database, user, password });
      return {
        databaseUrl: as('stamgast_app', passwords.appPassword),
        ownerUrl: as('stamgast_owner', passwords.ownerPassword),
      };
    },
  };
}
