export const timeOffKinds = ['time_off', 'block'] as const;
export type TimeOffKind = (typeof timeOffKinds)[number];
export const timeOffReasons = ['holiday', 'sick', 'course', 'other'] as const;
export type TimeOffReason = (typeof timeOffReasons)[number];
export const timeOffStatuses = ['requested', 'approved', 'declined'] as const;
export type TimeOffStatus = (typeof timeOffStatuses)[number];

/** A stretch `[startsAt, endsAt)` in which a staff member takes no visits, or asks to. */
export interface TimeOff {
  readonly id: string;
  readonly staffId: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly note: string | null;
  readonly kind: TimeOffKind;
  readonly reason: TimeOffReason;
  readonly status: TimeOffStatus;
  /** The member who asked; null for whoever entered it as given. */
  readonly askedBy: string | null;
  readonly decidedBy: string | null;
  readonly decidedAt: Date | null;
  /** What was said with the decision. */
  readonly answer: string | null;
  readonly version: number;
}

/** Whoever enters or changes time off. */
export interface TimeOffAuthor {
  /** May say yes without asking. */
  readonly decides: boolean;
  /** The staff member they are themselves, if known. */
  readonly staffId: string | null;
}

/** Who does not decide asks for time off; to keep an hour free in the calendar nobody has to be asked. */
export function firstStatus(author: TimeOffAuthor, kind: TimeOffKind): TimeOffStatus {
  return author.decides || kind === 'block' ? 'approved' : 'requested';
}

/** Whoever does not decide asks for themselves alone, and leaves alone what has been decided. */
export function mayTouch(author: TimeOffAuthor, timeOff: Pick<TimeOff, 'staffId' | 'kind' | 'status'>): boolean {
  if (author.decides) return true;
  if (author.staffId !== null && author.staffId !== timeOff.staffId) return false;
  return timeOff.kind === 'block' || timeOff.status === 'requested';
}

/** Whether it keeps visits away. */
export function takesTime({ status }: Pick<TimeOff, 'status'>, requestedBlocks: boolean): boolean {
  return status === 'approved' || (status === 'requested' && requestedBlocks);
}
