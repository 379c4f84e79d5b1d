import { request as ask } from 'node:http';
import { Outbound, OutboundError } from '@stamgast/platform';
import { ownPage } from '../../src/own-page.js';
import { signUpOwner, type Caller } from '../harness/caller.js';
import { createSalon } from '../harness/salon.js';
import { Stamgast } from '../harness/stamgast.js';

let stamgast: Stamgast;
let owner: Caller;
let records: Map<string, string[]>;
beforeAll(async () => {
  stamgast = await Stamgast.start();
});
beforeEach(async () => {
  owner = await signUpOwner(stamgast);
  records = new Map();
  jest.spyOn(stamgast.app.get(Outbound), 'texts').mockImplementation((name) => {
    const found = records.get(name);
    return found ? Promise.resolve(found) : Promise.reject(new OutboundError('name_unknown'));
  });
});
afterEach(() => jest.restoreAllMocks());
afterAll(() => stamgast.stop());

let number = 0;
const freshHost = () => `book${(number += 1)}.salong.example`;
const claim = (caller: Caller, host: string) => caller.post('/v1/own-domain', { host });
const verify = (caller: Caller) => caller.post('/v1/own-domain/verify', {});

async function prove(caller: Caller, host: string): Promise<void> {
  const { record } = (await claim(caller, host).expect(200)).body;
  records.set(record.name, ['v=spf1 -all', record.value]);
  await verify(caller).expect(200);
}

/** Asks as a browser does that was sent to a name, whatever else it says. */
function under(host: string, path: string, headers: Record<string, string> = {}): Promise<number> {
  return new Promise((resolve, reject) => {
    const options = { host: '127.0.0.1', port: stamgast.port, path, headers: { ...headers, host } };
    ask(options, (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    })
      .on('error', reject)
      .end();
  });
}

describe('a host name of its own (S05)', () => {
  it('is claimed, proven by a TXT record, and given up (S05)', async () => {
    const host = freshHost();
    expect((await verify(owner).expect(409)).body.code).toBe('domain_absent');
    const claimed = (await claim(owner, ` ${host.toUpperCase()}. `).expect(200)).body;
    expect(claimed).toEqual({
      host,
      record: { name: `_stamgast.${host}`, value: expect.stringMatching(/^stamgast=[\w-]{24}$/) },
      verifiedAt: null,
    });
    expect((await claim(owner, host).expect(200)).body.record).toEqual(claimed.record);
    expect((await verify(owner).expect(409)).body.code).toBe('domain_unproven');
    records.set(claimed.record.name, ['stamgast=somebody-elses']);
    await verify(owner).expect(409);
    records.set(claimed.record.name, [claimed.record.value]);
    expect((await verify(owner).expect(200)).body.verifiedAt).toEqual(expect.any(String));
    expect((await owner.get('/v1/booking-page').expect(200)).body.url).toBe(`https://${host}/`);
    await owner.delete('/v1/own-domain').expect(204);
    expect((await owner.get('/v1/own-domain').expect(200)).body).toEqual({
      host: null,
      record: null,
      verifiedAt: null,
    });
    expect((await owner.get('/v1/booking-page').expect(200)).body.url).toBe(`http://localhost/book/${owner.slug}`);
  });

  it('is a name, and not the product’s', async () => {
    for (const host of ['localhost', '127.0.0.1', 'salong', 'a b.no', '-x.no', 'http://x.no', 'x.no/path', 'x..no', ''])
      expect((await claim(owner, host)).status).toBe(400);
  });

  it('belongs to whoever proves it first, however many claim it (S05)', async () => {
    const host = freshHost();
    const other = await signUpOwner(stamgast);
    const theirs = (await claim(other, host).expect(200)).body.record;
    await prove(owner, host);
    records.set(theirs.name, [...records.get(theirs.name)!, theirs.value]);
    expect((await verify(other).expect(409)).body.code).toBe('domain_taken');
    expect((await other.get('/v1/own-domain').expect(200)).body.verifiedAt).toBeNull();
  });

  it('serves its business alone, and nothing of the team (S05)', async () => {
    const host = freshHost();
    const other = await signUpOwner(stamgast);
    await Promise.all([createSalon(owner), createSalon(other)]);
    await prove(owner, host);
    expect(await under(host, `/v1/public/${owner.slug}`)).toBe(200);
    expect(await under(`${host.toUpperCase()}.:8443`, `/v1/public/${owner.slug}`)).toBe(200);
    expect(await under(host, `/v1/public/${other.slug}`)).toBe(404);
    expect(await under(host, `/v1/public/${other.slug.slice(0, 2)}%${'2d'}`)).toBe(404);
    expect(await under(host, `/book/${other.slug}`)).toBe(404);
    for (const path of ['/v1/business', '/v1/auth/session', '/admin/', '/metrics'])
      expect(await under(host, path)).toBe(404);
    expect(await under('localhost', `/v1/public/${other.slug}`)).toBe(200);
  });

  it('is not lent by a header that anybody can write (S05)', async () => {
    const host = freshHost();
    const other = await signUpOwner(stamgast);
    await createSalon(other);
    await prove(owner, host);
    const forged = { 'x-forwarded-host': 'localhost', forwarded: 'host=localhost', 'x-host': 'localhost' };
    expect(await under(host, `/v1/public/${other.slug}`, forged)).toBe(404);
    expect(await under('localhost', `/v1/public/${other.slug}`, { 'x-forwarded-host': host })).toBe(200);
    // A claim alone lends nothing: the name is like any other that leads here.
    const unproven = freshHost();
    await claim(other, unproven).expect(200);
    expect(await under(unproven, `/v1/public/${owner.slug}`)).not.toBe(500);
    expect((await other.get('/v1/booking-page').expect(200)).body.url).toBe(`http://localhost/book/${other.slug}`);
  });

  it('tells the page whose it is, and the world which address is the true one (S05)', () => {
    const page = ownPage(Buffer.from('<html lang="en"><head></head></html>'), 'furu', 'book.salong.example').toString();
    expect(page).toContain('data-slug="furu"');
    expect(page).toContain('<link rel="canonical" href="https://book.salong.example/" />');
  });
});
