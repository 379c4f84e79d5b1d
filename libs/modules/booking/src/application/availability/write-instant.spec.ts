import { writeInstant } from './write-instant.js';

describe('writing an instant', () => {
  it('is what a date writes, before and after 1970, on whole minutes and between them', () => {
    const first = Date.parse('1960-02-27T22:58:00Z');
    // Steps that share no factor with a day, so that every hour and minute comes.
    for (let n = 0; n < 20_000; n++) {
      const minute = first + n * 60_000 * 3607;
      expect([minute, writeInstant(minute)]).toEqual([minute, new Date(minute).toISOString()]);
      expect(writeInstant(minute + n)).toBe(new Date(minute + n).toISOString());
    }
  });
});
