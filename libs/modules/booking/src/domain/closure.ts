/** Whole local days on which a location, or the whole business, is closed; beats every schedule (D18). */
export interface Closure {
  readonly id: string;
  /** Null: all locations. */
  readonly locationId: string | null;
  /** `YYYY-MM-DD`, both included. */
  readonly fromDate: string;
  readonly toDate: string;
  readonly name: string;
  readonly version: number;
}
