import { ClientsFacade } from '@stamgast/crm';
import { signUpOwner } from '../harness/caller.js';
import { inBusiness } from '../harness/in-business.js';
import { createSalon } from '../harness/salon.js';
import { Stamgast } from '../harness/stamgast.js';
import { bookAsVisitor, setPolicies } from '../harness/visits.js';

describe('whom anybody is given (D19)', () => {
  let stamgast: Stamgast;
  beforeAll(async () => {
    stamgast = await Stamgast.start();
  });
  afterAll(() => stamgast.stop());

  it('is not who the client rated badly, unless nobody else is free (D19)', async () => {
    const owner = await signUpOwner(stamgast, { clockStart: '2026-03-01T18:00:00Z' });
    const salon = await createSalon(owner, { staff: 2 });
    await setPolicies(owner, { minNoticeMinutes: 0, assignment: 'priority' });
    const [first, second] = salon.staffIds;
    const ola = { name: 'Ola', phone: '91234567' };
    const staffAt = async (start: string, client: typeof ola) => {
      await bookAsVisitor(stamgast, owner.slug, salon, { start, client }).expect(201);
      const { body } = await owner.get(`/v1/bookings?from=${start.slice(0, 10)}&to=${start.slice(0, 10)}`).expect(200);
      const bookings = body.data as {
        id: string;
        start: string;
        clientId: string;
        clientName: string;
        appointments: { staffId: string }[];
      }[];
      const made = bookings.find(
        (one) => Date.parse(one.start) === Date.parse(start) && one.clientName === client.name,
      )!;
      return { ...made, staffId: made.appointments[0]!.staffId };
    };
    const visit = await staffAt('2026-03-02T08:00:00Z', ola);
    expect(visit.staffId).toBe(first);
    await inBusiness(stamgast, owner.businessId, (tx) =>
      stamgast.app
        .get(ClientsFacade)
        .recordFeedback(tx, { bookingId: visit.id, clientId: visit.clientId, score: 2, comment: null }),
    );
    expect((await staffAt('2026-03-03T08:00:00Z', ola)).staffId).toBe(second);
    expect((await staffAt('2026-03-04T08:00:00Z', { name: 'Per', phone: '98765432' })).staffId).toBe(first);
    await owner
      .post('/v1/bookings', {
        client: { name: 'Eva' },
        serviceId: salon.serviceId,
        staffId: second,
        start: '2026-03-05T08:00:00Z',
      })
      .expect(201);
    expect((await staffAt('2026-03-05T08:00:00Z', ola)).staffId).toBe(first);
    const named = { serviceId: salon.serviceId, staffId: first!, start: '2026-03-06T08:00:00Z', client: ola };
    await bookAsVisitor(stamgast, owner.slug, salon, named).expect(201);
  });
});
