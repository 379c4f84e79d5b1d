import type { Puzzle } from './solve-puzzle.js';
import type { Slot } from './types.js';

interface ProblemBody {
  status?: number;
  code?: string;
  title?: string;
  detail?: string;
  requestId?: string;
  errors?: { path: string; message: string }[];
  alternatives?: Slot[];
  puzzle?: Puzzle;
}

/** A refusal by the API (RFC 9457), or status 0 when it could not be reached. */
export class Problem extends Error {
  readonly status: number;
  readonly code: string;
  readonly requestId: string | null;
  readonly detail: string | null;
  readonly errors: readonly { path: string; message: string }[];
  /** Free times near a lost one; empty when there are none or when the refusal is another. */
  readonly alternatives: readonly Slot[];
  /** Work that would open the way; null when there is none. */
  readonly puzzle: Puzzle | null;
  /** Seconds, when the API asks to wait. */
  readonly retryAfter: number | null;

  constructor(status: number, body: ProblemBody = {}, headers?: Headers) {
    super(body.title ?? `Status ${status}`);
    this.status = status;
    this.code = body.code ?? (status === 0 ? 'offline' : 'unknown');
    this.detail = body.detail ?? null;
    this.requestId = body.requestId ?? headers?.get('x-request-id') ?? null;
    this.errors = body.errors ?? [];
    this.alternatives = body.alternatives ?? [];
    this.puzzle = body.puzzle ?? null;
    const wait = Number(headers?.get('retry-after') ?? Number.NaN);
    this.retryAfter = Number.isFinite(wait) ? wait : null;
  }
}

/** Any thrown value as a Problem, so that screens handle one kind. */
export function asProblem(error: unknown): Problem {
  return error instanceof Problem ? error : new Problem(0);
}
