/** One line of what happened to a booking; who and when is the transaction's. */
export interface HistoryEntry {
  readonly id: string;
  /** `booking.created`, `booking.moved` and the like. */
  readonly action: string;
  /** What a reader wants to know beyond the action, e.g. the old and the new start. */
  readonly detail: object;
}
