/** How many letters of a word may be wrong: short words are too many to guess among, and a number is right or another's. */
export function faultsAllowed(term: string): number {
  if (term.length < 4 || /\d/.test(term)) return 0;
  return term.length < 8 ? 1 : 2;
}

/**
 * The fewest faults by which `term` may have been typed for the beginning of `word`: a letter left out, one too many,
 * another one, or two neighbours the wrong way round (optimal string alignment: Damerau 1964, each letter touched once).
 */
export function faultsBetween(term: string, word: string): number {
  const [typed, meant] = [[...term], [...word].slice(0, term.length + faultsAllowed(term))];
  let before: number[] = [];
  let last = Array.from({ length: meant.length + 1 }, (_, column) => column);
  for (let row = 1; row <= typed.length; row += 1) {
    const next = [row];
    for (let column = 1; column <= meant.length; column += 1) {
      const same = typed[row - 1] === meant[column - 1] ? 0 : 1;
      const swapped = typed[row - 1] === meant[column - 2] && typed[row - 2] === meant[column - 1];
      next[column] = Math.min(
        last[column]! + 1,
        next[column - 1]! + 1,
        last[column - 1]! + same,
        swapped ? before[column - 2]! + 1 : Number.POSITIVE_INFINITY,
      );
    }
    [before, last] = [last, next];
  }
  return Math.min(...last);
}

/** Those of `words` that come nearest to what was typed, if they are near enough. */
export function nearestWords(term: string, words: readonly string[]): string[] {
  let fewest = faultsAllowed(term);
  let nearest: string[] = [];
  for (const word of words) {
    const faults = faultsBetween(term, word);
    if (faults > fewest) continue;
    if (faults < fewest) nearest = [];
    fewest = faults;
    nearest.push(word);
  }
  return nearest;
}
