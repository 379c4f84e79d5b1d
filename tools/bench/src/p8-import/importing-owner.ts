import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';

interface ImportBody {
  readonly id: string;
  readonly state: string;
  readonly version: number;
  readonly summary: readonly { readonly kind: string; readonly created: number }[];
}

const patience = 600_000;
const between = 25;

/** The owner of a new business who moves in. */
export class ImportingOwner {
  private constructor(
    private readonly url: string,
    private readonly cookie: string,
  ) {}

  static async signUp(port: number): Promise<ImportingOwner> {
    const url = `http://127.0.0.1:${port}`;
    const business = { country: 'NO', timeZone: 'Europe/Oslo', currency: 'NOK', locale: 'en' };
    const response = await fetch(`${url}/v1/auth/sign-up`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'sec-fetch-site': 'same-origin' },
      body: JSON.stringify({
        email: `${randomUUID()}@example.test`,
        password: 'a chair kept warm',
        name: 'Kari Nordmann',
        business: { name: 'Salong Nord', slug: `s-${randomUUID()}`, ...business },
      }),
    });
    if (response.status !== 201) throw new Error(`Sign-up answered ${response.status}: ${await response.text()}`);
    return new ImportingOwner(url, response.headers.getSetCookie()[0]!.split(';')[0]!);
  }

  /** Uploads a list and has it checked. */
  async check(list: string): Promise<ImportBody> {
    const form = new FormData();
    form.append('file', new Blob([list]), 'clients.csv');
    const file = await this.ask<{ id: string; guessedMapping: object }>('POST', '/v1/files', form);
    const files = [{ fileId: file.id, role: 'clients', mapping: file.guessedMapping }];
    const body = JSON.stringify({ preset: 'fresha', files });
    const { id } = await this.ask<ImportBody>('POST', '/v1/imports', body);
    return this.importIn(id, 'checked');
  }

  /** Has a checked list taken over; gives how many clients that were. */
  async run({ id, version }: ImportBody): Promise<number> {
    await this.ask('POST', `/v1/imports/${id}/start`, undefined, { 'if-match': `"${version}"` });
    const done = await this.importIn(id, 'done');
    return done.summary.find((one) => one.kind === 'clients')?.created ?? 0;
  }

  private async importIn(id: string, state: string): Promise<ImportBody> {
    const until = performance.now() + patience;
    for (;;) {
      const body = await this.ask<ImportBody>('GET', `/v1/imports/${id}`);
      if (body.state === state) return body;
      if (body.state === 'failed' || performance.now() > until) throw new Error(`The import is ${body.state}`);
      await wait(between);
    }
  }

  private async ask<Answer>(
    method: string,
    path: string,
    body?: string | FormData,
    more: Readonly<Record<string, string>> = {},
  ): Promise<Answer> {
    const type: Record<string, string> = typeof body === 'string' ? { 'content-type': 'application/json' } : {};
    const headers = { cookie: this.cookie, 'sec-fetch-site': 'same-origin', ...type, ...more };
    const key: Record<string, string> = method === 'POST' ? { 'idempotency-key': randomUUID() } : {};
    const response = await fetch(this.url + path, { method, headers: { ...headers, ...key }, body });
    if (!response.ok) throw new Error(`${path} answered ${response.status}: ${await response.text()}`);
    return (await response.json()) as Answer;
  }
}
