/** How "anyone" becomes somebody (D19). */
export type AssignmentPolicy = 'least_booked' | 'round_robin' | 'priority';

/** A person who is free at the chosen start; the caller has left out who is hidden or does not perform the service. */
export interface AssignmentCandidate {
  readonly staffId: string;
  /** Visits on the local day of the start. */
  readonly bookedThatDay: number;
  /** When this person was last given a visit by this policy, in milliseconds; never: undefined. */
  readonly lastAssignedAt?: number | undefined;
  /** 1 comes before 2; people without one come last. */
  readonly priority?: number | undefined;
}

const ranks: Record<AssignmentPolicy, (candidate: AssignmentCandidate) => number> = {
  least_booked: (candidate) => candidate.bookedThatDay,
  round_robin: (candidate) => candidate.lastAssignedAt ?? -Infinity,
  priority: (candidate) => candidate.priority ?? Infinity,
};

/** Staff ids in the order in which to try them: best by the policy first, ties by id, whatever order they came in. */
export function assignmentOrder(policy: AssignmentPolicy, candidates: readonly AssignmentCandidate[]): string[] {
  const rank = ranks[policy];
  return [...candidates]
    .sort((a, b) => compare(rank(a), rank(b)) || compare(a.staffId, b.staffId))
    .map((candidate) => candidate.staffId);
}

function compare<T extends number | string>(a: T, b: T): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
