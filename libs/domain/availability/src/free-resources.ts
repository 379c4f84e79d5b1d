import { BlockedStarts } from './blocked-starts.js';
import { FreeRuns } from './free-runs.js';
import { MINUTE_MS } from './local-day.js';
import type { ResourceNeed } from './slot-query.js';
import type { Stretch } from './visit-shape.js';

/** Keeps the starts at which every need has a unit that is free for the whole stay, processing time included (D06, D21). */
export function withFreeResources(
  runs: FreeRuns,
  needs: readonly ResourceNeed[],
  whole: Stretch,
  step: number,
): FreeRuns {
  const blocked = needs.map((need) => {
    const during = stretchOf(need, whole);
    return need.units.map((unit) => new BlockedStarts(unit.busy, during));
  });
  const kept = new FreeRuns();
  for (let run = 0; run < runs.count; run++) {
    for (let start = runs.firstOf(run), last = runs.lastOf(run); start <= last; start += step) {
      const available = blocked.every((units) => units.some((unit) => unit.freeFrom(start) === start));
      if (available) kept.add(runs.dayOf(run), start, start);
    }
  }
  return kept;
}

/** Ids of a need's units that are free for as long as the visit needs one, in the order given. */
export function freeUnits(need: ResourceNeed, whole: Stretch, start: number): string[] {
  const during = stretchOf(need, whole);
  return need.units
    .filter((unit) => new BlockedStarts(unit.busy, during).freeFrom(start) === start)
    .map((unit) => unit.id);
}

function stretchOf({ during }: ResourceNeed, whole: Stretch): Stretch {
  return during ? { from: during.from * MINUTE_MS, to: during.to * MINUTE_MS } : whole;
}
