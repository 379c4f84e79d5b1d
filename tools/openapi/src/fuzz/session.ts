import type { Operation } from '../document.js';
import type { FuzzAnswer, FuzzRequest } from './request.js';

interface Injected {
  readonly statusCode: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly body: string;
}

/** A Fastify application, which answers a request without a socket. */
export interface Injectable {
  inject(request: {
    method: string;
    url: string;
    headers: Record<string, string>;
    payload?: string;
  }): Promise<Injected>;
}

const headerOf = ({ headers }: Injected, name: string): string[] =>
  [headers[name]].flat().filter((value) => typeof value === 'string');
const cookiesOf = (answer: Injected): string[] =>
  headerOf(answer, 'set-cookie').map((cookie) => cookie.split(';')[0] ?? '');

/** Somebody who sends requests, with the cookie of a session once `signUp` has begun one. */
export class Session {
  /** `name=value`, empty before a session has begun. */
  cookie = '';

  constructor(private readonly app: Injectable) {}

  /** Begins the session of a new business's owner and gives the answer's body. */
  async signUp(body: object): Promise<Record<string, unknown>> {
    const headers = { 'content-type': 'application/json' };
    const answer = await this.app.inject({
      method: 'POST',
      url: '/v1/auth/sign-up',
      headers,
      payload: JSON.stringify(body),
    });
    if (answer.statusCode !== 201) throw new Error(`Sign-up answered ${answer.statusCode}: ${answer.body}`);
    this.cookie = cookiesOf(answer).join('; ');
    return JSON.parse(answer.body) as Record<string, unknown>;
  }

  /** Sends as this somebody; to a public operation as a visitor, who has no cookie. */
  readonly send = async (request: FuzzRequest, { permission }: Pick<Operation, 'permission'>): Promise<FuzzAnswer> => {
    const mine = permission !== 'public' && this.cookie !== '';
    const dress: Record<string, string> = mine ? { cookie: this.cookie, 'sec-fetch-site': 'same-origin' } : {};
    const { method, url, headers, body } = request;
    const answer = await this.app.inject({
      method,
      url,
      headers: { ...headers, ...dress },
      ...(body === null ? {} : { payload: body }),
    });
    const [renewed] = cookiesOf(answer);
    if (mine && renewed && !renewed.endsWith('=')) this.cookie = renewed;
    return { status: answer.statusCode, contentType: headerOf(answer, 'content-type')[0] ?? '', body: answer.body };
  };
}
