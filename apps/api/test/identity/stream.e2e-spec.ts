import { get, type IncomingMessage } from 'node:http';
import { DataSource } from 'typeorm';
import { eventually } from '@stamgast/platform/testing';
import { signUpOwner, type Caller } from '../harness/caller.js';
import { joinTeam } from '../harness/join-team.js';
import { Stamgast } from '../harness/stamgast.js';

describe('the stream of changes', () => {
  let stamgast: Stamgast;
  let owner: Caller;
  beforeAll(async () => {
    stamgast = await Stamgast.start({ env: { STREAM_HEARTBEAT: '100' } });
    owner = await signUpOwner(stamgast);
  });
  afterAll(() => stamgast.stop());

  it('tells of a change in the business, and of none in another', async () => {
    const stream = await listen(owner);
    const { body } = await owner.post('/v1/clients', { name: 'Ingrid Dahl' }).expect(201);
    await eventually(() => stream.heard.includes(body.id));
    const other = await signUpOwner(stamgast);
    const hidden = await other.post('/v1/clients', { name: 'Olav Moen' }).expect(201);
    const last = await owner.post('/v1/clients', { name: 'Last' }).expect(201);
    await eventually(() => stream.heard.includes(last.body.id));
    expect(stream.heard).not.toContain(hidden.body.id);
    stream.close();
  });

  it('tells of what changed between a page’s questions and its stream', async () => {
    const page = await owner.get('/v1/clients?limit=200').expect(200);
    const { body } = await owner.post('/v1/clients', { name: 'Just before' }).expect(201);
    expect(JSON.stringify(page.body)).not.toContain(body.id);
    const other = await listen(owner);
    await eventually(() => other.heard.includes(body.id));
    const late = await listen(owner);
    await eventually(() => late.heard.includes(body.id));
    late.close();
    other.close();
  });

  it('ends when changes may have been missed, so that the page comes back and asks for everything', async () => {
    const stream = await listen(owner);
    const source = await new DataSource({ type: 'postgres', url: stamgast.database.databaseUrl }).initialize();
    await source.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
       WHERE application_name = 'stamgast-changes' AND datname = current_database()`,
    );
    await source.destroy();
    await eventually(() => stream.ended());
    const again = await listen(owner);
    const { body } = await owner.post('/v1/clients', { name: 'After the break' }).expect(201);
    await eventually(() => again.heard.includes(body.id));
    again.close();
  });

  it('lasts as long as its session, and not longer', async () => {
    const { caller } = await joinTeam(stamgast, owner, 'practitioner');
    const [left, kept] = [await listen(caller), await listen(owner)];
    await eventually(() => left.heard.includes('still here'));
    await caller.post('/v1/auth/sign-out').expect(204);
    await eventually(() => left.ended());
    const before = kept.heard.length;
    await eventually(() => kept.heard.length > before);
    expect(kept.ended()).toBe(false);
    kept.close();
  });

  it('ends for a member who was removed', async () => {
    const { caller } = await joinTeam(stamgast, owner, 'practitioner');
    const stream = await listen(caller);
    const { accountId } = (await caller
      .get('/v1/auth/session')
      .then(({ body }) => ({ accountId: body.account.id }))) as {
      accountId: string;
    };
    const team = (await owner.get('/v1/team-members')).body.data as {
      id: string;
      accountId: string;
      version: number;
    }[];
    const member = team.find((one) => one.accountId === accountId)!;
    await owner.delete(`/v1/team-members/${member.id}`, member.version).expect(204);
    await eventually(() => stream.ended());
  });

  async function listen(caller: Caller): Promise<Stream> {
    const { url, header } = caller.get('/v1/stream') as unknown as { url: string; header: Record<string, string> };
    const response = await new Promise<IncomingMessage>((resolve, reject) =>
      get(url, { headers: header }, resolve).once('error', reject),
    );
    expect(response.statusCode).toBe(200);
    return new Stream(response);
  }
});

/** What a stream has said so far. */
class Stream {
  heard = '';
  private over = false;

  constructor(private readonly response: IncomingMessage) {
    response.on('data', (chunk: Buffer) => (this.heard += chunk.toString()));
    response.once('close', () => (this.over = true));
    response.on('error', () => undefined);
  }

  ended(): boolean {
    return this.over;
  }

  close(): void {
    this.response.destroy();
  }
}
