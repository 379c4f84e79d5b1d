export * from './document.js';
export type { KnownIds } from './fuzz/arbitrary-of.js';
export { sampleRequests } from './fuzz/build-request.js';
export { fuzz } from './fuzz/fuzz.js';
export type { FuzzAnswer, FuzzRequest } from './fuzz/request.js';
export { IdPool } from './fuzz/id-pool.js';
export { withCurrentVersion } from './fuzz/with-current-version.js';
