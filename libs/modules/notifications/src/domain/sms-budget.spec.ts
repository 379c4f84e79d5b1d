import { smsSpending } from './sms-budget.js';

const tenth = { dayOfMonth: 10, days: 30 };

describe('the budget of text messages', () => {
  it.each([
    [7_999, 'fine'],
    [8_000, 'warned'],
    [9_999, 'warned'],
    [10_000, 'gone'],
  ] as const)('warns at 80 %% of it: %i of 10000 is %s (D79)', (amount, state) => {
    expect(smsSpending({ amount, parts: 1 }, 10_000, tenth).state).toBe(state);
  });

  it('goes straight on from the days gone by', () => {
    expect(smsSpending({ amount: 1_000, parts: 20 }, 10_000, tenth).forecast).toBe(3_000);
    expect(smsSpending({ amount: 1_000, parts: 20 }, 10_000, { dayOfMonth: 30, days: 30 }).forecast).toBe(1_000);
  });

  it('never warns where there is no budget', () => {
    expect(smsSpending({ amount: 1e9, parts: 1 }, null, tenth).state).toBe('fine');
  });
});
