export * from './cloned-database.js';
export * from './eventually.js';
export * from './redis-server.js';
