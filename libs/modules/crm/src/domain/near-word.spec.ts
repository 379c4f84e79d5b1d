import fc from 'fast-check';
import { faultsBetween, nearestWords } from './near-word.js';

/** The same by its definition, letter by letter, as slow as it is plain. */
function plainly(typed: string, meant: string): number {
  if (!typed || !meant) return typed.length + meant.length;
  const [t, m] = [typed.slice(0, -1), meant.slice(0, -1)];
  const swapped =
    typed.length > 1 && meant.length > 1 && typed.at(-1) === meant.at(-2) && typed.at(-2) === meant.at(-1);
  return Math.min(
    plainly(t, meant) + 1,
    plainly(typed, m) + 1,
    plainly(t, m) + (typed.at(-1) === meant.at(-1) ? 0 : 1),
    ...(swapped ? [plainly(typed.slice(0, -2), meant.slice(0, -2)) + 1] : []),
  );
}

describe('what was meant by what was typed', () => {
  it.each([
    ['andersn', 'andersen', 1],
    ['andresen', 'andersen', 1],
    ['anderrsen', 'andersen', 1],
    ['nordman', 'nordmann', 0],
    ['nordnam', 'nordmann', 2],
    ['kristan', 'kristian', 1],
  ])('%s for %s has %d faults', (typed, meant, faults) => {
    expect(faultsBetween(typed, meant)).toBe(faults);
  });

  it('is counted as its definition says, to the beginning that fits best', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 4, maxLength: 6 });
    fc.assert(
      fc.property(word, word, (typed, meant) => {
        const beginnings = Array.from({ length: meant.length + 1 }, (_, end) => meant.slice(0, end));
        const best = Math.min(...beginnings.map((beginning) => plainly(typed, beginning)));
        const found = faultsBetween(typed, meant);
        // Beyond what is allowed only that it is too many matters.
        expect(Math.min(found, 2)).toBe(Math.min(best, 2));
      }),
    );
  });

  it('finds the nearest, and nobody by a short word or a number', () => {
    expect(nearestWords('andersn', ['andersen', 'anderson', 'anker', 'berg'])).toEqual(['andersen', 'anderson']);
    expect(nearestWords('nordman', ['nordmann', 'nordhagen'])).toEqual(['nordmann']);
    expect(nearestWords('ola', ['ole', 'oda'])).toEqual([]);
    expect(nearestWords('91234568', ['91234567'])).toEqual([]);
  });
});
