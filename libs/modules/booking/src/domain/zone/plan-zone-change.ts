import { instantToWall, wallToInstant } from '@stamgast/availability';

/** What a visit ahead keeps when the clock of its place changes: what the clock shows, or the moment. */
export const zoneKeeps = ['wall_time', 'instant'] as const;
export type ZoneKeep = (typeof zoneKeeps)[number];

export const zoneThings = ['booking', 'class_session', 'time_off'] as const;
export type ZoneThingKind = (typeof zoneThings)[number];

/** Something that stands ahead at a place. */
export interface ZoneThing {
  readonly kind: ZoneThingKind;
  readonly id: string;
  /** IANA name in which it has been told so far. */
  readonly zone: string;
  /** Milliseconds. */
  readonly start: number;
}

/** A stretch of one person's or one room's time that nobody else may have. */
export interface GuardedTime {
  readonly holder: string;
  readonly from: number;
  readonly to: number;
  /** Id of what has it. */
  readonly of: string;
}

export const zoneConflictReasons = ['overlap', 'skipped_hour', 'past'] as const;
export type ZoneConflictReason = (typeof zoneConflictReasons)[number];

export interface ZoneConflict {
  readonly thing: ZoneThing;
  readonly reason: ZoneConflictReason;
  /** When it would begin. */
  readonly wanted: number;
  /** Id of what is in the way. */
  readonly against: string | null;
}

export interface ZoneMove {
  readonly thing: ZoneThing;
  readonly start: number;
  /** Whether people read another time than they were told. */
  readonly shownChanges: boolean;
}

export interface ZonePlan {
  /** All things, those in conflict at the moment that they have. */
  readonly moves: readonly ZoneMove[];
  readonly conflicts: readonly ZoneConflict[];
}

export interface ZoneChange {
  readonly things: readonly ZoneThing[];
  readonly taken: readonly GuardedTime[];
  readonly zone: string;
  readonly keep: ZoneKeep;
  readonly now: number;
}

/**
 * Where everything ahead comes to when the clock of its place changes. What cannot keep its wall time (an hour that the
 * new zone skips, a moment that is over, somebody else's time) is a conflict and keeps its moment.
 */
export function planZoneChange(change: ZoneChange): ZonePlan {
  const { things, keep } = change;
  const conflicts = new Map<string, ZoneConflict>();
  if (keep === 'wall_time') {
    for (const thing of things) {
      const reason = unfit(change, thing);
      if (reason) conflicts.set(thing.id, { thing, reason, wanted: target(change, thing), against: null });
    }
    while (markOverlaps(change, conflicts)) continue;
  }
  const moves = things.map((thing): ZoneMove => {
    const start = keep === 'instant' || conflicts.has(thing.id) ? thing.start : target(change, thing);
    return { thing, start, shownChanges: shown(change.zone, start) !== shown(thing.zone, thing.start) };
  });
  return { moves, conflicts: [...conflicts.values()].sort((a, b) => a.thing.start - b.thing.start) };
}

function target({ zone }: ZoneChange, thing: ZoneThing): number {
  const wall = instantToWall(thing.zone, thing.start);
  return wallToInstant(zone, wall.date, wall.time) + (((thing.start % 60_000) + 60_000) % 60_000);
}

function unfit(change: ZoneChange, thing: ZoneThing): ZoneConflictReason | null {
  const start = target(change, thing);
  if (shown(change.zone, start) !== shown(thing.zone, thing.start)) return 'skipped_hour';
  return start <= change.now && thing.kind !== 'time_off' ? 'past' : null;
}

function shown(zone: string, instant: number): string {
  const { date, time } = instantToWall(zone, instant);
  return `${date} ${time}`;
}

/** Adds whoever would come upon another's time; true while there was somebody new, who then stays and may be in the way. */
function markOverlaps(change: ZoneChange, conflicts: Map<string, ZoneConflict>): boolean {
  const byId = new Map(change.things.map((thing) => [thing.id, thing]));
  const known = conflicts.size;
  for (const [mover, other] of meetings(placed(change, byId, conflicts))) {
    const thing = mover.moving ? byId.get(mover.of) : undefined;
    if (thing && !conflicts.has(thing.id))
      conflicts.set(thing.id, { thing, reason: 'overlap', wanted: target(change, thing), against: other.of });
  }
  return conflicts.size > known;
}

/** Who comes upon whom, the one that moves first. */
function* meetings(everybody: Iterable<readonly Placed[]>): Iterable<[mover: Placed, other: Placed]> {
  for (const stretches of everybody) {
    let last: Placed | null = null;
    for (const stretch of stretches) {
      if (last && stretch.from < last.to && stretch.of !== last.of)
        yield stretch.moving ? [stretch, last] : [last, stretch];
      if (!last || stretch.to > last.to) last = stretch;
    }
  }
}

interface Placed extends GuardedTime {
  readonly moving: boolean;
}

/** Everybody's time as it would be, each in the order of its begin. */
function placed(
  change: ZoneChange,
  byId: ReadonlyMap<string, ZoneThing>,
  conflicts: ReadonlyMap<string, ZoneConflict>,
): Iterable<Placed[]> {
  const holders = new Map<string, Placed[]>();
  for (const stretch of change.taken) {
    const thing = byId.get(stretch.of);
    const moving = thing !== undefined && !conflicts.has(thing.id);
    const shift = moving ? target(change, thing) - thing.start : 0;
    const list = holders.get(stretch.holder) ?? [];
    list.push({ ...stretch, from: stretch.from + shift, to: stretch.to + shift, moving });
    holders.set(stretch.holder, list);
  }
  for (const list of holders.values()) list.sort((a, b) => a.from - b.from || a.to - b.to);
  return holders.values();
}
