import { chmodSync, existsSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { RunningLauncher } from './running-launcher.js';

jest.setTimeout(600_000);

const signUp = {
  email: 'owner@salon.example',
  password: 'a long enough password',
  name: 'Ada Owner',
  business: { name: 'First Salon', country: 'NO', timeZone: 'Europe/Oslo', currency: 'NOK', locale: 'nb' },
};

describe('npm start with the whole product', () => {
  const data = mkdtempSync(path.join(tmpdir(), 'stamgast-whole-'));
  let launcher: RunningLauncher;
  let address: string;

  beforeAll(async () => {
    chmodSync(data, 0o755);
    // Launchers of other tests look for the first free port at the same time, and take it some seconds later. One below
    // those that the system hands out, and of this process, is nobody else's.
    const env = { STAMGAST_DATA: data, PORT: String(20_000 + (process.pid % 10_000)) };
    launcher = new RunningLauncher(path.join(__dirname, '../../..'), env);
    address = await launcher.ready(200);
  });
  afterAll(async () => {
    await launcher.stop();
    rmSync(data, { recursive: true, force: true });
  });

  const post = (body: object) =>
    fetch(`${address}/v1/auth/sign-up`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: address },
      body: JSON.stringify(body),
    });

  it.each(['/admin/', '/docs', '/openapi.json', '/embed.js', '/health/live', '/health/ready'])(
    'serves %s',
    async (page) => {
      expect((await fetch(address + page)).status).toBe(200);
    },
  );

  it('lets a stranger open a business, whose booking page is there at once', async () => {
    const answer = await post(signUp);
    expect(answer.status).toBe(201);
    const { business } = (await answer.json()) as { business: { slug: string } };
    expect((await fetch(`${address}/book/${business.slug}`)).status).toBe(200);
    expect((await fetch(`${address}/book/no-such-salon`)).status).toBe(404);
  });

  it('has a master key to seal with, in a file that only its owner reads', () => {
    expect(statSync(path.join(data, 'master-key')).mode & 0o777).toBe(0o600);
  });

  it('ends with 0, and neither error nor warning was printed', async () => {
    expect(await launcher.stop()).toBe(0);
    expect(launcher.output).not.toMatch(/error|warning|fatal/i);
    expect(existsSync(path.join(data, 'postgres/postmaster.pid'))).toBe(false);
  });
});
