/** Why a request was refused, free of any transport; one filter turns the kind into a status. */
export type ProblemKind = 'invalid' | 'forbidden' | 'not_found' | 'conflict' | 'stale' | 'unavailable' | 'too_many';

/** A named refusal. `code` is public API, unique over all modules, and never changes. */
export interface Problem {
  readonly module: string;
  readonly code: string;
  readonly kind: ProblemKind;
  readonly title: string;
}

type ProblemTable<Codes extends string> = { readonly [Code in Codes]: Problem };

/** Declares the refusals of one module, keyed by their codes. */
export function problems<const Codes extends string>(
  module: string,
  table: Record<Codes, { kind: ProblemKind; title: string }>,
): ProblemTable<Codes> {
  const named = {} as Record<Codes, Problem>;
  for (const code of Object.keys(table) as Codes[]) named[code] = { module, code, ...table[code] };
  return named;
}

/** One field of a request that cannot be accepted, e.g. `{ path: 'client.phone', message: 'is not a phone number' }`. */
export interface FieldError {
  readonly path: string;
  readonly message: string;
}

export interface ProblemDetails {
  readonly detail?: string;
  readonly errors?: readonly FieldError[];
  /** Members of the problem answer beyond RFC 9457's own, such as `alternatives`. */
  readonly extensions?: Readonly<Record<string, unknown>>;
  /** Seconds until another try makes sense; sent as Retry-After. */
  readonly retryAfter?: number;
}

/** Thrown to refuse; never for bugs. */
export class DomainError extends Error {
  constructor(
    readonly problem: Problem,
    readonly details: ProblemDetails = {},
  ) {
    super(`${problem.code}: ${details.detail ?? problem.title}`);
    this.name = 'DomainError';
  }
}
