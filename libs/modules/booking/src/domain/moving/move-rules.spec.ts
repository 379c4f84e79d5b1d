import { clientMoveRefusal, movableUntil } from './move-rules.js';

type Movable = Parameters<typeof movableUntil>[0];

const hour = 3_600_000;
const startsAt = new Date('2026-03-26T10:00:00Z');
const before = (hours: number, milliseconds = 0) => new Date(startsAt.getTime() - hours * hour + milliseconds);

function visit(policy: object = {}, moves = 0): Movable {
  return {
    status: 'confirmed',
    startsAt,
    createdAt: before(24 * 30),
    policy: {
      allowClientMove: true,
      moveNoticeHours: 12,
      cancelNoticeHours: 24,
      maxMoves: null,
      movesInWindow: 'free',
      cancelTiers: [],
      cancelGraceMinutes: 15,
      ...policy,
    },
    terms: { moves },
  } as unknown as Movable;
}

describe('until when a client moves a visit', () => {
  it.each([
    ['the notice', {}, 12],
    ['the window, where moves in it are refused', { movesInWindow: 'refused' }, 24],
    ['the notice, where it begins before the window', { movesInWindow: 'refused', moveNoticeHours: 48 }, 48],
  ])('is the beginning of %s, that very instant included', (_what, policy, hours) => {
    const booking = visit(policy);
    expect(movableUntil(booking)).toEqual(before(hours));
    expect(clientMoveRefusal(booking, before(hours))).toBeNull();
    expect(clientMoveRefusal(booking, before(hours, 1))).toBe('move_too_late');
  });

  it('is never, where the business has it so or the visit was moved as often as it may be', () => {
    expect(movableUntil(visit({ allowClientMove: false }))).toBeNull();
    expect(movableUntil(visit({ maxMoves: 2 }, 2))).toBeNull();
    expect(movableUntil(visit({ maxMoves: 2 }, 1))).toEqual(before(12));
  });
});
