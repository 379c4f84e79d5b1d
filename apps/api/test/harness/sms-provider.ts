import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface AskedText {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
  readonly form: Readonly<Record<string, string>>;
}

type Answer = (asked: AskedText) => { readonly status: number; readonly body: string } | null;

/** A provider of text messages on the loopback; `null` as an answer hangs up without one. */
export class SmsProvider {
  readonly asked: AskedText[] = [];
  answer: Answer;

  private constructor(
    private readonly server: Server,
    answer: Answer,
  ) {
    this.answer = answer;
    server.on('request', (request, response) => {
      let body = '';
      request.on('data', (part: Buffer) => (body += part.toString('utf8')));
      request.on('end', () => {
        const form = Object.fromEntries(new URLSearchParams(body));
        const asked = { method: request.method!, path: request.url!, headers: request.headers, body, form };
        this.asked.push(asked);
        const answered = this.answer(asked);
        if (answered) response.writeHead(answered.status, { 'content-type': 'application/json' }).end(answered.body);
        else request.socket.destroy();
      });
    });
  }

  static async start(answer: Answer): Promise<SmsProvider> {
    const server = createServer();
    const provider = new SmsProvider(server, answer);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return provider;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }
}

/** What 46elks answers: its word for credentials, then a message of its own. */
export const elksAnswer: Answer = ({ headers, path, form }) => {
  if (path !== '/a1/sms') return { status: 404, body: 'Not found' };
  if (headers.authorization !== `Basic ${Buffer.from('u1:p1').toString('base64')}`)
    return { status: 401, body: 'API access requires Basic HTTP authentication' };
  if (!/^\+\d+$/.test(form.to ?? '')) return { status: 400, body: 'Invalid to number' };
  const id = `s${Math.random().toString(16).slice(2)}`;
  return { status: 200, body: JSON.stringify({ status: 'created', direction: 'outgoing', id, ...form, cost: 3500 }) };
};

/** What Twilio answers. */
export const twilioAnswer: Answer = ({ headers, path, form }) => {
  if (path !== '/2010-04-01/Accounts/AC1/Messages.json') return { status: 404, body: '{"code":20404}' };
  if (headers.authorization !== `Basic ${Buffer.from('AC1:token').toString('base64')}`)
    return { status: 401, body: '{"code":20003,"message":"Authenticate","status":401}' };
  const sid = `SM${Math.random().toString(16).slice(2)}`;
  return {
    status: 201,
    body: JSON.stringify({ sid, status: 'queued', to: form.To, body: form.Body, num_segments: '1' }),
  };
};
