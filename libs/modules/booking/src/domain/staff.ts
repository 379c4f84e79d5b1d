/** One staff member's own length and price of a service; null means the service's (D20). */
export interface StaffService {
  readonly staffId: string;
  readonly serviceId: string;
  readonly duration: number | null;
  readonly priceAmount: number | null;
}

/** Somebody who performs services. */
export interface Staff {
  readonly id: string;
  readonly name: string;
  readonly email: string | null;
  readonly title: string | null;
  readonly color: string | null;
  /** Whether clients see this person. */
  readonly online: boolean;
  readonly position: number;
  readonly archived: boolean;
  /** Business time of the last visit given by the round-robin policy. */
  readonly lastAssignedAt: Date | null;
  readonly version: number;
  /** None: the default location. */
  readonly locationIds: readonly string[];
  readonly services: readonly StaffService[];
}
