import { sampleOf, type Sample } from './sample.js';

/** Somebody who takes part: every call is one round and gives its value in the row's unit. */
export type Contestant = () => number | Promise<number>;

/**
 * Lets contestants take turns, so that whatever else the machine does meets all of them alike. Who begins changes from
 * round to round.
 */
export async function interleave<Name extends string>(
  contestants: Readonly<Record<Name, Contestant>>,
  rounds: number,
): Promise<Record<Name, Sample>> {
  const names = Object.keys(contestants) as Name[];
  const values = new Map<Name, number[]>(names.map((name) => [name, []]));
  for (let round = 0; round < rounds; round++) {
    for (let turn = 0; turn < names.length; turn++) {
      const name = names[(round + turn) % names.length]!;
      values.get(name)!.push(await contestants[name]());
    }
  }
  return Object.fromEntries(names.map((name) => [name, sampleOf(values.get(name)!)])) as Record<Name, Sample>;
}
