export { ApiProblem, problemOf, type ProblemBody } from './api-problem.js';
export { createApi, dataOf, type ApiOptions } from './create-api.js';
export { newIdempotencyKey } from './idempotency-key.js';
export type { components, operations, paths } from './schema.js';
