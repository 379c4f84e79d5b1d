import { eventually } from '@stamgast/platform/testing';
import { signUpOwner } from '../harness/caller.js';
import { createSalon } from '../harness/salon.js';
import { Stamgast } from '../harness/stamgast.js';

describe('a visit that was really booked', () => {
  let stamgast: Stamgast;
  beforeAll(async () => {
    stamgast = await Stamgast.start({ worker: true });
  });
  afterAll(() => stamgast.stop());

  it('makes the client, and after it counts, with what was paid', async () => {
    const owner = await signUpOwner(stamgast, { clockStart: '2026-06-15T06:00:00Z' });
    const salon = await createSalon(owner);
    const booked = await owner
      .post('/v1/bookings', {
        client: { name: 'Kari Nordmann', phone: '912 34 567' },
        start: '2026-06-15T08:00:00Z',
        serviceId: salon.serviceId,
        staffId: salon.staffId,
      })
      .expect(201);
    const { id: bookingId, clientId, version } = booked.body;
    const client = async () => (await owner.get(`/v1/clients/${clientId}`).expect(200)).body;
    const seen = (expected: object) =>
      eventually(async () => {
        expect(await client()).toMatchObject(expected);
        return true;
      });
    await seen({
      name: 'Kari Nordmann',
      phone: '+4791234567',
      source: 'staff',
      nextBookingAt: '2026-06-15T08:00:00.000Z',
    });
    await owner.post('/v1/test-clock', { advance: 'PT3H' }).expect(200);
    const payments = [{ method: 'card', amount: { amount: 59_000, currency: 'NOK' } }];
    const current = (await owner.get(`/v1/bookings/${bookingId}`).expect(200)).body.version ?? version;
    await owner.post(`/v1/bookings/${bookingId}/complete`, { sale: { payments } }, current).expect(200);
    await seen({
      visits: 1,
      stage: 'new',
      lastVisitAt: '2026-06-15T08:00:00.000Z',
      nextBookingAt: null,
      spent: { amount: 59_000, currency: 'NOK' },
    });
    const timeline = await owner.get(`/v1/clients/${clientId}/timeline`).expect(200);
    const kinds = timeline.body.data.map((line: { kind: string }) => line.kind);
    expect(kinds).toEqual(expect.arrayContaining(['visit', 'sale']));
    expect(kinds.filter((kind: string) => kind === 'visit')).toHaveLength(1);
  });
});
