import './web-globals.js';

export interface SeenRequest {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: Headers;
  readonly body: Record<string, unknown>;
}

interface Answer {
  readonly status?: number;
  readonly body?: unknown;
}

type Handler = (request: SeenRequest) => Answer;

/** The API as the browser sees it: answers by method and path, and remembers what was asked. */
export class FakeApi {
  readonly seen: SeenRequest[] = [];
  private readonly handlers: { method: string; path: RegExp; handler: Handler }[] = [];

  /** A `*` in the path stands for one part of it; the last handler that fits answers. */
  on(method: string, path: string, handler: Handler): this {
    this.handlers.unshift({ method, path: new RegExp(`^${path.replaceAll('*', '[^/]+')}$`), handler });
    return this;
  }

  requests(method: string, path: string): SeenRequest[] {
    return this.seen.filter((request) => request.method === method && request.path === path);
  }

  install(): this {
    globalThis.fetch = (input, init) => this.answer(new Request(input, init));
    return this;
  }

  private async answer(request: Request): Promise<Response> {
    const url = new URL(request.url);
    const form = request.headers.get('content-type')?.startsWith('multipart/') ?? false;
    const text = form ? '' : await request.text();
    const seen: SeenRequest = {
      method: request.method,
      path: url.pathname,
      query: url.searchParams,
      headers: request.headers,
      body: text ? (JSON.parse(text) as Record<string, unknown>) : {},
    };
    this.seen.push(seen);
    const known = this.handlers.find(({ method, path }) => method === seen.method && path.test(seen.path));
    const { status = 200, body } = known
      ? known.handler(seen)
      : { status: 404, body: { status: 404, code: 'not_found', title: `${seen.method} ${seen.path}` } };
    const type = status < 400 ? 'application/json' : 'application/problem+json';
    return new Response(body === undefined ? null : JSON.stringify(body), {
      status,
      headers: { 'content-type': type },
    });
  }
}
