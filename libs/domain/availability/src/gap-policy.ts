import type { BlockedStarts } from './blocked-starts.js';
import { firstStartIn, FreeRuns, lastStartIn, onGridFrom, type WantedStarts } from './free-runs.js';
import { MINUTE_MS, type DayNumber } from './local-day.js';
import type { Opening } from './openings.js';
import type { GapPolicy, ServiceRules, StaffAvailability } from './slot-query.js';
import type { StartLimits } from './start-limits.js';
import type { Stretch, VisitShape } from './visit-shape.js';

/** What a policy about gaps is asked about. */
export interface GapTerms {
  readonly policy: GapPolicy;
  readonly step: number;
  readonly wanted: WantedStarts;
  /** Decide, with the hours and busy time, which starts are left of a day, whatever part of it is asked for. */
  readonly limits: StartLimits;
  readonly today: DayNumber;
  /** Whether a free start stands right after a visit. */
  readonly followsVisit: (start: number) => boolean;
}

/** Free time between two neighbours: every start from `from` to `until`, both included, is possible. */
interface Gap {
  readonly day: DayNumber;
  readonly anchor: Opening;
  readonly from: number;
  readonly until: number;
  /** Whether something stands right there: a visit, or an end of the opening, unless that goes on into the next. */
  readonly closedBefore: boolean;
  readonly closedAfter: boolean;
}

/** The starts of one person under a policy about gaps, as runs of one (D11). */
export function runsWithoutGaps(
  openings: readonly Opening[],
  open: Stretch,
  blocked: BlockedStarts,
  terms: GapTerms,
): FreeRuns {
  const runs = new FreeRuns();
  let ofDay: Candidate[] = [];
  const close = () => {
    for (const start of leftOf(ofDay)) if (isWanted(start, terms.wanted)) runs.add(ofDay[0]!.day, start, start);
    ofDay = [];
  };
  for (const gap of gapsIn(openings, open, blocked)) {
    if (ofDay[0] && ofDay[0].day !== gap.day) close();
    ofDay.push(...candidatesIn(gap, terms));
  }
  close();
  return runs;
}

interface Candidate {
  readonly day: DayNumber;
  readonly start: number;
  /** Milliseconds that nobody could book any more. */
  readonly waste: number;
}

function* gapsIn(openings: readonly Opening[], open: Stretch, blocked: BlockedStarts): Generator<Gap> {
  for (const opening of openings) {
    const last = lastStartIn(opening, open);
    const first = firstStartIn(opening, open);
    for (let from = first; from <= last;) {
      const free = blocked.freeFrom(from);
      if (free > last) break;
      const until = Math.min(blocked.freeUntil(), last);
      yield {
        day: opening.day,
        anchor: opening,
        from: free,
        until,
        closedBefore: free > first || opening.runFrom === opening.from,
        closedAfter: until < last || opening.runUntil === opening.until,
      };
      from = until + 1;
    }
  }
}

function candidatesIn(gap: Gap, { policy, step, limits, today, followsVisit: follows }: GapTerms): Candidate[] {
  const from = Math.max(gap.from, limits.earliest);
  const until = Math.min(gap.until, limits.latest - 1);
  const candidates: Candidate[] = [];
  const add = (start: number) => candidates.push({ day: gap.day, start, waste: wasteOf(gap, start, policy, today) });
  const onGrid = onGridFrom(gap.anchor, from, step);
  const isEdge = from === gap.from && from < onGrid && from <= until;
  if (policy.kind === 'reduce' && isEdge && follows(from)) add(from);
  for (let start = onGrid; start <= until; start += step) add(start);
  return candidates;
}

function wasteOf(gap: Gap, start: number, policy: GapPolicy, today: DayNumber): number {
  if (policy.kind !== 'strict' || (policy.days !== undefined && gap.day > today + policy.days)) return 0;
  const shortest = policy.shortest * MINUTE_MS;
  const before = gap.closedBefore ? start - gap.from : 0;
  const after = gap.closedAfter ? gap.until - start : 0;
  return (before < shortest ? before : 0) + (after < shortest ? after : 0);
}

/** The starts that waste nothing, or where all do, those that waste least. */
function leftOf(candidates: readonly Candidate[]): number[] {
  const least = Math.min(...candidates.map(({ waste }) => waste));
  return candidates.filter(({ waste }) => waste === least).map(({ start }) => start);
}

function isWanted(start: number, { from, to }: WantedStarts): boolean {
  return start >= from && start < to;
}

/** Whether a free start stands right after busy time, where `reduce` offers it off the grid. */
export function followsVisit(
  service: ServiceRules,
  staff: StaffAvailability,
  shape: VisitShape,
  start: number,
): boolean {
  const ends = (busy: ArrayLike<number>, stretches: readonly Stretch[]) =>
    stretches.some(({ from }) => endsAt(busy, start + from));
  if (service.buffers !== 'overlap') return ends(staff.busy, shape.taken);
  return ends(staff.busy, shape.bare) || ends(staff.visits ?? [], shape.taken);
}

function endsAt(busy: ArrayLike<number>, instant: number): boolean {
  for (let i = 0; i < busy.length; i += 2) if (busy[i + 1] === instant && busy[i]! < instant) return true;
  return false;
}
