export * from './document.js';
export { arbitraryOf, type KnownIds } from './fuzz/arbitrary-of.js';
export { buildRequest, ingredientsOf } from './fuzz/build-request.js';
export { fuzz, type FuzzReport } from './fuzz/fuzz.js';
export type { FuzzAnswer, FuzzRequest, Send } from './fuzz/request.js';
export { IdPool } from './fuzz/id-pool.js';
export { Session } from './fuzz/session.js';
