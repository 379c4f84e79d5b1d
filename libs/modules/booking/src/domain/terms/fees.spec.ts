import { snapshotOf } from '../booking/policy-snapshot.js';
import { defaultPolicies } from '../policies.js';
import { noTerms, type Fee } from './booking-terms.js';
import { feeAmount, freeUntil, lateFee, noShowFee, openFee, owed } from './fees.js';

const tiers = [
  { hoursBefore: 48, percent: 50 },
  { hoursBefore: 24, percent: 100 },
];
const policy = { ...snapshotOf(defaultPolicies), cancelTiers: tiers, noShowPercent: 100 };
const booking = {
  startsAt: new Date('2026-03-26T10:00:00Z'),
  createdAt: new Date('2026-03-01T10:00:00Z'),
  priceAmount: 59_000,
  policy,
  terms: noTerms,
};
const at = (instant: string) => new Date(instant);

describe('the tiered fee (D47)', () => {
  it.each([
    ['2026-03-20T10:00:00Z', null],
    ['2026-03-24T10:00:00Z', null],
    ['2026-03-24T10:00:01Z', 29_500],
    ['2026-03-25T10:00:00Z', 29_500],
    ['2026-03-25T10:00:01Z', 59_000],
    ['2026-03-26T09:59:59Z', 59_000],
  ])('of a cancellation at %s is %s', (instant, amount) => {
    expect(lateFee(booking, 'late_cancel', at(instant))?.amount ?? null).toBe(amount);
  });

  it('says which tier it comes from', () => {
    expect(lateFee(booking, 'late_cancel', at('2026-03-25T09:00:00Z'))).toMatchObject({ percent: 50, hoursBefore: 48 });
  });

  it('is counted on the new start after a move', () => {
    const moved = { ...booking, startsAt: at('2026-04-26T10:00:00Z') };
    expect(lateFee(moved, 'late_cancel', at('2026-03-26T09:00:00Z'))).toBeNull();
  });

  it('is half up and never above the price', () => {
    expect(feeAmount(101, 50)).toBe(51);
    expect(feeAmount(100, 100)).toBe(100);
    expect(feeAmount(100, 150)).toBe(100);
    expect(feeAmount(0, 100)).toBe(0);
  });

  it('never grows above the price by a move and a cancellation together', () => {
    const move = lateFee(booking, 'late_move', at('2026-03-25T09:00:00Z'));
    const cancel = lateFee(booking, 'late_cancel', at('2026-03-26T09:00:00Z'));
    expect(owed(move, cancel)?.amount).toBe(59_000);
    expect(owed(cancel, move)).toBe(cancel);
  });

  it('asks for nothing once it is waived', () => {
    const fee = { ...noShowFee(booking)!, waivedAt: at('2026-03-27T10:00:00Z') } satisfies Fee;
    expect(openFee(fee)).toBe(0);
  });

  it('of not coming is its own percentage, and nothing where there is none', () => {
    expect(noShowFee(booking)).toMatchObject({ amount: 59_000, reason: 'no_show', hoursBefore: null });
    expect(noShowFee({ ...booking, policy: { ...policy, noShowPercent: 0 } })).toBeNull();
  });
});

it('opens the window at the earliest tier that costs something (D46)', () => {
  expect(freeUntil(booking)).toEqual(at('2026-03-24T10:00:00Z'));
  const plain = { ...booking, policy: { ...policy, cancelTiers: [] } };
  expect(freeUntil(plain)).toEqual(at('2026-03-25T10:00:00Z'));
});

it('leaves whoever books inside the window their quarter of an hour, free of charge (D48)', () => {
  const late = { ...booking, createdAt: at('2026-03-26T08:00:00Z') };
  expect(lateFee(late, 'late_cancel', at('2026-03-26T08:15:00Z'))).toBeNull();
  expect(lateFee(late, 'late_cancel', at('2026-03-26T08:15:01Z'))?.amount).toBe(59_000);
});
