import { chosenDuration, chosenPrice, type PartChoice } from './choice.js';
import type { OfferedService, PerformedService, Performer } from './offer.js';
import { processingIn, workDuring, type Minutes, type ProcessingTime } from './processing-time.js';

const minuteMilliseconds = 60_000;

/** One service that is wanted, in the order of the visit. */
export interface WantedPart {
  readonly service: OfferedService;
  /** A particular person, or null for anybody. */
  readonly staffId: string | null;
  /** A length that a team member has chosen for this once, in minutes. */
  readonly duration: number | null;
  /** A variant and add-ons; left out: the service as it is. */
  readonly choice?: PartChoice | null;
  /** Runs beside the service before it, not after it (D23); left out: no. */
  readonly parallel?: boolean;
  /** For another person of a group: it begins with the first, with a person of its own; left out: no. */
  readonly guest?: boolean;
}

/** Services that one person does one after another, without buffers in between. */
export interface Segment {
  readonly parts: readonly WantedPart[];
  readonly performers: readonly Performer[];
  /** Places of the parts among those that were asked for. */
  readonly positions: readonly number[];
  /** Which service of the last segment that follows the others it runs beside; null: it follows the others itself. */
  readonly beside: number | null;
  /** It is another person's of a group and begins with the first, whatever that one's processing time; left out: no. */
  readonly guest?: boolean;
}

/**
 * Cuts a visit into as few segments as can be: each takes as many services as some one person performs, so that a
 * client is handed over only where nobody does it all (D22). What runs beside another service comes right after the
 * segment of that service. Null where nobody performs one of the services.
 */
export function segmentsOf(parts: readonly WantedPart[], performers: readonly Performer[]): Segment[] | null {
  if (parts.some((part) => part.guest)) return groupOf(parts, performers);
  const { following, beside } = chainsOf(parts);
  const cut = (positions: readonly number[]) => cutUp(parts, positions, performers);
  const main = cut(following);
  if (!main) return null;
  const segments: Segment[] = [];
  for (const segment of main) {
    segments.push(segment);
    for (const [index, position] of segment.positions.entries()) {
      const aside = cut(beside.get(position) ?? []);
      if (!aside) return null;
      segments.push(...aside.map((one) => ({ ...one, beside: index })));
    }
  }
  return segments;
}

/** People who come together: a segment for each, all of them at once. */
function groupOf(parts: readonly WantedPart[], performers: readonly Performer[]): Segment[] | null {
  const segments = parts.map((part, position): Segment => {
    const able = performers.filter((performer) => performs(performer, part));
    const joins = position > 0;
    return { parts: [part], performers: able, positions: [position], beside: joins ? 0 : null, guest: joins };
  });
  return segments.every((segment) => segment.performers.length > 0) ? segments : null;
}

/** Which parts follow one another, and which run beside which of these. */
function chainsOf(parts: readonly WantedPart[]) {
  const following: number[] = [];
  const beside = new Map<number, number[]>();
  for (const [position, part] of parts.entries()) {
    const anchor = following.at(-1);
    if (part.parallel && anchor !== undefined) beside.set(anchor, [...(beside.get(anchor) ?? []), position]);
    else following.push(position);
  }
  return { following, beside };
}

function cutUp(
  parts: readonly WantedPart[],
  positions: readonly number[],
  performers: readonly Performer[],
): Segment[] | null {
  const segments: Segment[] = [];
  let next = 0;
  while (next < positions.length) {
    let able = performers.filter((performer) => performs(performer, parts[positions[next]!]!));
    if (able.length === 0) return null;
    let end = next + 1;
    for (; end < positions.length; end++) {
      const alsoThis = able.filter((performer) => performs(performer, parts[positions[end]!]!));
      if (alsoThis.length === 0) break;
      able = alsoThis;
    }
    const own = positions.slice(next, end);
    segments.push({ parts: own.map((one) => parts[one]!), performers: able, positions: own, beside: null });
    next = end;
  }
  return segments;
}

/** Minutes that a part takes with this person. */
export function durationOf(part: WantedPart, performer: Performer): number {
  if (part.duration !== null) return part.duration;
  const usual = part.service.duration;
  return chosenDuration(usual, performed(performer, part)?.duration ?? usual, part.choice);
}

/** Price of a part with this person, minor units (D20). */
export function priceOf(part: WantedPart, performer: Performer): number {
  const usual = part.service.priceAmount;
  return chosenPrice(usual, performed(performer, part)?.priceAmount ?? usual, part.choice);
}

/** Minutes that a segment takes with this person. */
export function lengthOf(segment: Segment, performer: Performer): number {
  return segment.parts.reduce((sum, part) => sum + durationOf(part, performer), 0);
}

/** When this person works during a segment, minutes after its start; undefined: from beginning to end. */
export function workIn(segment: Segment, performer: Performer): Minutes[] | undefined {
  if (segment.parts.every((part) => part.service.processing.length === 0)) return undefined;
  const work: { from: number; to: number }[] = [];
  let at = 0;
  for (const part of segment.parts) {
    const length = durationOf(part, performer);
    for (const { from, to } of workDuring(length, processingIn(length, part.service))) {
      const before = work.at(-1);
      if (before?.to === at + from) before.to = at + to;
      else work.push({ from: at + from, to: at + to });
    }
    at += length;
  }
  return work;
}

/** One appointment to be: who does what, when, at which price. Instants in milliseconds. */
export interface StaffedPart {
  readonly service: OfferedService;
  readonly staffId: string;
  readonly start: number;
  readonly end: number;
  readonly bufferBefore: number;
  readonly bufferAfter: number;
  readonly processing: readonly ProcessingTime[];
  readonly priceAmount: number;
  readonly choice: PartChoice | null;
  readonly parallel: boolean;
  readonly guest: boolean;
  /** Place among the parts that were asked for. */
  readonly position: number;
}

/** The appointments of a segment with this person from this start on. */
export function plannedParts(segment: Segment, performer: Performer, start: number): StaffedPart[] {
  const last = segment.parts.length - 1;
  let at = start;
  return segment.parts.map((part, index) => {
    const begins = at;
    const length = durationOf(part, performer);
    at += length * minuteMilliseconds;
    return {
      service: part.service,
      staffId: performer.staffId,
      start: begins,
      end: at,
      bufferBefore: index === 0 ? part.service.bufferBefore : 0,
      bufferAfter: index === last ? part.service.bufferAfter : 0,
      processing: processingIn(length, part.service),
      priceAmount: priceOf(part, performer),
      choice: part.choice ?? null,
      parallel: segment.beside !== null,
      guest: segment.guest ?? false,
      position: segment.positions[index]!,
    };
  });
}

function performs(performer: Performer, part: WantedPart): boolean {
  return (part.staffId === null || part.staffId === performer.staffId) && performed(performer, part) !== undefined;
}

function performed(performer: Performer, part: WantedPart): PerformedService | undefined {
  return performer.services.find((one) => one.serviceId === part.service.id);
}
