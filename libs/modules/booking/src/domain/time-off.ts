export const timeOffKinds = ['time_off', 'block'] as const;
export type TimeOffKind = (typeof timeOffKinds)[number];

/** A stretch `[startsAt, endsAt)` in which a staff member takes no visits. */
export interface TimeOff {
  readonly id: string;
  readonly staffId: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly note: string | null;
  readonly kind: TimeOffKind;
  readonly version: number;
}
