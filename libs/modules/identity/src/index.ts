export { AccountLetters, type AccountLetter } from './application/account-letters.js';
export { AuditLog, type AuditedChange } from './application/audit-log.js';
export { timeZoneProblems } from './domain/time-zone-problems.js';
export { TimeZoneFollowers } from './application/time-zone-followers.js';
export {
  ClientDataKeepers,
  type ClientDataKeeper,
  type MovedRows,
} from './application/client-data/client-data-keepers.js';
export { RetentionKinds, type RetentionKind } from './application/client-data/retention-kinds.js';
export { KeptTables, type ClientTable } from './application/client-data/kept-tables.js';
export { BusinessFacade } from './application/business-facade.js';
export { permissionsOf, roles, type Permission, type Role } from './domain/role.js';
export { IdentityModule } from './identity.module.js';
export type { Business } from './domain/business.js';
