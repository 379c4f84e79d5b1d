import { BlockedStarts } from './blocked-starts.js';
import type { FreeStarts } from './free-starts.js';
import type { ResourceNeed } from './slot-query.js';
import type { Stretch } from './visit-shape.js';

/** Keeps the starts at which every need has a unit that is free for the whole stay, processing time included (D06, D21). */
export function withFreeResources(free: FreeStarts, needs: readonly ResourceNeed[], whole: Stretch): FreeStarts {
  const blocked = needs.map((need) => need.units.map((unit) => new BlockedStarts(unit.busy, whole)));
  const kept: FreeStarts = { starts: [], days: [] };
  free.starts.forEach((start, i) => {
    if (!blocked.every((units) => units.some((unit) => unit.freeUntil(start) >= start))) return;
    kept.starts.push(start);
    kept.days.push(free.days[i]!);
  });
  return kept;
}

/** Ids of a need's units that are free for a visit's whole stay, in the order given; the write path takes the first. */
export function freeUnits(need: ResourceNeed, whole: Stretch, start: number): string[] {
  return need.units
    .filter((unit) => new BlockedStarts(unit.busy, whole).freeUntil(start) >= start)
    .map((unit) => unit.id);
}
