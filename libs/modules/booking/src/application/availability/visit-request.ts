import type { Booker } from '../../domain/visit/booking-rules.js';

/** One service that is asked for, in the order of the visit. */
export interface RequestedPart {
  readonly serviceId: string;
  /** Null: anybody. */
  readonly staffId: string | null;
  /** Minutes, where a team member chooses; null: the usual. */
  readonly duration: number | null;
  /** Ids of a variant and of add-ons; those of other services in the same visit are passed over. */
  readonly choiceIds?: readonly string[];
  /** Beside the service before it, not after it (D23); left out: after it. */
  readonly parallel?: boolean;
  /** The same for another person of a group, at the same time with a person of their own. */
  readonly guest?: boolean;
}

/** What somebody wants to book, without a time. */
export interface VisitRequest {
  readonly parts: readonly RequestedPart[];
  /** Null: the business's default location. */
  readonly locationId: string | null;
  readonly booker: Booker;
  /** What is asked for; an appointment when left out. The sessions of classes are planned by the same rules as visits. */
  readonly kind?: 'appointment' | 'class';
  /** The public sees only services and staff that are online. */
  readonly audience: 'public' | 'team';
}
