import { eventually } from '@stamgast/platform/testing';
import { signUpOwner, type Caller } from '../harness/caller.js';
import { Inspector } from '../harness/inspect.js';
import { createSalon } from '../harness/salon.js';
import { Stamgast } from '../harness/stamgast.js';

interface Setup {
  readonly items: readonly { readonly key: string; readonly done: boolean }[];
  readonly dismissed: boolean;
}

describe('getting ready', () => {
  let stamgast: Stamgast;
  let inspector: Inspector;
  let owner: Caller;
  beforeAll(async () => {
    stamgast = await Stamgast.start({ worker: true });
    inspector = await Inspector.open(stamgast.database);
    owner = await signUpOwner(stamgast, { clockStart: '2026-03-02T06:00:00Z' });
  });
  afterAll(async () => {
    await inspector.close();
    await stamgast.stop();
  });

  const setup = async (of: Caller = owner) => (await of.get('/v1/setup').expect(200)).body as Setup;
  const done = async (of: Caller = owner) => (await setup(of)).items.filter((item) => item.done).map(({ key }) => key);

  it('begins with nothing done', async () => {
    const { items, dismissed } = await setup();
    expect(items.map(({ key }) => key)).toEqual([
      'services',
      'hours',
      'team',
      'booking_page',
      'reminder',
      'test_booking',
    ]);
    expect([await done(), dismissed]).toEqual([[], false]);
  });

  it('ticks what happens, as it happens', async () => {
    const price = { amount: 59_000, currency: 'NOK' };
    await owner.post('/v1/services', { name: 'Cut', duration: 60, price }).expect(201);
    expect(await done()).toEqual(['services']);
    const { serviceId, staffId } = await createSalon(owner);
    expect(await done()).toEqual(['services', 'hours', 'team']);
    await owner.patch('/v1/booking-page', { welcome: 'Welcome' }, 1).expect(200);
    expect(await done()).toEqual(['services', 'hours', 'team', 'booking_page']);
    const start = '2026-03-03T09:00:00Z';
    const client = { name: 'Me Myself' };
    await owner.post('/v1/bookings', { serviceId, staffId, start, client }).expect(201);
    expect(await done()).toEqual(['services', 'hours', 'team', 'booking_page', 'test_booking']);
  });

  it('ticks the reminder when it is looked after, and not another message', async () => {
    const automations = (await owner.get('/v1/automations').expect(200)).body.data as {
      id: string;
      kind: string;
      version: number;
    }[];
    const of = (kind: string) => automations.find((one) => one.kind === kind)!;
    await owner
      .patch(`/v1/automations/${of('confirmation').id}`, { enabled: true }, of('confirmation').version)
      .expect(200);
    await eventually(async () => {
      const unheard = `SELECT 1 FROM platform.work WHERE business_id = $1 AND kind LIKE 'outbox.%'`;
      return (await inspector.rows(unheard, [owner.businessId])).length === 0;
    });
    expect(await done()).not.toContain('reminder');
    const { id, version } = of('reminder');
    await owner.patch(`/v1/automations/${id}`, { enabled: true }, version).expect(200);
    await eventually(async () => (await done()).includes('reminder'));

    const other = await signUpOwner(stamgast);
    await other.put('/v1/templates/reminder.en', { subject: 'Tomorrow', body: 'See you tomorrow' }, 0).expect(200);
    await eventually(async () => (await done(other)).includes('reminder'));
  });

  it('can be put away and taken out again, without touching the business', async () => {
    const { version } = (await owner.get('/v1/business').expect(200)).body as { version: number };
    expect((await owner.patch('/v1/setup', { dismissed: true }).expect(200)).body).toMatchObject({ dismissed: true });
    expect((await setup()).dismissed).toBe(true);
    expect((await owner.patch('/v1/setup', { dismissed: false }).expect(200)).body).toMatchObject({ dismissed: false });
    await owner.patch('/v1/setup', { dismissed: 'yes' }).expect(400);
    await owner.patch('/v1/business', { name: 'Still fresh' }, version).expect(200);
    const other = await signUpOwner(stamgast);
    await owner.patch('/v1/setup', { dismissed: true }).expect(200);
    expect((await setup(other)).dismissed).toBe(false);
  });
});
