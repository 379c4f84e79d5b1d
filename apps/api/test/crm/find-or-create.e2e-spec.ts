import { randomUUID } from 'node:crypto';
import { DataSource } from 'typeorm';
import { ClientsFacade, type Introduction } from '@stamgast/crm';
import { eventually } from '@stamgast/platform/testing';
import { signUpOwner, type Caller } from '../harness/caller.js';
import { inBusiness } from '../harness/in-business.js';
import { Stamgast } from '../harness/stamgast.js';

describe('finding or creating the client who books', () => {
  let stamgast: Stamgast;
  let owner: Caller;
  let facade: ClientsFacade;

  beforeAll(async () => {
    stamgast = await Stamgast.start();
    owner = await signUpOwner(stamgast);
    facade = stamgast.app.get(ClientsFacade);
  });
  afterAll(() => stamgast.stop());

  const meet = (introduction: Partial<Introduction>, businessId = owner.businessId) =>
    inBusiness(stamgast, businessId, (tx) =>
      facade.findOrCreate(tx, { name: 'Kari Nordmann', source: 'online', ...introduction }),
    );
  const crowd = 8;
  const read = async (id: string) => (await owner.get(`/v1/clients/${id}`).expect(200)).body;

  it('makes one client of one phone number, however it is written', async () => {
    const first = await meet({ phone: '922 00 001', email: 'first@example.no', locale: 'nb' });
    expect(first.created).toBe(true);
    for (const phone of ['+4792200001', '0047 92 20 00 01', '92200001'])
      expect(await meet({ phone, name: 'Another Spelling' })).toEqual({ id: first.id, created: false });
    expect(await read(first.id)).toMatchObject({
      name: 'Kari Nordmann',
      phone: '+4792200001',
      locale: 'nb',
      source: 'online',
    });
  });

  it('asks the phone number first, then the e-mail address', async () => {
    const byPhone = await meet({ phone: '92200002' });
    const byEmail = await meet({ email: 'Second@Example.no' });
    expect(await meet({ phone: '92200002', email: 'second@example.no' })).toEqual({ id: byPhone.id, created: false });
    expect(await meet({ phone: '92200003', email: 'SECOND@example.no' })).toEqual({ id: byEmail.id, created: false });
  });

  it('lets a visitor change nothing that is on file', async () => {
    const { id } = await meet({ phone: '92200004', name: 'On File' });
    await meet({ phone: '92200004', email: 'intruder@example.no', name: 'Intruder' });
    expect(await read(id)).toMatchObject({ name: 'On File', email: null, version: 1 });
  });

  it('lets a team member fill what is empty, unless it is somebody else’s', async () => {
    const { id } = await meet({ phone: '92200005' });
    await meet({ email: 'taken@example.no' });
    await meet({ phone: '92200005', email: 'taken@example.no', source: 'staff' });
    expect(await read(id)).toMatchObject({ email: null });
    await meet({ phone: '92200005', email: 'free@example.no', source: 'staff' });
    expect(await read(id)).toMatchObject({ email: 'free@example.no', version: 2 });
    expect(await meet({ email: 'free@example.no' })).toEqual({ id, created: false });
  });

  it('takes back out of the archive who books again', async () => {
    const { id } = await meet({ phone: '92200006' });
    await owner.delete(`/v1/clients/${id}`, 1).expect(204);
    expect(await meet({ phone: '92200006' })).toEqual({ id, created: false });
    expect(await read(id)).toMatchObject({ archived: false });
  });

  it('makes a new client each time of somebody without a contact', async () => {
    const [one, other] = [await meet({ source: 'staff' }), await meet({ source: 'staff' })];
    expect(one.created && other.created).toBe(true);
    expect(one.id).not.toBe(other.id);
  });

  it('keeps businesses apart', async () => {
    const neighbour = await signUpOwner(stamgast);
    const here = await meet({ phone: '92200007' });
    const there = await meet({ phone: '92200007' }, neighbour.businessId);
    expect(there.created).toBe(true);
    expect(there.id).not.toBe(here.id);
  });

  it('refuses a phone number and an e-mail address that are none', async () => {
    await expect(meet({ phone: '12' })).rejects.toMatchObject({ details: { errors: [{ path: 'client.phone' }] } });
    await expect(meet({ email: 'x' })).rejects.toMatchObject({ details: { errors: [{ path: 'client.email' }] } });
  });

  it('ends with one client when ten book at once under one number', async () => {
    const met = await Promise.all(Array.from({ length: 10 }, () => meet({ phone: '92200008' })));
    expect(new Set(met.map((one) => one.id)).size).toBe(1);
    expect(met.filter((one) => one.created)).toHaveLength(1);
  });

  it('ends with one client when five bring the number and five the address of one person', async () => {
    const email = 'both@example.no';
    const met = await Promise.all(
      Array.from({ length: 10 }, (_, index) => meet(index % 2 ? { phone: '92200009', email } : { email })),
    );
    expect(new Set(met.map((one) => one.id)).size).toBe(1);
  });

  it('would make several without the unique key (control)', async () => {
    const admin = await new DataSource({ type: 'postgres', url: stamgast.database.superuserUrl }).initialize();
    try {
      await admin.query('ALTER TABLE crm.client DROP CONSTRAINT client_phone_key');
      const met = await admin.transaction(async (guard) => {
        // Everybody may look, nobody may write, until two have looked.
        await guard.query('LOCK TABLE crm.client IN SHARE MODE');
        const asked = Array.from({ length: crowd }, () => meet({ phone: '92200010' }));
        await eventually(async () => {
          const [row] = await guard.query<{ waiting: number }[]>(
            `SELECT count(*)::integer AS waiting FROM pg_locks WHERE NOT granted AND relation = 'crm.client'::regclass`,
          );
          return row && row.waiting > 1;
        });
        return asked;
      });
      expect((await Promise.all(met)).filter((one) => one.created).length).toBeGreaterThan(1);
      await admin.query(`DELETE FROM crm.client WHERE phone_key = '+4792200010'`);
      await admin.query('ALTER TABLE crm.client ADD CONSTRAINT client_phone_key UNIQUE (business_id, phone_key)');
    } finally {
      await admin.destroy();
    }
  });

  describe('importing', () => {
    const take = (rows: Parameters<ClientsFacade['importClients']>[1]) =>
      inBusiness(stamgast, owner.businessId, (tx) => facade.importClients(tx, rows));

    it('creates a client once per external id, also on a second run and within one file', async () => {
      const rows = [
        { externalId: 'JUNJ01', name: 'JUNJ01' },
        { externalId: 'NORJ01', name: 'Nora J', phone: '922 00 011', birthday: '04-01', tags: ['Old till'] },
        { externalId: 'JUNJ01', name: 'JUNJ01' },
      ];
      const first = await take(rows);
      expect(first.map((one) => one.created)).toEqual([true, true, true]);
      expect(first[0]?.id).toBe(first[2]?.id);
      const second = await take(rows);
      expect(second.map(({ id, created }) => ({ id, created }))).toEqual(
        first.map(({ id }) => ({ id, created: false })),
      );
      expect(await read(first[1]!.id)).toMatchObject({
        name: 'Nora J',
        phone: '+4792200011',
        birthday: '04-01',
        tags: ['Old till'],
        source: 'import',
        externalId: 'NORJ01',
      });
      const found = await owner.get('/v1/clients?search=junj').expect(200);
      expect(found.body.data).toHaveLength(1);
    });

    it('keeps who shares a number apart, and reports it', async () => {
      const { id } = await meet({ phone: '92200012' });
      const [son, daughter] = await take([
        { externalId: 'SON', name: 'Son', phone: '92200012' },
        { externalId: 'DAU', name: 'Daughter', email: 'family@example.no' },
        { externalId: 'MOM', name: 'Mother', email: 'family@example.no' },
      ]).then((all) => {
        expect(all[2]).toMatchObject({ sharesContactWith: all[1]?.id, created: true });
        return all;
      });
      expect(son).toMatchObject({ created: true, sharesContactWith: id });
      expect(daughter).toMatchObject({ sharesContactWith: null });
      expect(await read(son!.id)).toMatchObject({ phone: '+4792200012' });
      expect(await meet({ phone: '92200012' })).toEqual({ id, created: false });
      await owner.patch(`/v1/clients/${son!.id}`, { name: 'Son renamed' }, 1).expect(200);
    });

    it('takes demo clients away again with everything that hangs on them, and nobody else', async () => {
      const other = await signUpOwner(stamgast);
      const real = (await other.post('/v1/clients', { name: 'Real' }).expect(201)).body.id as string;
      await inBusiness(stamgast, other.businessId, async (tx) => {
        const [demo] = await facade.importClients(tx, [{ externalId: 'demo-1', name: 'Demo' }], 'demo');
        const clientId = demo!.id;
        await facade.recordConsent(tx, {
          clientId,
          channel: 'sms',
          granted: true,
          source: 'demo',
          textVersion: 'demo',
        });
        await facade.recordFeedback(tx, { clientId, bookingId: randomUUID(), score: 4, comment: null });
        expect(await facade.removeDemoClients(tx)).toBe(1);
        for (const table of ['client_word', 'consent', 'feedback', 'timeline_entry'])
          expect(await tx.query(`SELECT 1 FROM crm.${table} WHERE client_id = $1`, [clientId])).toEqual([]);
      });
      const left = await other.get('/v1/clients').expect(200);
      expect(left.body.data).toMatchObject([{ id: real }]);
    });

    it('takes thousands in one go', async () => {
      const rows = Array.from({ length: 3000 }, (_, index) => ({
        externalId: `many-${index}`,
        name: `Many ${index}`,
        email: `many-${index}@example.no`,
      }));
      const before = performance.now();
      const taken = await take(rows);
      expect(taken.filter((one) => one.created)).toHaveLength(3000);
      expect(performance.now() - before).toBeLessThan(15_000);
    });
  });

  it('tells other modules how to reach and name clients', async () => {
    const { id } = await meet({ phone: '92200013', email: 'reach@example.no', locale: 'sv', name: 'Reach Me' });
    await inBusiness(stamgast, owner.businessId, async (tx) => {
      const contact = {
        id,
        name: 'Reach Me',
        phone: '+4792200013',
        email: 'reach@example.no',
        locale: 'sv',
        archived: false,
        restricted: false,
        objected: false,
        through: null,
      };
      expect(await facade.contactFor(tx, id)).toEqual(contact);
      expect(await facade.contactFor(tx, randomUUID())).toBeNull();
      expect(await facade.clients(tx, [id, id, randomUUID()])).toEqual(new Map([[id, contact]]));
      expect(await facade.clients(tx, [])).toEqual(new Map());
      expect(await facade.rhythmOf(tx, id)).toMatchObject({ visits: 0, stage: 'lead', own: false, awaited: false });
      await expect(facade.rhythmOf(tx, randomUUID())).rejects.toMatchObject({ problem: { code: 'not_found' } });
    });
  });
});
