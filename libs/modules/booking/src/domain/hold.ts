/** Time that is kept for a visitor while they fill in their details (D30). */
export interface Hold {
  readonly id: string;
  /** Whose it is, as a hash: nobody may keep many. */
  readonly holder: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
  /** One per service, in the order of the visit. */
  readonly serviceIds: readonly string[];
  readonly staffIds: readonly string[];
  readonly expiresAt: Date;
}

/** Whether a hold is of this visit: of another it gives nothing. */
export function keeps(hold: Hold, serviceIds: readonly string[], start: number): boolean {
  return hold.startsAt.getTime() === start && hold.serviceIds.join() === serviceIds.join();
}
