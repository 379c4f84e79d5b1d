export interface WinBackRule {
  readonly minDays: number;
  readonly factor: number;
}

const dayMilliseconds = 86_400_000;

/** When a client who does not come back is missed: max(45, 1.5 × their own interval) days after the last visit (D80). */
export function winBackDue(rule: WinBackRule, lastVisitAt: Date, intervalDays: number): Date {
  const days = Math.max(rule.minDays, rule.factor * intervalDays);
  // Strictly more days than that must have passed, so it is due with the first moment after them.
  return new Date(lastVisitAt.getTime() + days * dayMilliseconds + 1000);
}
