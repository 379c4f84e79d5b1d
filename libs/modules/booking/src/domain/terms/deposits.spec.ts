import type { Deposit } from './booking-terms.js';
import { appliedDeposit, depositAmount, owesDeposit, reopenedDeposit, settledDeposit } from './deposits.js';
import { defaultTerms, type DepositAudience } from './visit-terms.js';

const paid: Deposit = {
  amount: 20_000,
  state: 'recorded',
  asked: 'everybody',
  dueAt: null,
  paidAt: new Date('2026-03-01T10:00:00Z'),
  method: 'cash',
  keptAmount: 0,
  returnedAmount: 0,
  returnAs: null,
};
const known = { isNew: false, hasMissed: false, mustPay: false, trusted: false };

describe('who pays ahead (D50)', () => {
  const clients = {
    known,
    new: { ...known, isNew: true },
    unreliable: { ...known, hasMissed: true },
    required: { ...known, mustPay: true },
    trusted: { ...known, isNew: true, hasMissed: true, trusted: true },
  };
  const table: [DepositAudience, (keyof typeof clients)[]][] = [
    ['nobody', ['required']],
    ['no_show_history', ['unreliable', 'required']],
    ['new_clients', ['new', 'required']],
    ['all', ['known', 'new', 'unreliable', 'required', 'trusted']],
  ];
  it.each(table)('where %s is asked: %s', (depositFor, payers) => {
    const names = Object.keys(clients) as (keyof typeof clients)[];
    expect(names.filter((name) => owesDeposit({ ...defaultTerms, depositFor }, clients[name]))).toEqual(payers);
  });
});

it.each([
  ['the percentage of the business', [{ price: 50_000, deposit: null }], 10_000],
  ['its own percentage', [{ price: 50_000, deposit: { kind: 'percent' as const, percent: 50 } }], 25_000],
  ['its own sum', [{ price: 50_000, deposit: { kind: 'fixed' as const, amount: 7_500 } }], 7_500],
  ['a sum no greater than its price', [{ price: 5_000, deposit: { kind: 'fixed' as const, amount: 7_500 } }], 5_000],
  ['nothing', [{ price: 50_000, deposit: { kind: 'none' as const } }], 0],
  [
    'the sum over several',
    [
      { price: 50_000, deposit: null },
      { price: 999, deposit: null },
    ],
    10_200,
  ],
])('asks for %s of a service (D50)', (_name, services, amount) => {
  expect(depositAmount({ ...defaultTerms, depositPercent: 20 }, services)).toBe(amount);
});

describe('what becomes of a deposit (D50)', () => {
  it.each([
    [0, { state: 'returned', keptAmount: 0, returnedAmount: 20_000, returnAs: 'credit' }],
    [5_000, { state: 'kept', keptAmount: 5_000, returnedAmount: 15_000, returnAs: 'credit' }],
    [20_000, { state: 'kept', keptAmount: 20_000, returnedAmount: 0, returnAs: null }],
    [59_000, { state: 'kept', keptAmount: 20_000, returnedAmount: 0, returnAs: null }],
  ])('with a fee of %i', (fee, outcome) => {
    const settled = settledDeposit(paid, fee, 'credit')!;
    expect(settled).toMatchObject(outcome);
    expect(settled.keptAmount + settled.returnedAmount).toBe(paid.amount);
  });

  it('is asked for no longer where it was never paid', () => {
    expect(settledDeposit({ ...paid, state: 'due', paidAt: null }, 59_000, 'refund')).toMatchObject({
      state: 'released',
      keptAmount: 0,
      returnedAmount: 0,
    });
  });

  it('goes into the bill once, and what the bill does not need goes back', () => {
    const applied = appliedDeposit(paid, 15_000, 'refund');
    expect(applied).toMatchObject({ state: 'applied', keptAmount: 15_000, returnedAmount: 5_000, returnAs: 'refund' });
    expect(settledDeposit(applied, 59_000, 'refund')).toBe(applied);
    expect(reopenedDeposit(applied)).toBe(applied);
  });

  it('is as it was when the ending is taken back', () => {
    expect(reopenedDeposit(settledDeposit(paid, 5_000, 'refund'))).toEqual(paid);
  });
});
