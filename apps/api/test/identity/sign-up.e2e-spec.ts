import { randomUUID } from 'node:crypto';
import { callerOf, signUpOwner } from '../harness/caller.js';
import { Stamgast } from '../harness/stamgast.js';

const business = { name: 'Frisør Ødegård', country: 'NO', timeZone: 'Europe/Oslo', currency: 'NOK', locale: 'nb' };
const person = () => ({ email: `${randomUUID()}@example.test`, password: 'a chair kept warm', name: 'Kari Nordmann' });

describe('signing up and in', () => {
  let stamgast: Stamgast;
  beforeAll(async () => {
    stamgast = await Stamgast.start();
  });
  afterAll(() => stamgast.stop());

  it('makes an account, a business with an address from its name, and an owner who is signed in', async () => {
    const response = await stamgast.visitor.post('/v1/auth/sign-up').send({ ...person(), business });
    expect(response.status).toBe(201);
    expect(response.body).toMatchObject({
      role: 'owner',
      business: { slug: 'frisor-odegard', testMode: false, version: 1 },
    });
    const session = await callerOf(stamgast, response).get('/v1/auth/session');
    expect(session.body.permissions).toContain('business:write');
  });

  it('gives a second business of the same name another address', async () => {
    const first = await stamgast.visitor
      .post('/v1/auth/sign-up')
      .send({ ...person(), business: { ...business, name: 'Tvilling' } });
    const second = await stamgast.visitor
      .post('/v1/auth/sign-up')
      .send({ ...person(), business: { ...business, name: 'Tvilling' } });
    expect([first.body.business.slug, second.body.business.slug]).toEqual(['tvilling', 'tvilling-2']);
  });

  it('starts the clock of a test-mode business where it is told to', async () => {
    const response = await stamgast.visitor
      .post('/v1/auth/sign-up')
      .send({ ...person(), business: { ...business, testMode: true, clockStart: '2018-07-29T10:00:00Z' } });
    const started = Date.parse('2018-07-29T10:00:00Z');
    expect(Date.parse(response.body.business.now) - started).toBeGreaterThanOrEqual(0);
    expect(Date.parse(response.body.business.now) - started).toBeLessThan(60_000);
  });

  it('keeps one account per address, however it is spelled', async () => {
    const one = person();
    await stamgast.visitor
      .post('/v1/auth/sign-up')
      .send({ ...one, business })
      .expect(201);
    const again = await stamgast.visitor
      .post('/v1/auth/sign-up')
      .send({ ...one, email: one.email.toUpperCase(), business });
    expect([again.status, again.body.code]).toEqual([409, 'email_taken']);
  });

  it('refuses an easy password, a missing field and an unknown property, each by name', async () => {
    const weak = await stamgast.visitor.post('/v1/auth/sign-up').send({ ...person(), password: 'password1', business });
    expect([weak.status, weak.body.code, weak.body.errors[0].path]).toEqual([400, 'password_weak', 'password']);
    const { name: _, ...nameless } = person();
    const missing = await stamgast.visitor
      .post('/v1/auth/sign-up')
      .send({ ...nameless, business: { ...business, isAdmin: true } });
    expect(missing.headers['content-type']).toContain('application/problem+json');
    expect(missing.body.errors.map((error: { path: string }) => error.path).sort()).toEqual([
      'business.isAdmin',
      'name',
    ]);
  });

  it('answers a wrong password and an unknown address alike', async () => {
    const one = person();
    await stamgast.visitor.post('/v1/auth/sign-up').send({ ...one, business });
    const wrong = await stamgast.visitor.post('/v1/auth/sign-in').send({ email: one.email, password: 'not this one' });
    const unknown = await stamgast.visitor
      .post('/v1/auth/sign-in')
      .send({ email: 'nobody@example.test', password: 'not this one' });
    expect([wrong.status, wrong.body.code]).toEqual([403, 'wrong_credentials']);
    expect({ ...unknown.body, requestId: '' }).toEqual({ ...wrong.body, requestId: '' });
  });

  it('ends a session for good when signing out', async () => {
    const owner = await signUpOwner(stamgast);
    await owner.post('/v1/auth/sign-out').expect(204);
    await owner.get('/v1/auth/session').expect(401);
  });

  it('signs nobody in on behalf of another site, nor by a form', async () => {
    const body = { email: 'a@example.test', password: 'whatever it is' };
    await stamgast.visitor.post('/v1/auth/sign-in').set('origin', 'https://evil.example').send(body).expect(403);
    await stamgast.visitor.post('/v1/auth/sign-in').set('sec-fetch-site', 'cross-site').send(body).expect(403);
    await stamgast.visitor.post('/v1/auth/sign-in?x=/public/unsubscribe/').type('form').send(body).expect(415);
  });

  it('hands out cookies that scripts cannot read, and refuses them from another site', async () => {
    const response = await stamgast.visitor.post('/v1/auth/sign-up').send({ ...person(), business });
    const cookie = String(response.headers['set-cookie']);
    expect(cookie).toMatch(/^__Host-sg_session=.+; Max-Age=43200; Path=\/; HttpOnly; Secure; SameSite=Lax/);
    const owner = callerOf(stamgast, response);
    await owner.post('/v1/auth/sign-out').set('sec-fetch-site', 'cross-site').expect(403);
    await owner.post('/v1/auth/sign-out').unset('sec-fetch-site').set('origin', 'https://evil.example').expect(403);
    await owner.get('/v1/auth/session').expect(200);
  });
});
