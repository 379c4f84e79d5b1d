import { autoStep } from './index.js';

describe('D10 auto step', () => {
  it('is 15 for 30 and 45 minutes', () => expect(autoStep([30, 45])).toBe(15));
  it('is the duration itself where there is one', () => expect(autoStep([50])).toBe(50));
  it('does not depend on the order', () => expect([autoStep([90, 20, 60]), autoStep([60, 90, 20])]).toEqual([10, 10]));
  it('refuses to find a step for nothing', () => expect(() => autoStep([])).toThrow(RangeError));
});
