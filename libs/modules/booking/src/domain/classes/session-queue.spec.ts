import { defaultPolicies } from '../policies.js';
import { nextInLine, promotionEnds, seatsUnfilled } from './session-queue.js';

const waiting = (id: string, seats: number, passedOver: string | null = null) => ({ id, seats, passedOver, round: 0 });

describe('who moves up (D43)', () => {
  it('is whoever came first, as far as the seats go', () => {
    const queue = [waiting('a', 1), waiting('b', 1), waiting('c', 1)];
    expect(nextInLine(queue, 2).map(({ id }) => id)).toEqual(['a', 'b']);
    expect(nextInLine(queue, 0)).toEqual([]);
  });

  it('is not held up by somebody who wants more than are left', () => {
    const queue = [waiting('four', 4), waiting('two', 2), waiting('one', 1)];
    expect(nextInLine(queue, 3).map(({ id }) => id)).toEqual(['two', 'one']);
  });

  it('passes over whoever cannot come, and leaves them in line', () => {
    expect(nextInLine([waiting('busy', 1, 'client_busy'), waiting('free', 1)], 1).map(({ id }) => id)).toEqual([
      'free',
    ]);
  });

  it('ends by the owner’s word, and never later than cancelling begins to be late', () => {
    const startsAt = new Date('2026-03-05T18:00:00Z');
    const terms = { ...defaultPolicies, promoteUntilHoursBefore: 12, cancelNoticeHours: 0, cancelText: null };
    expect(promotionEnds(startsAt, terms)).toEqual(new Date('2026-03-05T06:00:00Z'));
    expect(promotionEnds(startsAt, { ...terms, cancelNoticeHours: 24 })).toEqual(new Date('2026-03-04T18:00:00Z'));
    const tiered = {
      ...terms,
      cancelNoticeHours: 24,
      cancelTiers: [
        { hoursBefore: 48, percent: 50 },
        { hoursBefore: 12, percent: 100 },
      ],
    };
    expect(promotionEnds(startsAt, tiered)).toEqual(new Date('2026-03-03T18:00:00Z'));
  });

  it('counts seats of the desk to nobody', () => {
    expect(seatsUnfilled({ status: 'scheduled', onlineCapacity: 10, seatsTaken: 11 })).toBe(0);
    expect(seatsUnfilled({ status: 'cancelled', onlineCapacity: 10, seatsTaken: 0 })).toBe(0);
    expect(seatsUnfilled({ status: 'scheduled', onlineCapacity: 10, seatsTaken: 8 })).toBe(2);
  });
});
