import { randomUUID } from 'node:crypto';
import { AccountLetters } from '@stamgast/identity';
import { systemActor, UnitOfWork } from '@stamgast/platform';
import { callerOf, signUpOwner, type Caller } from '../harness/caller.js';
import { acceptanceOf, joinTeam } from '../harness/join-team.js';
import { Stamgast } from '../harness/stamgast.js';

describe('the team', () => {
  let stamgast: Stamgast;
  let owner: Caller;
  beforeAll(async () => {
    stamgast = await Stamgast.start();
    owner = await signUpOwner(stamgast);
  });
  afterAll(() => stamgast.stop());

  it('gives an invited person the offered role, and the link only once', async () => {
    const { caller, accept } = await joinTeam(stamgast, owner, 'front_desk');
    const session = await caller.get('/v1/auth/session');
    expect([session.body.role, session.body.business.id]).toEqual(['front_desk', owner.businessId]);
    expect((await accept()).status).toBe(404);
  });

  it('never moves an account that exists: its own password is asked for', async () => {
    const email = `${randomUUID()}@example.test`;
    const business = { name: 'Other', country: 'SE', timeZone: 'Europe/Stockholm', currency: 'SEK', locale: 'sv' };
    await stamgast.visitor
      .post('/v1/auth/sign-up')
      .send({ email, password: 'my very own words', name: 'Anna', business });
    const wrong = await joinTeam(stamgast, owner, 'manager', { email, password: 'a different thing' }).catch(
      (error: Error) => error.message,
    );
    expect(wrong).toContain('wrong_credentials');
    const right = await joinTeam(stamgast, owner, 'manager', { email, password: 'my very own words' });
    const session = await right.caller.get('/v1/auth/session');
    expect(session.body.memberships.map((one: { role: string }) => one.role).sort()).toEqual(['manager', 'owner']);
  });

  it('refuses a second invitation of somebody who has joined by the first', async () => {
    const email = `${randomUUID()}@example.test`;
    const invite = () => owner.post('/v1/invitations', { email, role: 'practitioner' });
    const later = await invite();
    await joinTeam(stamgast, owner, 'manager', { email });
    const again = await (await acceptanceOf(stamgast, owner, later.body.id))();
    expect([again.status, again.body.code]).toEqual([409, 'already_member']);
  });

  it('lets a manager run the team except for owners', async () => {
    const { caller: manager } = await joinTeam(stamgast, owner, 'manager');
    const invite = (role: string) => manager.post('/v1/invitations', { email: `${randomUUID()}@example.test`, role });
    expect((await invite('practitioner')).status).toBe(201);
    expect((await invite('owner')).body.code).toBe('role_not_yours_to_give');
    const team = await manager.get('/v1/team-members');
    const first = team.body.data.find((one: { role: string }) => one.role === 'owner');
    const demote = await manager.patch(`/v1/team-members/${first.id}`, { role: 'manager' }, first.version);
    expect(demote.body.code).toBe('role_not_yours_to_give');
  });

  it('ends a removed member at the next request', async () => {
    const { caller } = await joinTeam(stamgast, owner, 'practitioner');
    await caller.get('/v1/business').expect(200);
    const session = await caller.get('/v1/auth/session');
    const team = await owner.get('/v1/team-members');
    const member = team.body.data.find((one: { accountId: string }) => one.accountId === session.body.account.id);
    await owner.delete(`/v1/team-members/${member.id}`, member.version).expect(204);
    await caller.get('/v1/business').expect(403);
  });

  it('keeps at least one owner, even when two remove one another at once', async () => {
    const first = await signUpOwner(stamgast);
    const { caller: second } = await joinTeam(stamgast, first, 'owner');
    const { data } = (await first.get('/v1/team-members')).body as { data: { id: string; version: number }[] };
    const answers = await Promise.all([
      first.patch(`/v1/team-members/${data[1]!.id}`, { role: 'manager' }, data[1]!.version),
      second.patch(`/v1/team-members/${data[0]!.id}`, { role: 'manager' }, data[0]!.version),
    ]);
    // Who comes second is stopped by the rule, or is no owner any more by then.
    const [kept, refused] = answers.map((one) => one.status).sort();
    expect([kept, [403, 409].includes(refused as number)]).toEqual([200, true]);
    const owners = await stamgast.app
      .get(UnitOfWork)
      .run({ businessId: first.businessId, actor: systemActor }, (tx) =>
        tx.query(`SELECT 1 FROM identity.member WHERE role = 'owner'`),
      );
    expect(owners).toHaveLength(1);
  });

  it('asks for the version that is changed, and refuses an old one', async () => {
    const team = await owner.get('/v1/team-members');
    const [one] = team.body.data;
    expect((await owner.patch(`/v1/team-members/${one.id}`, { staffId: null })).status).toBe(428);
    expect((await owner.patch(`/v1/team-members/${one.id}`, { staffId: null }, one.version + 5)).status).toBe(412);
  });

  it('writes down who changed what, and the app role cannot rewrite it', async () => {
    const entries = await owner.get('/v1/audit-entries?limit=1');
    expect(entries.body.data).toHaveLength(1);
    const next = await owner.get(`/v1/audit-entries?limit=1&cursor=${entries.body.nextCursor}`);
    expect(next.body.data[0].id).not.toBe(entries.body.data[0].id);
    const tampering = stamgast.app
      .get(UnitOfWork)
      .run({ businessId: owner.businessId, actor: systemActor }, (tx) =>
        tx.query(`UPDATE identity.audit_entry SET action = 'nothing'`),
      );
    await expect(tampering).rejects.toThrow(/permission denied/);
  });

  it('resets a password by a link that works once and ends every session', async () => {
    const other = await signUpOwner(stamgast);
    const { account } = (await other.get('/v1/auth/session')).body as { account: { id: string; email: string } };
    await stamgast.visitor.post('/v1/auth/password-reset').send({ email: account.email }).expect(204);
    await stamgast.visitor.post('/v1/auth/password-reset').send({ email: 'nobody@example.test' }).expect(204);
    const letter = await stamgast.app
      .get(UnitOfWork)
      .run({ businessId: other.businessId, actor: systemActor }, (tx) =>
        stamgast.app.get(AccountLetters).passwordReset(tx, account.id),
      );
    const token = new URL(letter!.url).searchParams.get('token');
    const reset = (password: string) => stamgast.visitor.put('/v1/auth/password-reset').send({ token, password });
    expect((await reset('short')).body.code).toBe('password_weak');
    await reset('an entirely new one').expect(204);
    expect((await reset('another one again')).body.code).toBe('reset_link_ended');
    await other.get('/v1/auth/session').expect(401);
    const again = await stamgast.visitor
      .post('/v1/auth/sign-in')
      .send({ email: account.email, password: 'an entirely new one' });
    await callerOf(stamgast, again).get('/v1/auth/session').expect(200);
  });
});
