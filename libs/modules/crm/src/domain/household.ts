/** People who belong together, as far as they come here. */
export interface Household {
  readonly id: string;
  /** In the order of their names. */
  readonly memberIds: readonly string[];
  /** Who pays for all, and is written to for those who have no address of their own. */
  readonly payerId: string | null;
  readonly version: number;
}

export const householdSize = 20;
