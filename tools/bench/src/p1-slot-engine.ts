import { findSlots } from '@stamgast/availability';
import type { Figure, Outcome, Row } from './figure.js';
import { interleave, type Contestant } from './interleave.js';
import { leanStarts } from './lean-slot-engine.js';
import { slotCases, type SlotCase } from './slot-case.js';

const ROUNDS = 25;
const ROUND_MS = 6;
const WARM_MS = 60;

/** P1: the slot engine beside a lean hand-written one, in process, on the same questions and with the same answers. */
export class SlotEngineFigure implements Figure {
  async measure(): Promise<Outcome> {
    const cases = slotCases();
    for (const one of cases) requireSameAnswers(one);
    const rows: Row[] = [];
    for (const one of cases) rows.push(await rowOf(one));
    return { rows };
  }
}

/** A figure about wrong answers would be worth nothing. */
function requireSameAnswers({ name, query, lean, expected }: SlotCase): void {
  const ours = findSlots(query).map(({ start }) => start);
  const theirs = [...leanStarts(lean)];
  if (String(ours) !== String(theirs)) throw new Error(`P1: the engines differ on ${name}`);
  if (expected && String(ours) !== String(expected)) throw new Error(`P1: not the expected starts of ${name}`);
}

async function rowOf({ name, days, query, lean }: SlotCase): Promise<Row> {
  const sample = await interleave(
    { ours: contestant(() => findSlots(query).length), lean: contestant(() => leanStarts(lean).length) },
    ROUNDS,
  );
  return {
    name,
    unit: 'µs',
    better: 'lower',
    ours: sample.ours,
    reference: { name: 'lean', sample: sample.lean },
    must: 1.3,
    goal: days > 1 ? 0.5 : 1,
  };
}

/** Microseconds per call, over as many calls as make a round long enough for the clock. */
function contestant(call: () => number): Contestant {
  let calls = 0;
  for (const until = performance.now() + WARM_MS; performance.now() < until; calls++) call();
  const perRound = Math.max(1, Math.round((calls * ROUND_MS) / WARM_MS));
  return () => {
    const started = performance.now();
    for (let i = 0; i < perRound; i++) call();
    return ((performance.now() - started) * 1000) / perRound;
  };
}
