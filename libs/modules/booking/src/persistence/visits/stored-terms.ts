import { noTerms, type BookingTerms, type Deposit, type Fee } from '../../domain/terms/booking-terms.js';

/** One row of `booking.booking_terms`, as `to_jsonb` gives it and `jsonb_populate_record` takes it. */
type StoredTerms = Readonly<Record<string, string | number | boolean | null>>;

/** The terms of a booking from its row; without a row nothing special holds. */
export function termsOf(row: StoredTerms | null): BookingTerms {
  if (!row) return noTerms;
  return {
    wasRequest: row.was_request as boolean,
    requestExpiresAt: instant(row.request_expires_at),
    holds: row.holds as boolean,
    proposedStart: instant(row.proposed_start),
    proposedStaffId: row.proposed_staff_id as string | null,
    moves: row.moves as number,
    confirmBy: instant(row.confirm_by),
    released: row.released as BookingTerms['released'],
    fee: feeOf(row),
    deposit: depositOf(row),
    excusedAt: instant(row.excused_at),
    excuseReason: row.excuse_reason as string | null,
    objectedAt: instant(row.objected_at),
    objection: row.objection as string | null,
  };
}

function feeOf(row: StoredTerms): Fee | null {
  if (row.fee_amount === null) return null;
  return {
    amount: Number(row.fee_amount),
    reason: row.fee_reason as Fee['reason'],
    percent: row.fee_percent as number,
    hoursBefore: row.fee_hours_before as number | null,
    waivedAt: instant(row.fee_waived_at),
    waiveReason: row.fee_waive_reason as string | null,
  };
}

function depositOf(row: StoredTerms): Deposit | null {
  if (row.deposit_amount === null) return null;
  return {
    amount: Number(row.deposit_amount),
    state: row.deposit_state as Deposit['state'],
    asked: row.deposit_asked as Deposit['asked'],
    dueAt: instant(row.deposit_due_at),
    paidAt: instant(row.deposit_paid_at),
    method: row.deposit_method as Deposit['method'],
    keptAmount: Number(row.deposit_kept_amount),
    returnedAmount: Number(row.deposit_returned_amount),
    returnAs: row.deposit_return_as as Deposit['returnAs'],
  };
}

/** The columns of a booking's terms. */
export function termsColumns(terms: BookingTerms): object {
  const { fee, deposit } = terms;
  return {
    was_request: terms.wasRequest,
    request_expires_at: terms.requestExpiresAt,
    holds: terms.holds,
    proposed_start: terms.proposedStart,
    proposed_staff_id: terms.proposedStaffId,
    moves: terms.moves,
    confirm_by: terms.confirmBy,
    released: terms.released,
    fee_amount: fee?.amount ?? null,
    fee_reason: fee?.reason ?? null,
    fee_percent: fee?.percent ?? null,
    fee_hours_before: fee?.hoursBefore ?? null,
    fee_waived_at: fee?.waivedAt ?? null,
    fee_waive_reason: fee?.waiveReason ?? null,
    deposit_amount: deposit?.amount ?? null,
    deposit_state: deposit?.state ?? null,
    deposit_asked: deposit?.asked ?? null,
    deposit_due_at: deposit?.dueAt ?? null,
    deposit_paid_at: deposit?.paidAt ?? null,
    deposit_method: deposit?.method ?? null,
    deposit_kept_amount: deposit?.keptAmount ?? null,
    deposit_returned_amount: deposit?.returnedAmount ?? null,
    deposit_return_as: deposit?.returnAs ?? null,
    excused_at: terms.excusedAt,
    excuse_reason: terms.excuseReason,
    objected_at: terms.objectedAt,
    objection: terms.objection,
  };
}

function instant(value: string | number | boolean | null | undefined): Date | null {
  return typeof value === 'string' ? new Date(value) : null;
}
