import fc from 'fast-check';
import { differenceInterval } from './difference-interval.js';

describe('the interval of a difference', () => {
  // Reference values: Newcombe, Statistics in Medicine 17 (1998), table II, method 10.
  it.each([
    [56, 70, 48, 80, 0.0524, 0.3339],
    [9, 10, 3, 10, 0.1705, 0.809],
    [6, 7, 2, 7, 0.0582, 0.8062],
    [5, 56, 0, 29, -0.0381, 0.1926],
    [0, 10, 0, 20, -0.1611, 0.2775],
    [0, 10, 0, 10, -0.2775, 0.2775],
    [10, 10, 0, 20, 0.6791, 1],
    [10, 10, 0, 10, 0.6075, 1],
  ])('of %i in %i less %i in %i is %f to %f', (a, casesOfA, b, casesOfB, low, high) => {
    const interval = differenceInterval({ count: a, cases: casesOfA }, { count: b, cases: casesOfB });
    expect(interval?.low).toBeCloseTo(low, 4);
    expect(interval?.high).toBeCloseTo(high, 4);
  });

  it('is null where one has no cases', () => {
    expect(differenceInterval({ count: 0, cases: 0 }, { count: 1, cases: 2 })).toBeNull();
    expect(differenceInterval({ count: 1, cases: 2 }, { count: 0, cases: 0 })).toBeNull();
  });

  it('holds the difference, lies within −1 and 1, and turns round with the groups', () => {
    const group = fc
      .integer({ min: 1, max: 2000 })
      .chain((cases) => fc.record({ cases: fc.constant(cases), count: fc.integer({ min: 0, max: cases }) }));
    fc.assert(
      fc.property(group, group, (a, b) => {
        const difference = a.count / a.cases - b.count / b.cases;
        const { low, high } = differenceInterval(a, b)!;
        expect(low).toBeLessThanOrEqual(difference + 1e-12);
        expect(high).toBeGreaterThanOrEqual(difference - 1e-12);
        expect(low).toBeGreaterThanOrEqual(-1 - 1e-12);
        expect(high).toBeLessThanOrEqual(1 + 1e-12);
        const turned = differenceInterval(b, a)!;
        expect(turned.low).toBeCloseTo(-high, 10);
        expect(turned.high).toBeCloseTo(-low, 10);
      }),
    );
  });
});
