import type { EarningRule } from '@stamgast/loyalty-rules';

/** How a business thanks its regulars. Amounts in minor units of its currency. */
export interface Program extends EarningRule {
  readonly id: string;
  readonly name: string;
  readonly enabled: boolean;
  /** What the points are called, e.g. "points". */
  readonly unit: string;
  readonly version: number;
}

/** How visits earn, without name and switch. */
export type EarningTerms = EarningRule;

export type ProgramTerms = Omit<Program, 'id' | 'version'>;
