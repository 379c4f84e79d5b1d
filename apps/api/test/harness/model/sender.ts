import { randomUUID } from 'node:crypto';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { isDeepStrictEqual } from 'node:util';
import type { Caller } from '../caller.js';

export interface Wish {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly path: string;
  readonly body?: object;
  /** What the sender has seen: If-Match. */
  readonly version?: number;
  /** Null: a visitor without a session. */
  readonly as: Caller | null;
}

export interface Reply<Body = Record<string, unknown>> {
  readonly status: number;
  readonly body: Body;
  /** When it came, on the test's own clock. */
  readonly at: number;
}

const mostTries = 40;

/** Sends requests through the whole of the product but the socket, and counts what was answered. */
export class Sender {
  /** How often each answer came: `deskBook 409 slot_unavailable`. */
  readonly tally = new Map<string, number>();
  readonly complaints: string[] = [];
  /** How many POSTs were acknowledged: each leaves one record of its key. */
  acknowledgedPosts = 0;

  constructor(private readonly app: NestFastifyApplication) {}

  /** With `twice`, the same POST under the same key goes out twice at once, as from somebody who clicks twice. */
  async send<Body = Record<string, unknown>>(name: string, wish: Wish, twice = false): Promise<Reply<Body>> {
    const key = randomUUID();
    const [reply, echo] = await Promise.all([this.insist(wish, key), twice ? this.insist(wish, key) : null]);
    const code = (reply.body.code as string | undefined) ?? '';
    const line = `${name} ${reply.status} ${code}`.trim();
    this.tally.set(line, (this.tally.get(line) ?? 0) + 1);
    const sane = reply.status < 300 || [404, 409, 412, 422].includes(reply.status);
    if (!sane) this.complaints.push(`${line}: ${JSON.stringify(reply.body)}`);
    const won = reply.status < 300;
    if (won && wish.method === 'POST') this.acknowledgedPosts += 1;
    if (echo && (won || echo.status < 300)) this.compare(line, reply, echo);
    return reply as Reply<Body>;
  }

  /** A refusal keeps no key, so what was refused first may succeed then; what has succeeded may not be refused. */
  private compare(line: string, reply: Reply, echo: Reply): void {
    const [first, second] = reply.at < echo.at ? [reply, echo] : [echo, reply];
    if (first.status >= 300 && second.status < 300) return;
    if (first.status === second.status && isDeepStrictEqual(first.body, second.body)) return;
    const code = (second.body.code as string | undefined) ?? '';
    this.complaints.push(`${line}: sent twice, answered ${first.status} and then ${second.status} ${code}`);
  }

  /** Comes back under the same key when the server asks to (503). */
  private async insist({ method, path, body, version, as }: Wish, key: string): Promise<Reply> {
    const headers = {
      ...(method === 'POST' ? { 'idempotency-key': key } : {}),
      ...(version === undefined ? {} : { 'if-match': `"${version}"` }),
      ...(as ? { cookie: as.cookie, 'sec-fetch-site': 'same-origin' } : {}),
    };
    for (let tries = 1; ; tries++) {
      const payload = body ? { payload: body } : {};
      const response = await this.app.inject({ method, url: path, headers, ...payload });
      const waits = response.statusCode === 503 || response.payload.includes('idempotency_in_progress');
      if (waits && tries < mostTries) {
        await new Promise((resolve) => setTimeout(resolve, 50));
        continue;
      }
      const text = response.payload;
      return {
        status: response.statusCode,
        body: text ? (JSON.parse(text) as Record<string, unknown>) : {},
        at: performance.now(),
      };
    }
  }
}
