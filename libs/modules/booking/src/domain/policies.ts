import type { AssignmentPolicy } from '@stamgast/availability';

export const bufferModes = ['add', 'overlap'] as const;
export type BufferMode = (typeof bufferModes)[number];
export const horizonCounts = ['days', 'weekdays', 'available_days'] as const;
export type HorizonCounts = (typeof horizonCounts)[number];
export const gapPolicies = ['off', 'reduce', 'strict'] as const;
export type GapPolicyKind = (typeof gapPolicies)[number];
export const assignmentPolicies = ['least_booked', 'round_robin', 'priority'] as const satisfies AssignmentPolicy[];

/** The business's booking rules. */
export interface Policies {
  /** Minutes between offered starts; 0: the greatest step that suits all services (D10). */
  readonly slotStep: number;
  readonly minNoticeMinutes: number;
  /** Local days after today that clients can book (D09). */
  readonly horizonDays: number;
  readonly horizonCounts: HorizonCounts;
  readonly bufferMode: BufferMode;
  readonly bufferInsideHours: boolean;
  readonly assignment: AssignmentPolicy;
  /** What is done about gaps too short for any service (D11). */
  readonly gapPolicy: GapPolicyKind;
  /** A strict policy holds on so many days after today; null: always. */
  readonly gapPolicyDays: number | null;
  /** Visits that one person takes on a day; null: any number (D24). */
  readonly maxStaffVisitsPerDay: number | null;
  /** Visits that one client may have ahead by booking online; null: as abuse allows (D24). */
  readonly activeBookingLimit: number | null;
  /** How long a time is kept for a visitor who fills in their details (D30). */
  readonly holdMinutes: number;
  /** Whether time off that waits for its answer already keeps visits away. */
  readonly requestedTimeOffBlocks: boolean;
  /** Whether time that becomes free is offered to those who wait without anybody's doing. */
  readonly autoOffer: boolean;
  /** How long an offer to somebody who waits stands (D41). */
  readonly offerMinutes: number;
  /** Until so long before it begins people move up into a class (D43). */
  readonly promoteUntilHoursBefore: number;
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
  horizonCounts: 'days',
  bufferMode: 'add',
  bufferInsideHours: false,
  assignment: 'least_booked',
  gapPolicy: 'off',
  gapPolicyDays: null,
  maxStaffVisitsPerDay: null,
  activeBookingLimit: null,
  holdMinutes: 5,
  requestedTimeOffBlocks: false,
  autoOffer: true,
  offerMinutes: 60,
  promoteUntilHoursBefore: 12,
  cancelNoticeHours: 24,
  moveNoticeHours: 12,
  allowClientCancel: true,
  allowClientMove: true,
  cancelText: null,
  noShowGraceMinutes: 15,
  version: 1,
};
