import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { eventually } from '@stamgast/platform/testing';
import { signUpOwner, type Caller } from '../harness/caller.js';
import { createSalon, type Salon } from '../harness/salon.js';
import { ScriptedMailServer } from '../harness/scripted-mail-server.js';
import { Stamgast } from '../harness/stamgast.js';

interface Household {
  readonly version: number;
  readonly members: { clientId: string; name: string; payer: boolean }[];
}

describe('a household', () => {
  let stamgast: Stamgast;
  let mail: ScriptedMailServer;
  let database: pg.Client;
  let owner: Caller;
  let salon: Salon;
  beforeAll(async () => {
    mail = await ScriptedMailServer.start();
    stamgast = await Stamgast.start({ worker: true, env: { SMTP_URL: mail.url } });
    database = new pg.Client({ connectionString: stamgast.database.superuserUrl });
    await database.connect();
    owner = await signUpOwner(stamgast, { clockStart: '2026-03-02T08:00:00Z' });
    salon = await createSalon(owner);
  });
  afterAll(async () => {
    await database.end();
    await stamgast.stop();
    await mail.stop();
  });

  const client = async (name: string, body: object = {}): Promise<string> =>
    (await owner.post('/v1/clients', { name, ...body }).expect(201)).body.id;
  const of = async (id: string): Promise<Household> =>
    (await owner.get(`/v1/clients/${id}/household`).expect(200)).body;
  const put = (id: string, version: number, memberIds: string[], payerId: string | null = null) =>
    owner.put(`/v1/clients/${id}/household`, { memberIds, payerId }, version);
  const shown = ({ members }: Household) => members.map(({ name, payer }) => (payer ? `${name} pays` : name));
  const family = async () => {
    const email = `${randomUUID()}@example.test`;
    const mother = await client('Maja Moe', { email });
    const child = await client('Emil Moe');
    const other = await client('Sara Moe');
    await put(mother, 0, [mother, child, other], mother).expect(200);
    return { mother, child, other, email };
  };
  const lettersTo = (address: string) => mail.taken.filter(({ to }) => to === address);
  let day = 2;
  const book = async (clientId: string) => {
    day += 1;
    const start = `2026-03-${String(day).padStart(2, '0')}T09:00:00Z`;
    const { serviceId, staffId } = salon;
    return (await owner.post('/v1/bookings', { clientId, serviceId, staffId, start }).expect(201)).body.id as string;
  };

  it('has members and one payer, is changed as a whole, and is told to each of them', async () => {
    const { mother, child, other } = await family();
    expect(shown(await of(child))).toEqual(['Emil Moe', 'Maja Moe pays', 'Sara Moe']);
    expect((await of(mother)).version).toBe((await of(child)).version);
    const { version } = await of(mother);
    await put(child, version, [mother, child, other], other).expect(200);
    expect(shown(await of(mother))).toEqual(['Emil Moe', 'Maja Moe', 'Sara Moe pays']);
    await put(mother, version, [mother, child]).expect(412);
    await put(mother, version + 1, [mother, child], child).expect(200);
    expect(await of(other)).toEqual({ members: [], version: 0 });
    await put(mother, version + 2, [mother]).expect(200);
    expect([await of(mother), await of(child)]).toEqual(Array.from({ length: 2 }, () => ({ members: [], version: 0 })));
    const entries = (await owner.get(`/v1/audit-entries?subjectId=${mother}&limit=50`).expect(200)).body.data;
    expect(entries.filter(({ action }: { action: string }) => action === 'client.household_changed')).toHaveLength(3);
  });

  it('refuses a payer from outside, somebody unknown, and who belongs to another', async () => {
    const { mother, child } = await family();
    const stranger = await client('Stian Strand');
    const { version } = await of(mother);
    expect((await put(mother, version, [mother, child], stranger).expect(400)).body.code).toBe('validation_failed');
    await put(mother, version, [mother, randomUUID()]).expect(400);
    await owner.put(`/v1/clients/${randomUUID()}/household`, { memberIds: [], payerId: null }, 0).expect(404);
    await put(stranger, 0, [await client('One'), await client('Two')]).expect(400);
    const taken = await put(stranger, 0, [stranger, child]).expect(409);
    expect(taken.body).toMatchObject({ code: 'household_taken', clientId: child });
    const rival = await signUpOwner(stamgast);
    await rival.get(`/v1/clients/${mother}/household`).expect(404);
  });

  it('takes nobody into two households at once', async () => {
    const child = await client('Tvilling Tveit');
    const parents = await Promise.all(['A', 'B', 'C', 'D'].map((name) => client(`${name} Tveit`)));
    const answers = await Promise.all(parents.map((parent) => put(parent, 0, [parent, child], parent)));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409, 409, 409]);
    const { rows } = await database.query(
      `SELECT count(*)::integer AS members FROM crm.household_member WHERE household_id IN
         (SELECT household_id FROM crm.household_member WHERE client_id = $1)`,
      [child],
    );
    expect(rows).toEqual([{ members: 2 }]);
  });

  it('has the payer written to for a child without number and address, in the child’s name', async () => {
    const { child, email } = await family();
    const bookingId = await book(child);
    const letter = await eventually(async () => {
      const { data } = (await owner.get(`/v1/messages?bookingId=${bookingId}&kind=confirmation`).expect(200)).body;
      return data[0]?.state === 'sent' ? data[0] : null;
    });
    expect(letter).toMatchObject({ to: email, clientId: child, clientName: 'Emil Moe' });
    expect(lettersTo(email).at(-1)!.text).toContain('Emil');
  });

  it('leaves nothing of a payer who is erased, and the others together without one', async () => {
    const { mother, child, other, email } = await family();
    const bookingId = await book(child);
    await eventually(() => lettersTo(email).length > 0);
    await owner.post(`/v1/clients/${mother}/erase`, { name: 'Maja Moe' }).expect(204);
    expect(shown(await of(child))).toEqual(['Emil Moe', 'Sara Moe']);
    const { rows } = await database.query(`SELECT to_address FROM notifications.message WHERE booking_id = $1`, [
      bookingId,
    ]);
    expect(rows).not.toEqual([]);
    expect(rows.every(({ to_address: to }) => to === null)).toBe(true);
    await owner.post(`/v1/bookings/${bookingId}/cancel`, {}, 1).expect(200);
    // Whatever follows is done when the day is over.
    await owner.post('/v1/test-clock', { advance: 'PT1H' }).expect(200);
    expect(lettersTo(email).filter(({ text }) => text.includes('Emil'))).toHaveLength(1);
    await owner.post(`/v1/clients/${other}/erase`, { name: 'Sara Moe' }).expect(204);
    expect(await of(child)).toEqual({ members: [], version: 0 });
  });

  it('goes over to who is kept in a merge, and back when that is undone (D92)', async () => {
    const { mother, child, other } = await family();
    const again = await client('Maja Moe', { phone: '+4791239999' });
    const { id } = (await owner.post('/v1/clients/merge', { from: mother, to: again }).expect(200)).body;
    expect((await of(again)).members.map(({ clientId, payer }) => [clientId, payer])).toEqual(
      expect.arrayContaining([
        [again, true],
        [child, false],
        [other, false],
      ]),
    );
    await owner.post(`/v1/clients/merges/${id}/undo`).expect(204);
    expect((await of(again)).members).toEqual([]);
    expect((await of(child)).members.find(({ payer }) => payer)?.clientId).toBe(mother);
  });
});
