export * from './data-source.js';
export * from './database-error.js';
export * from './identifiers.js';
export * from './prepared.js';
export * from './protect-business-table.js';
export * from './tx.js';
export * from './platform-part.js';
export * from './migrate.js';
