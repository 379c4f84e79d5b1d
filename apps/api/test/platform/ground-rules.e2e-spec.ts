import { signUpOwner, type Caller } from '../harness/caller.js';
import { Stamgast } from '../harness/stamgast.js';

describe('what holds for every route', () => {
  let stamgast: Stamgast;
  let owner: Caller;
  beforeAll(async () => {
    stamgast = await Stamgast.start();
    owner = await signUpOwner(stamgast);
  });
  afterAll(() => stamgast.stop());

  const post = (body: string, type = 'application/json') =>
    stamgast.visitor.post('/v1/auth/sign-in').set('content-type', type).send(body);

  it.each([
    ['broken JSON', () => post('{"email":'), 400, 'malformed_request'],
    ['text', () => post('email', 'text/plain'), 415, 'malformed_request'],
    ['a form', () => post('email=a', 'application/x-www-form-urlencoded'), 415, 'malformed_request'],
    ['JSON nested 20,000 deep', () => post('['.repeat(20_000) + ']'.repeat(20_000)), 400, 'malformed_request'],
    ['a body over 100 kB', () => post(JSON.stringify({ email: 'x'.repeat(110_000) })), 413, 'malformed_request'],
    ['a NUL character', () => post('{"email":"a\\u0000","password":"b"}'), 400, 'malformed_request'],
    ['a prototype key', () => post('{"__proto__":{"a":1},"email":"a","password":"b"}'), 400, 'malformed_request'],
    ['an unknown route', () => stamgast.visitor.get('/v1/nothing-here'), 404, 'not_found'],
  ])('answers %s with a problem', async (_name, send, status, code) => {
    const response = await send();
    expect([response.status, response.body.code, response.body.requestId]).toEqual([
      status,
      code,
      response.headers['x-request-id'],
    ]);
    expect(response.headers['content-type']).toContain('application/problem+json');
  });

  it('takes over a request id that looks like one, and no other', async () => {
    const kept = await stamgast.visitor.get('/v1/nothing').set('x-request-id', 'trace-1');
    const replaced = await stamgast.visitor.get('/v1/nothing').set('x-request-id', 'a b"c');
    expect(kept.body.requestId).toBe('trace-1');
    expect(replaced.body.requestId).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('sends what browsers need to protect people, on refusals too', async () => {
    for (const path of ['/v1/auth/session', '/v1/nothing', '/health/live']) {
      const { headers } = await stamgast.visitor.get(path);
      expect(headers).toMatchObject({
        'x-content-type-options': 'nosniff',
        'x-frame-options': 'DENY',
        'referrer-policy': 'no-referrer',
      });
      expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
      expect(headers).not.toHaveProperty('x-powered-by');
    }
  });

  it('says that it lives, is ready, and with which time-zone data', async () => {
    const live = await stamgast.visitor.get('/health/live');
    expect(live.body).toEqual({ status: 'ok', tz: process.versions.tz });
    await stamgast.visitor.get('/health/ready').expect(200);
    const metrics = await stamgast.visitor.get('/metrics');
    expect(metrics.text).toContain('http_request_duration_seconds');
    await stamgast.visitor.get('/metrics').set('x-forwarded-for', '203.0.113.9').expect(404);
  });

  it('serves its own description, and a page to read it, from its own files', async () => {
    const document = await stamgast.visitor.get('/openapi.json');
    expect(document.body.openapi).toBe('3.1.0');
    const page = await stamgast.visitor.get('/docs');
    expect(page.text).not.toMatch(/https?:\/\/(?!localhost)[a-z.]*(cdn|unpkg|jsdelivr)/);
  });

  it('asks who is there', async () => {
    await stamgast.visitor.get('/v1/auth/session').expect(401);
    await owner.get('/v1/auth/session').expect(200);
  });
});
