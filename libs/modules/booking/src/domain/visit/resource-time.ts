import type { BusyTime, OfferedResource } from './offer.js';

/** A part of a visit as far as its resources go; instants in milliseconds, buffers in minutes. */
interface Timed {
  readonly start: number;
  readonly end: number;
  readonly bufferBefore: number;
  readonly bufferAfter: number;
  /** For another person of a group; left out: no. */
  readonly guest?: boolean;
}

/** Consecutive parts of a visit for which something is taken, with the buffers around them. */
export interface Stay {
  /** Index of the first part, and of the one after the last. */
  readonly first: number;
  readonly after: number;
  /** Milliseconds. */
  readonly from: number;
  readonly to: number;
}

const minuteMilliseconds = 60_000;

/**
 * Whoever goes on to the next part in the same place does not leave it: cleaning comes when the last such part is over.
 * Everybody of a group has a place of their own.
 */
export function staysOf(parts: readonly Timed[], taken: (index: number) => boolean): Stay[] {
  const stays: Stay[] = [];
  for (let first = 0; first < parts.length; first++) {
    if (!taken(first)) continue;
    let after = first + 1;
    while (after < parts.length && taken(after) && !parts[after]!.guest) after++;
    const during = parts.slice(first, after);
    stays.push({
      first,
      after,
      from: Math.min(...during.map((one) => one.start - one.bufferBefore * minuteMilliseconds)),
      to: Math.max(...during.map((one) => one.end + one.bufferAfter * minuteMilliseconds)),
    });
    first = after - 1;
  }
  return stays;
}

/** A part with the kinds that its service needs. */
interface Needing extends Timed {
  readonly service: { readonly resourceKinds: readonly string[] };
}

export interface Assignment {
  /** Per part, what it takes. */
  readonly resources: readonly (readonly OfferedResource[])[];
  /** Kinds of which nothing was free; then the first of the kind, if there is one, is taken all the same. */
  readonly missing: readonly string[];
}

/** Gives each kind that a visit needs the first resource that is free for the whole stay (D21). Deterministic. */
export function assignResources(
  parts: readonly Needing[],
  resources: readonly OfferedResource[],
  busy: ReadonlyMap<string, BusyTime>,
): Assignment {
  const perPart = parts.map((): OfferedResource[] => []);
  const missing: string[] = [];
  const inGroup = parts.some((part) => part.guest);
  const given: { readonly stay: Stay; readonly unit: OfferedResource }[] = [];
  for (const kind of new Set(parts.flatMap((part) => part.service.resourceKinds))) {
    const units = resources.filter((one) => one.kind === kind);
    for (const stay of staysOf(parts, (index) => parts[index]!.service.resourceKinds.includes(kind))) {
      const others = inGroup ? given.filter((one) => one.stay.from < stay.to && stay.from < one.stay.to) : [];
      const free = units.find(
        (unit) => isFree(busy.get(unit.id)?.busy, stay) && !others.some((one) => one.unit === unit),
      );
      if (!free) missing.push(kind);
      const taken = free ?? units[0];
      if (taken) given.push({ stay, unit: taken });
      if (taken) perPart.slice(stay.first, stay.after).forEach((part) => part.push(taken));
    }
  }
  return { resources: perPart, missing };
}

function isFree(busy: ArrayLike<number> | undefined, { from, to }: Stay): boolean {
  if (!busy) return true;
  for (let i = 0; i < busy.length; i += 2) if (from < busy[i + 1]! && busy[i]! < to) return false;
  return true;
}
