import type { Policies, PoliciesChange } from '../../shared/api/types/set-up.js';

type Typed = number | '';

/** The terms as fields hold them: an empty number sets no limit. */
export function termValues(policies: Policies) {
  const tiers = [...policies.cancelTiers].sort((a, b) => b.hoursBefore - a.hoursBefore);
  const written = tiers.map(({ hoursBefore, percent }) => ({ hours: hoursBefore as Typed, percent: percent as Typed }));
  return {
    approval: policies.approval as Policies['approval'],
    requestsHold: policies.requestsHold,
    answerHours: policies.answerHours as Typed,
    tiers: written.length > 0 ? written : [{ hours: policies.cancelNoticeHours as Typed, percent: '' as Typed }],
    noShowPercent: policies.noShowPercent as Typed,
    cancelGraceMinutes: policies.cancelGraceMinutes as Typed,
    cancelCutoffMinutes: policies.cancelCutoffMinutes as Typed,
    movesInWindow: policies.movesInWindow as string,
    maxMoves: (policies.maxMoves ?? '') as Typed,
    depositFor: policies.depositFor as Policies['depositFor'],
    depositPercent: policies.depositPercent as Typed,
    depositDueMinutes: (policies.depositDueMinutes ?? '') as Typed,
    depositReturnAs: policies.depositReturnAs as string,
    trustRule: policies.trustRule,
    confirmByHours: (policies.confirmByHours ?? '') as Typed,
    unconfirmed: policies.unconfirmed as string,
    noShowAfterMinutes: (policies.noShowAfterMinutes ?? '') as Typed,
    completeAfterHours: (policies.completeAfterHours ?? '') as Typed,
  };
}
export type TermValues = ReturnType<typeof termValues>;

const orNone = (typed: Typed) => (typed === '' ? null : Number(typed));

/** The steps that cost something; of two from the same hour the later one holds. */
function tiersOf({ tiers }: TermValues): PoliciesChange['cancelTiers'] {
  const priced = tiers.filter(({ hours, percent }) => hours !== '' && Number(percent) > 0);
  const byHours = new Map(priced.map(({ hours, percent }) => [Number(hours), Number(percent)]));
  return [...byHours].map(([hoursBefore, percent]) => ({ hoursBefore, percent }));
}

/** What the fields ask the server for. */
export function changeOfTerms(values: TermValues): PoliciesChange {
  return {
    approval: values.approval,
    requestsHold: values.requestsHold,
    answerHours: Number(values.answerHours),
    cancelTiers: tiersOf(values),
    noShowPercent: Number(values.noShowPercent),
    cancelGraceMinutes: Number(values.cancelGraceMinutes),
    cancelCutoffMinutes: Number(values.cancelCutoffMinutes),
    movesInWindow: (['fee', 'refused'] as const).find((one) => one === values.movesInWindow) ?? 'allowed',
    maxMoves: orNone(values.maxMoves),
    depositFor: values.depositFor,
    depositPercent: Number(values.depositPercent),
    depositDueMinutes: orNone(values.depositDueMinutes),
    depositReturnAs: values.depositReturnAs === 'credit' ? 'credit' : 'refund',
    trustRule: values.trustRule,
    confirmByHours: orNone(values.confirmByHours),
    unconfirmed: values.unconfirmed === 'release' ? 'release' : 'queue',
    noShowAfterMinutes: orNone(values.noShowAfterMinutes),
    completeAfterHours: orNone(values.completeAfterHours),
  };
}
