import { signUpOwner, type Caller } from '../harness/caller.js';
import { createSalon, type Salon } from '../harness/salon.js';
import { Stamgast } from '../harness/stamgast.js';
import { setPolicies } from '../harness/visits.js';

let stamgast: Stamgast;
let owner: Caller;
let salon: Salon;
beforeAll(async () => {
  stamgast = await Stamgast.start({ worker: true });
});
afterAll(() => stamgast.stop());
beforeEach(async () => {
  owner = await signUpOwner(stamgast, { clockStart: '2026-03-27T07:00:00Z' });
  salon = await createSalon(owner, { staff: 2 });
  await setPolicies(owner, { minNoticeMinutes: 0, slotStep: 30 });
});

async function book(start: string, staffId: string | undefined, override = false) {
  const client = { name: `Guest ${start}`, email: `${Date.parse(start)}-${staffId}@example.test` };
  const body = { serviceId: salon.serviceId, start, staffId, client, override, overrideReason: 'Late evening' };
  return (await owner.post('/v1/bookings', body).expect(201)).body as { id: string };
}

const days = async (query: string) =>
  (await owner.get(`/v1/booking-days?${query}`).expect(200)).body.data as { date: string; bookings: number }[];

describe('the days of a month', () => {
  it('count visits by the local day, also across the night that the clocks change', async () => {
    const [anna, bo] = salon.staffIds;
    await book('2026-03-27T09:00:00Z', anna);
    await book('2026-03-27T09:00:00Z', bo);
    // A quarter past midnight in Oslo on the day of 23 hours is still the evening before in UTC.
    await book('2026-03-28T23:15:00Z', anna, true);
    const gone = await book('2026-03-30T09:00:00Z', bo);
    await owner.post(`/v1/bookings/${gone.id}/cancel`, {}, 1).expect(200);
    const counted = await days('from=2026-03-26&to=2026-03-31');
    expect(counted.map(({ date, bookings }) => [date, bookings])).toEqual([
      ['2026-03-26', 0],
      ['2026-03-27', 2],
      ['2026-03-28', 0],
      ['2026-03-29', 1],
      ['2026-03-30', 0],
      ['2026-03-31', 0],
    ]);
    const ofAnna = await days(`from=2026-03-27&to=2026-03-27&staffId=${anna}`);
    expect(ofAnna).toEqual([{ date: '2026-03-27', bookings: 1, requested: 0, unmarked: 0 }]);
  });

  it('tell what is over and not yet marked', async () => {
    await book('2026-03-27T09:00:00Z', salon.staffIds[0]);
    await owner.post('/v1/test-clock', { advance: 'PT12H' }).expect(200);
    expect(await days('from=2026-03-27&to=2026-03-27')).toMatchObject([{ bookings: 1, unmarked: 1 }]);
  });

  it('are 62 at most, and none of another business', async () => {
    await book('2026-03-27T09:00:00Z', salon.staffIds[0]);
    const refused = await owner.get('/v1/booking-days?from=2026-01-01&to=2026-04-01').expect(400);
    expect(refused.body.code).toBe('validation_failed');
    const other = await signUpOwner(stamgast, { clockStart: '2026-03-27T07:00:00Z' });
    const theirs = await other.get(`/v1/booking-days?from=2026-03-27&to=2026-03-27&staffId=${salon.staffIds[0]}`);
    expect(theirs.body.data[0].bookings).toBe(0);
  });
});
