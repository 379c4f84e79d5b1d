export * from './clock.js';
export * from './domain-error.js';
export * from './identifier.js';
export * from './interval.js';
export * from './locale.js';
export * from './money.js';
