import type { PolicySnapshot } from '../booking/policy-snapshot.js';
import { clientMoveRefusal } from '../moving/move-rules.js';
import { noShowFrom } from '../no-show/no-show-rule.js';
import { noTerms } from '../terms/booking-terms.js';
import { freeUntil } from '../terms/fees.js';
import { defaultTerms } from '../terms/visit-terms.js';
import { clientCancelRefusal, isLate } from './cancel-rules.js';

const policy: PolicySnapshot = {
  ...defaultTerms,
  cancelNoticeHours: 24,
  moveNoticeHours: 12,
  allowClientCancel: true,
  allowClientMove: true,
  cancelText: null,
  noShowGraceMinutes: 15,
};
const booking = {
  status: 'confirmed' as const,
  startsAt: new Date('2026-03-26T10:00:00Z'),
  createdAt: new Date('2026-03-01T10:00:00Z'),
  policy,
  terms: noTerms,
};
const at = (instant: string) => new Date(instant);

describe('the cancellation window (D46)', () => {
  it('is free to its very end and late a second after', () => {
    expect(freeUntil(booking)).toEqual(at('2026-03-25T10:00:00Z'));
    expect(isLate(booking, at('2026-03-25T10:00:00Z'))).toBe(false);
    expect(isLate(booking, at('2026-03-25T10:00:01Z'))).toBe(true);
  });

  it('counts elapsed hours, so the night in which the clock changes is an hour shorter on the wall', () => {
    const sunday = { ...booking, startsAt: at('2026-03-29T08:00:00Z') };
    expect(freeUntil(sunday)).toEqual(at('2026-03-28T08:00:00Z'));
  });

  it('gives a quarter of an hour to whoever books inside it, but not beyond the start (D48)', () => {
    const late = { ...booking, createdAt: at('2026-03-26T08:00:00Z') };
    expect(isLate(late, at('2026-03-26T08:15:00Z'))).toBe(false);
    expect(isLate(late, at('2026-03-26T08:15:01Z'))).toBe(true);
    const veryLate = { ...booking, createdAt: at('2026-03-26T09:55:00Z') };
    expect(freeUntil(veryLate)).toEqual(booking.startsAt);
  });
});

describe('what a client may do', () => {
  it('cancels late but not after the start, nor where the business does not want it', () => {
    expect(clientCancelRefusal(booking, at('2026-03-26T09:59:59Z'))).toBeNull();
    expect(clientCancelRefusal(booking, at('2026-03-26T10:00:00Z'))).toBe('booking_not_ahead');
    const off = { ...booking, policy: { ...policy, allowClientCancel: false } };
    expect(clientCancelRefusal(off, at('2026-03-20T10:00:00Z'))).toBe('client_cancel_off');
    expect(clientCancelRefusal({ ...booking, status: 'cancelled' }, at('2026-03-20T10:00:00Z'))).toBe(
      'booking_not_ahead',
    );
  });

  it('cancels no later than the cutoff, its end included; creating, moving and cancelling have limits of their own (D08)', () => {
    const strict = { ...booking, policy: { ...policy, cancelCutoffMinutes: 120, moveNoticeHours: 6 } };
    expect(clientCancelRefusal(strict, at('2026-03-26T08:00:00Z'))).toBeNull();
    expect(clientCancelRefusal(strict, at('2026-03-26T08:00:01Z'))).toBe('cancel_too_late');
    expect(clientMoveRefusal(strict, at('2026-03-26T04:00:00Z'))).toBeNull();
    expect(clientMoveRefusal(strict, at('2026-03-26T04:00:01Z'))).toBe('move_too_late');
  });

  it('moves so often and no more, and not inside the window where the policy refuses it (D47)', () => {
    const often = { ...booking, terms: { ...noTerms, moves: 3 } };
    expect(clientMoveRefusal(often, at('2026-03-20T10:00:00Z'))).toBe('too_many_moves');
    const any = { ...often, policy: { ...policy, maxMoves: null } };
    expect(clientMoveRefusal(any, at('2026-03-20T10:00:00Z'))).toBeNull();
    const refused = { ...booking, policy: { ...policy, movesInWindow: 'refused' as const } };
    expect(clientMoveRefusal(refused, at('2026-03-25T10:00:00Z'))).toBeNull();
    expect(clientMoveRefusal(refused, at('2026-03-25T10:00:01Z'))).toBe('move_too_late');
  });

  it('moves up to the notice, its end included', () => {
    expect(clientMoveRefusal(booking, at('2026-03-25T22:00:00Z'))).toBeNull();
    expect(clientMoveRefusal(booking, at('2026-03-25T22:00:01Z'))).toBe('move_too_late');
    const off = { ...booking, policy: { ...policy, allowClientMove: false } };
    expect(clientMoveRefusal(off, at('2026-03-20T10:00:00Z'))).toBe('client_move_off');
    expect(clientMoveRefusal({ ...booking, status: 'arrived' }, at('2026-03-20T10:00:00Z'))).toBe('booking_not_ahead');
  });
});

it('calls nobody a no-show before start and grace are over (D52)', () => {
  expect(noShowFrom(booking)).toEqual(at('2026-03-26T10:15:00Z'));
});
