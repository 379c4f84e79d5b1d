import { problems, type ProblemKind } from '@stamgast/kernel';

export const platformProblems = problems('platform', {
  validation_failed: { kind: 'invalid', title: 'Some of what was sent cannot be accepted' },
  malformed_request: { kind: 'invalid', title: 'The request cannot be read' },
  not_signed_in: { kind: 'forbidden', title: 'Sign in first' },
  permission_missing: { kind: 'forbidden', title: 'Your role does not allow this' },
  origin_refused: { kind: 'forbidden', title: 'The request did not come from this site' },
  not_found: { kind: 'not_found', title: 'There is nothing here' },
  stale_version: { kind: 'stale', title: 'Somebody else has changed this meanwhile' },
  version_required: { kind: 'invalid', title: 'Say which version you are changing, in If-Match' },
  idempotency_key_required: { kind: 'invalid', title: 'Send an Idempotency-Key' },
  idempotency_key_reused: { kind: 'conflict', title: 'This Idempotency-Key was used with another request' },
  idempotency_in_progress: { kind: 'conflict', title: 'The first request with this Idempotency-Key is still running' },
  too_many_requests: { kind: 'too_many', title: 'Too many requests; wait a moment' },
  puzzle_required: { kind: 'too_many', title: 'Too many requests; solve the puzzle or wait' },
  internal_error: { kind: 'unavailable', title: 'Something went wrong on our side' },
});

const statusOfCode: Readonly<Record<string, number>> = {
  not_signed_in: 401,
  version_required: 428,
  idempotency_key_reused: 422,
  internal_error: 500,
};

const statusOfKind: Readonly<Record<ProblemKind, number>> = {
  invalid: 400,
  forbidden: 403,
  not_found: 404,
  conflict: 409,
  stale: 412,
  too_many: 429,
  unavailable: 503,
};

/** The HTTP status of a refusal. */
export function statusOf(problem: { readonly code: string; readonly kind: ProblemKind }): number {
  return statusOfCode[problem.code] ?? statusOfKind[problem.kind];
}
