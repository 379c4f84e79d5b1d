/** A month of text messages in minor units, against what the business wants to spend on them. */
export interface SmsSpending {
  readonly budget: number | null;
  readonly spent: number;
  readonly parts: number;
  /** What the whole month will have cost if it goes on like this. */
  readonly forecast: number;
  readonly state: 'fine' | 'warned' | 'gone';
}

/** From here on the owner is warned (D79). */
const warningShare = 0.8;

/**
 * Straight on from the days gone by, the current one counted whole, so that the first message of a month does not frighten.
 * `dayOfMonth` is 1 to `days`.
 */
export function smsSpending(
  spent: { readonly amount: number; readonly parts: number },
  budget: number | null,
  day: { readonly dayOfMonth: number; readonly days: number },
): SmsSpending {
  const forecast = Math.max(spent.amount, Math.round((spent.amount * day.days) / day.dayOfMonth));
  return { budget, spent: spent.amount, parts: spent.parts, forecast, state: stateOf(spent.amount, budget) };
}

function stateOf(spent: number, budget: number | null): SmsSpending['state'] {
  if (budget === null) return 'fine';
  if (spent >= budget) return 'gone';
  return spent >= budget * warningShare ? 'warned' : 'fine';
}
