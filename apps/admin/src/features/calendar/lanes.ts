export interface Span {
  readonly start: number;
  readonly end: number;
}

export interface Lane {
  /** From the left, 0 first. */
  readonly index: number;
  /** How many lanes the overlapping group has. */
  readonly count: number;
  /** How many lanes it may fill to the right, itself included, before it meets another span. */
  readonly width: number;
}

/** Lays overlapping spans side by side: each group that touches shares as few lanes as it needs. */
export function packLanes(spans: readonly Span[]): readonly Lane[] {
  const order = spans.map((_, index) => index).sort((a, b) => compare(spans[a], spans[b]));
  const lanes: Lane[] = spans.map(() => ({ index: 0, count: 1, width: 1 }));
  let group: Placed[] = [];
  let laneEnds: number[] = [];
  let groupEnd = -Infinity;
  const close = () => {
    for (const { item, index } of group)
      lanes[item] = { index, count: laneEnds.length, width: widthOf(item, index, group, spans, laneEnds.length) };
    group = [];
    laneEnds = [];
  };
  for (const item of order) {
    const { start, end } = spans[item] as Span;
    if (start >= groupEnd) close();
    const free = laneEnds.findIndex((laneEnd) => laneEnd <= start);
    const index = free < 0 ? laneEnds.length : free;
    laneEnds[index] = end;
    group.push({ item, index });
    groupEnd = Math.max(groupEnd, end);
  }
  close();
  return lanes;
}

interface Placed {
  readonly item: number;
  readonly index: number;
}

function widthOf(item: number, index: number, group: readonly Placed[], spans: readonly Span[], count: number): number {
  const own = spans[item];
  const right = group
    .filter((other) => other.index > index && meets(own, spans[other.item]))
    .map((other) => other.index);
  return Math.min(count, ...right) - index;
}

function meets(a: Span | undefined, b: Span | undefined): boolean {
  return a !== undefined && b !== undefined && a.start < b.end && b.start < a.end;
}

function compare(a: Span | undefined, b: Span | undefined): number {
  if (!a || !b) return 0;
  return a.start - b.start || b.end - a.end;
}
