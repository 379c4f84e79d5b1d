import { SetupFacade } from '@stamgast/booking';
import { systemActor, UnitOfWork } from '@stamgast/platform';
import type { Tx } from '@stamgast/platform/database';
import { signUpOwner, type Caller } from '../harness/caller.js';
import { Stamgast } from '../harness/stamgast.js';

describe('the set-up for other modules', () => {
  let stamgast: Stamgast;
  let owner: Caller;
  beforeAll(async () => {
    stamgast = await Stamgast.start();
    owner = await signUpOwner(stamgast, { clockStart: '2026-03-02T06:00:00Z' });
  });
  afterAll(() => stamgast.stop());

  const inBusiness = <Result>(work: (tx: Tx, setup: SetupFacade) => Promise<Result>) =>
    stamgast.app
      .get(UnitOfWork)
      .run({ businessId: owner.businessId, actor: systemActor }, (tx) => work(tx, stamgast.app.get(SetupFacade)));
  const progress = () => inBusiness((tx, setup) => setup.progress(tx));

  it('is filled in step by step, and knows how far it is', async () => {
    expect(await progress()).toEqual({
      services: false,
      staff: false,
      hours: false,
      bookingPage: false,
      booked: false,
    });
    const price = { amount: 59_000, currency: 'NOK' };
    const serviceId = await inBusiness((tx, setup) => setup.createService(tx, { name: 'Cut', duration: 60, price }));
    expect(await progress()).toMatchObject({ services: true, staff: false, hours: false });
    await inBusiness((tx, setup) => setup.createStaff(tx, { name: 'Anna', serviceIds: [serviceId] }));
    expect(await progress()).toMatchObject({ services: true, staff: true, hours: false });
    const weekly = [{ days: [1], start: '09:00', end: '17:00' }];
    const staffId = await inBusiness((tx, setup) =>
      setup.createStaff(tx, { name: 'Bo', serviceIds: [serviceId] }, { weekly, exceptions: [] }),
    );
    expect(await progress()).toMatchObject({ hours: true, bookingPage: false });
    await owner.patch('/v1/booking-page', { welcome: 'Welcome' }, 1).expect(200);
    expect(await progress()).toEqual({
      services: true,
      staff: true,
      hours: true,
      bookingPage: true,
      booked: false,
    });
    expect((await owner.get(`/v1/staff/${staffId}/schedule`)).body).toEqual({
      weekly,
      exceptions: [],
      seasons: [],
      version: 2,
    });
    const location = await inBusiness((tx, setup) => setup.defaultLocation(tx));
    expect(location).toEqual({ id: (await owner.get('/v1/locations')).body.data[0].id, timeZone: 'Europe/Oslo' });
  });

  it('counts nobody who has gone', async () => {
    for (const { id, version } of (await owner.get('/v1/staff')).body.data as { id: string; version: number }[])
      await owner.delete(`/v1/staff/${id}`, version).expect(204);
    expect(await progress()).toMatchObject({ services: true, staff: false, hours: false });
  });
});
