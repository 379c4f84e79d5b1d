import type { Policies } from '../policies.js';
import { defaultTerms, termsIn, type VisitTerms } from '../terms/visit-terms.js';

/** The rules that held when the booking was made; later edits of the policies do not reach it (D46). */
export interface PolicySnapshot extends VisitTerms {
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
  const own = {
    cancelNoticeHours,
    moveNoticeHours,
    allowClientCancel,
    allowClientMove,
    cancelText,
    noShowGraceMinutes,
  };
  return { ...own, ...termsIn(policies) };
}

/** A snapshot as it was stored; what was not yet decided when it was taken holds as it does by default. */
export function storedSnapshot(stored: Partial<VisitTerms> & Omit<PolicySnapshot, keyof VisitTerms>): PolicySnapshot {
  return { ...defaultTerms, ...stored };
}
