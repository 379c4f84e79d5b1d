import type { AssignmentPolicy } from '@stamgast/availability';

export const bufferModes = ['add', 'overlap'] as const;
export type BufferMode = (typeof bufferModes)[number];
export const assignmentPolicies = ['least_booked', 'round_robin', 'priority'] as const satisfies AssignmentPolicy[];

/** The business's booking rules. */
export interface Policies {
  /** Minutes between offered starts; 0: the greatest step that suits all services (D10). */
  readonly slotStep: number;
  readonly minNoticeMinutes: number;
  /** Local days after today that clients can book (D09). */
  readonly horizonDays: number;
  readonly bufferMode: BufferMode;
  readonly bufferInsideHours: boolean;
  readonly assignment: AssignmentPolicy;
  readonly cancelNoticeHours: number;
  readonly moveNoticeHours: number;
  readonly allowClientCancel: boolean;
  readonly allowClientMove: boolean;
  readonly cancelText: string | null;
  readonly noShowGraceMinutes: number;
  readonly version: number;
}

/** What holds until the owner decides otherwise. */
export const defaultPolicies: Policies = {
  slotStep: 15,
  minNoticeMinutes: 60,
  horizonDays: 180,
  bufferMode: 'add',
  bufferInsideHours: false,
  assignment: 'least_booked',
  cancelNoticeHours: 24,
  moveNoticeHours: 12,
  allowClientCancel: true,
  allowClientMove: true,
  cancelText: null,
  noShowGraceMinutes: 15,
  version: 1,
};
