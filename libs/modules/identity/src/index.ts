export { AccountLetters, type AccountLetter } from './application/account-letters.js';
export { AuditLog, type AuditedChange } from './application/audit-log.js';
export { timeZoneProblems } from './domain/time-zone-problems.js';
export { TimeZoneFollowers } from './application/time-zone-followers.js';
export { BusinessFacade } from './application/business-facade.js';
export { permissionsOf, roles, type Permission, type Role } from './domain/role.js';
export { IdentityModule } from './identity.module.js';
export type { Business } from './domain/business.js';
