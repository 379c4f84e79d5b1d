import { DomainError, problems } from '@stamgast/kernel';

export const databaseProblems = problems('platform', {
  busy: { kind: 'unavailable', title: 'Somebody else is changing this right now; try again in a moment' },
  database_unavailable: { kind: 'unavailable', title: 'The service is not available for a moment' },
  reference_not_found: { kind: 'invalid', title: 'Something that the request names does not exist' },
});

/** SQLSTATE of an error from PostgreSQL, or null when it is something else. */
export function sqlState(error: unknown): string | null {
  const code =
    (error as { code?: unknown; driverError?: { code?: unknown } } | null)?.driverError?.code ??
    (error as { code?: unknown } | null)?.code;
  return typeof code === 'string' ? code : null;
}

/** The constraint that an error from PostgreSQL names, or null. */
export function violatedConstraint(error: unknown): string | null {
  const driver =
    (error as { driverError?: { constraint?: unknown } } | null)?.driverError ??
    (error as { constraint?: unknown } | null);
  const name = (driver as { constraint?: unknown } | null)?.constraint;
  return typeof name === 'string' ? name : null;
}

const gone = /^(08|57P0)|^53(000|100|200|300)$|^(ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT)$/;

/** Turns what PostgreSQL's state forced into a named refusal (503 with Retry-After); bugs stay as they are. */
export function translateDatabaseError(error: unknown): unknown {
  if (error instanceof DomainError) return error;
  const code = sqlState(error);
  const message = error instanceof Error ? error.message : '';
  if (code === '55P03' || code === '40P01' || code === '57014')
    return new DomainError(databaseProblems.busy, { retryAfter: 1 });
  const lost =
    /timeout exceeded when trying to connect|Connection terminated|Query read timeout|Cannot use a pool after calling end/.test(
      message,
    );
  if ((code && gone.test(code)) || lost)
    return new DomainError(databaseProblems.database_unavailable, { retryAfter: 2 });
  if (code === '23503') return new DomainError(databaseProblems.reference_not_found);
  return error;
}
