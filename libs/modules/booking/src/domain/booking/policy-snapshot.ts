import type { Policies } from '../policies.js';

/** The rules that held when the booking was made; later edits of the policies do not reach it (D46). */
export interface PolicySnapshot {
  readonly cancelNoticeHours: number;
  readonly moveNoticeHours: number;
  readonly allowClientCancel: boolean;
  readonly allowClientMove: boolean;
  readonly cancelText: string | null;
  readonly noShowGraceMinutes: number;
}

/** Takes from the business's policies what a booking keeps. */
export function snapshotOf(policies: Policies): PolicySnapshot {
  const { cancelNoticeHours, moveNoticeHours, allowClientCancel, allowClientMove, cancelText, noShowGraceMinutes } =
    policies;
  return { cancelNoticeHours, moveNoticeHours, allowClientCancel, allowClientMove, cancelText, noShowGraceMinutes };
}
