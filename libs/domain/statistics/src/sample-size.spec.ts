import { casesPerGroup } from './sample-size.js';

describe('the number of cases that a trial needs', () => {
  it.each([
    [0.1, 0.06, 721],
    [0.15, 0.09, 460],
    [0.2, 0.12, 329],
  ])('for a change from %f to %f is %i per group (F.10)', (from, to, cases) => {
    expect(casesPerGroup(from, to)).toBe(cases);
    expect(casesPerGroup(to, from)).toBe(cases);
  });

  it('is none for no change', () => expect(casesPerGroup(0.1, 0.1)).toBeNull());
});
