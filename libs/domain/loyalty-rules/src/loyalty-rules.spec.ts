import fc from 'fast-check';
import { restoreLots, spendLots, type Lot } from './lots.js';
import { pointsForVisit } from './points-for-visit.js';

const perTenKroner = { kind: 'per_amount', points: 1, perAmount: 1_000, base: 'after_tax' } as const;
const at = (day: string) => Date.parse(`${day}T00:00:00Z`);

describe('D62 points for a visit', () => {
  it('gives 10 points for 105 kr at 1 point per 10 kr', () => {
    expect(pointsForVisit(perTenKroner, { paid: 10_500, tax: 2_100 })).toBe(10);
  });

  it('counts before tax where the programme says so', () => {
    expect(pointsForVisit({ ...perTenKroner, base: 'before_tax' }, { paid: 12_500, tax: 2_500 })).toBe(10);
  });

  it('gives the same for each visit where visits count, and nothing for what was refunded whole', () => {
    expect(pointsForVisit({ ...perTenKroner, kind: 'per_visit', points: 3 }, { paid: 0, tax: 0 })).toBe(3);
    expect(pointsForVisit(perTenKroner, { paid: 0, tax: 0 })).toBe(0);
  });
});

describe('D65 lots', () => {
  const lots: Lot[] = [
    { id: 'august', remaining: 50, earnedAt: at('2026-01-02'), expiresAt: at('2026-08-31') },
    { id: 'may', remaining: 100, earnedAt: at('2026-01-05'), expiresAt: at('2026-05-31') },
  ];

  it('spends first what expires first: 120 of 100 and 50 leaves 0 and 30', () => {
    expect(spendLots(lots, 120, at('2026-03-01'))).toEqual([
      { lotId: 'may', points: 100 },
      { lotId: 'august', points: 20 },
    ]);
  });

  it('does not spend what has expired, nor more than there is', () => {
    expect(spendLots(lots, 60, at('2026-06-01'))).toBeNull();
    expect(spendLots(lots, 151, at('2026-03-01'))).toBeNull();
  });

  it('puts points back where they came from, with thirty days where the lot has expired', () => {
    const uses = spendLots(lots, 120, at('2026-03-01'))!;
    expect(restoreLots(lots, uses, at('2026-06-01'))).toEqual([
      { lotId: 'may', points: 100, expiresAt: at('2026-07-01') },
      { lotId: 'august', points: 20, expiresAt: at('2026-08-31') },
    ]);
  });

  it('takes exactly what is asked, from no lot more than it holds', () => {
    const lot = fc.record({
      remaining: fc.nat(500),
      earnedAt: fc.nat(1_000),
      expiresAt: fc.option(fc.integer({ min: 1, max: 2_000 })),
    });
    fc.assert(
      fc.property(fc.array(lot, { maxLength: 8 }), fc.nat(3_000), fc.nat(2_000), (raw, points, now) => {
        const all = raw.map((one, index) => ({ ...one, id: String(index) }));
        const uses = spendLots(all, points, now);
        const living = all.filter((one) => one.expiresAt === null || one.expiresAt > now);
        const available = living.reduce((sum, one) => sum + one.remaining, 0);
        expect(uses === null).toBe(points > available);
        for (const use of uses ?? []) expect(use.points).toBeLessThanOrEqual(all[Number(use.lotId)]!.remaining);
        if (uses) expect(uses.reduce((sum, use) => sum + use.points, 0)).toBe(points);
      }),
    );
  });
});
