/**
 * Numbers from 0 to below 1 that are the same for the same seeds on every machine: mulberry32, started from an FNV-1a
 * hash of the seeds.
 */
export function seededRandom(...seeds: readonly number[]): () => number {
  let state = 0x811c9dc5;
  for (const seed of seeds) state = Math.imul(state ^ seed, 0x01000193) ^ (seed >>> 16);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
