export * from './cloned-database.js';
export * from './eventually.js';
