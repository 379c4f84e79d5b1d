import { eventually } from '@stamgast/platform/testing';
import { DemandLog } from '@stamgast/booking';
import { signUpOwner, type Caller } from '../harness/caller.js';
import { Inspector } from '../harness/inspect.js';
import { createSalon, type Salon } from '../harness/salon.js';
import { Stamgast } from '../harness/stamgast.js';
import { bookAsVisitor, setPolicies } from '../harness/visits.js';

interface Share {
  readonly numerator: number;
  readonly denominator: number;
  readonly few: boolean;
}

describe('demand that found no time', () => {
  let stamgast: Stamgast;
  let owner: Caller;
  let salon: Salon;
  beforeAll(async () => {
    stamgast = await Stamgast.start({ worker: true });
    owner = await signUpOwner(stamgast, { clockStart: '2026-03-01T18:00:00Z' });
    salon = await createSalon(owner, { services: [{ name: 'Cut' }, { name: 'Massage' }] });
    await setPolicies(owner, { minNoticeMinutes: 0 });
  });
  afterAll(() => stamgast.stop());

  const search = (from: string, to: string, serviceId = salon.serviceId) =>
    stamgast.visitor
      .get(`/v1/public/${owner.slug}/availability?serviceId=${serviceId}&from=${from}&to=${to}`)
      .expect(200);
  const report = async () =>
    (await owner.get('/v1/analytics/unmet-demand?from=2026-03-01&to=2026-03-31').expect(200)).body as {
      total: Share;
      services: { serviceId: string; share: Share; booked: number }[];
      cells: { weekday: number; part: string; share: Share }[];
    };

  it('is counted by service, and by weekday and part of the day, with what was booked', async () => {
    // Sundays are closed, and nobody works in the evening.
    for (let time = 0; time < 3; time++) await search('2026-03-08', '2026-03-08');
    await search('2026-03-07', '2026-03-08');
    for (let time = 0; time < 8; time++) await search('2026-03-09', '2026-03-09', salon.serviceIds[1]);
    await owner.get(`/v1/availability?serviceId=${salon.serviceId}&from=2026-03-08&to=2026-03-08`).expect(200);
    await bookAsVisitor(stamgast, owner.slug, salon, { start: '2026-03-09T09:00:00Z' }).expect(201);
    await stamgast.app.get(DemandLog).flush();
    await eventually(async () => {
      const { total, services } = await report();
      expect(total).toMatchObject({ numerator: 3, denominator: 12, few: false });
      expect(
        services.map(({ serviceId, share, booked }) => [serviceId, share.numerator, share.denominator, booked]),
      ).toEqual([
        [salon.serviceId, 3, 4, 1],
        [salon.serviceIds[1], 0, 8, 0],
      ]);
      expect(services[0]?.share.few).toBe(true);
      return true;
    });
    const { cells } = await report();
    const at = (weekday: number, part: string) => {
      const share = cells.find((one) => one.weekday === weekday && one.part === part)?.share;
      return share && [share.numerator, share.denominator];
    };
    expect([at(7, 'morning'), at(6, 'morning'), at(6, 'evening'), at(1, 'evening')]).toEqual([
      [4, 4],
      [0, 1],
      [1, 1],
      [8, 8],
    ]);
  });

  it('adds up over days that are told one after the other, and forgets nothing young', async () => {
    const before = (await report()).total;
    await search('2026-03-08', '2026-03-08');
    await stamgast.app.get(DemandLog).flush();
    await eventually(async () => {
      const { total } = await report();
      return total.numerator === before.numerator + 1 && total.denominator === before.denominator + 1;
    });
  });

  it('keeps no row about anybody', async () => {
    const inspector = await Inspector.open(stamgast.database);
    const columns = await inspector.rows(
      `SELECT column_name AS name FROM information_schema.columns WHERE table_schema = 'analytics' AND table_name = 'demand' ORDER BY 1`,
    );
    await inspector.close();
    expect((columns as { name: string }[]).map((one) => one.name)).toEqual([
      'booked',
      'business_id',
      'day',
      'empty',
      'location_id',
      'named',
      'part',
      'searches',
      'service_id',
      'weekday',
    ]);
  });
});
