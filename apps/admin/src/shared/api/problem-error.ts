interface ProblemBody {
  readonly status?: number;
  readonly code?: string;
  readonly title?: string;
  readonly detail?: string;
  readonly requestId?: string;
  readonly errors?: readonly { readonly path: string; readonly message: string }[];
  readonly [extension: string]: unknown;
}

/** A refusal of the API (RFC 9457), or a request that never arrived (`code` "offline"). */
export class ProblemError extends Error {
  readonly status: number;
  readonly code: string;
  readonly detail: string | null;
  readonly requestId: string | null;
  readonly errors: readonly { readonly path: string; readonly message: string }[];
  readonly extensions: Readonly<Record<string, unknown>>;

  constructor(status: number, body: ProblemBody) {
    super(body.title ?? `HTTP ${status}`);
    this.name = 'ProblemError';
    this.status = status;
    this.code = body.code ?? 'unexpected';
    this.detail = body.detail ?? null;
    this.requestId = body.requestId ?? null;
    this.errors = body.errors ?? [];
    this.extensions = body;
  }

  static offline(): ProblemError {
    return new ProblemError(0, { code: 'offline' });
  }

  static async from(response: Response): Promise<ProblemError> {
    const body = await response.json().then(
      (value: unknown) => (typeof value === 'object' && value !== null ? (value as ProblemBody) : {}),
      () => ({}) as ProblemBody,
    );
    const requestId = body.requestId ?? response.headers.get('x-request-id') ?? undefined;
    return new ProblemError(response.status, { ...body, requestId });
  }

  /** Messages by field path, for a form. */
  fieldErrors(): Record<string, string> {
    return Object.fromEntries(this.errors.map(({ path, message }) => [path, message]));
  }
}
