export { AccountLetters, type AccountLetter } from './application/account-letters.js';
export { AuditLog, type AuditedChange } from './application/audit-log.js';
export { BusinessFacade } from './application/business-facade.js';
export { permissionsOf, roles, type Permission, type Role } from './domain/role.js';
export { IdentityModule } from './identity.module.js';
export type { Business } from './domain/business.js';
