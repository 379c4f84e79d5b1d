import { quotient, rateOf } from './rate.js';

describe('a rate', () => {
  it('F.1 gives 143 of 150 with what it is made of', () => {
    expect(rateOf(143, 150)).toEqual({ value: 143 / 150, numerator: 143, denominator: 150, few: false });
  });

  it('is null, not 0, of nothing', () => {
    expect(rateOf(0, 0)).toEqual({ value: null, numerator: 0, denominator: 0, few: true });
    expect(quotient(0, 0)).toBeNull();
  });

  it('is 0 where there were cases and none counts', () => {
    expect(rateOf(0, 12)).toEqual({ value: 0, numerator: 0, denominator: 12, few: false });
  });

  it.each([
    [9, 10, true],
    [10, 10, false],
    [19, 20, true],
    [20, 20, false],
  ])('of %i cases, where %i are enough, is few: %s', (cases, enough, few) => {
    expect(rateOf(1, cases, enough).few).toBe(few);
  });
});
