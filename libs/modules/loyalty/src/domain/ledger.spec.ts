import fc from 'fast-check';
import {
  apply,
  balanceOf,
  postGain,
  postLoss,
  postRedeem,
  postRelease,
  postReserve,
  type Holdings,
  type Posting,
} from './ledger.js';

const empty: Holdings = { points: 0, reserved: 0, receivable: 0 };
const sum = (postings: readonly Posting[]) => postings.reduce((total, one) => total + one.amount, 0);

describe('postings', () => {
  it('D67 takes back what is there and lets the rest be owed; the next gain fills it first', () => {
    const spent = apply(apply(empty, postGain(empty, 100)), postReserve(80));
    const after = apply(spent, postLoss(spent, 100));
    expect(after).toEqual({ points: 0, reserved: 80, receivable: -80 });
    expect(balanceOf(after)).toBe(-80);
    expect(apply(after, postGain(after, 100))).toEqual({ points: 20, reserved: 80, receivable: 0 });
  });

  it('G1 G3 always sums to zero and never leaves a client with less than nothing', () => {
    const step = fc.record({
      action: fc.constantFrom('gain', 'loss', 'reserve', 'release', 'redeem'),
      share: fc.double({ min: 0, max: 1, noNaN: true }),
      points: fc.nat(300),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        let holdings = empty;
        for (const { action, share, points } of steps) {
          const part = (of: number) => Math.floor(of * share);
          const postings = {
            gain: () => postGain(holdings, points),
            loss: () => postLoss(holdings, points),
            reserve: () => postReserve(part(holdings.points)),
            release: () => postRelease(part(holdings.reserved)),
            redeem: () => postRedeem(part(holdings.reserved)),
          }[action]();
          expect(sum(postings)).toBe(0);
          const before = balanceOf(holdings);
          holdings = apply(holdings, postings);
          if (action === 'gain') expect(balanceOf(holdings)).toBe(before + points);
          if (action === 'loss') expect(balanceOf(holdings)).toBe(before - points);
          expect(holdings.points).toBeGreaterThanOrEqual(0);
          expect(holdings.reserved).toBeGreaterThanOrEqual(0);
          expect(holdings.receivable).toBeLessThanOrEqual(0);
        }
      }),
    );
  });
});
