/** The body of a refusal (RFC 9457). Some codes add members of their own, such as `alternatives`. */
export interface ProblemBody {
  readonly type?: string;
  readonly title?: string;
  readonly status?: number;
  readonly detail?: string;
  readonly code?: string;
  readonly requestId?: string;
  readonly errors?: readonly { readonly path: string; readonly message: string }[];
  readonly [member: string]: unknown;
}

/**
 * A refusal of the API, or a request without an answer (`status` 0, `code` "offline"). `code` is stable and public;
 * an answer that is no problem document has the code "unexpected".
 */
export class ApiProblem extends Error {
  readonly code: string;
  readonly requestId: string | null;

  constructor(
    readonly status: number,
    readonly body: ProblemBody,
  ) {
    super(body.title ?? `HTTP ${status}`);
    this.name = 'ApiProblem';
    this.code = body.code ?? 'unexpected';
    this.requestId = body.requestId ?? null;
  }

  /** Messages by the path of the field, for a form. */
  get fieldErrors(): Record<string, string> {
    return Object.fromEntries((this.body.errors ?? []).map(({ path, message }) => [path, message]));
  }
}

/** Reads the refusal out of an answer that is not a success. */
export async function problemOf(response: Response): Promise<ApiProblem> {
  const isProblem = response.headers.get('content-type')?.startsWith('application/problem+json') ?? false;
  const body: ProblemBody = isProblem ? await response.json().then(asBody, () => ({})) : {};
  const requestId = body.requestId ?? response.headers.get('x-request-id') ?? undefined;
  return new ApiProblem(response.status, { ...body, requestId });
}

function asBody(value: unknown): ProblemBody {
  return typeof value === 'object' && value !== null ? (value as ProblemBody) : {};
}
