import { explainStart, type Refusal } from '@stamgast/availability';
import { onAnyMinute, rulesOf, rulesOfWhole, type Moment } from './booking-rules.js';
import type { Offer, Performer } from './offer.js';
import { courseAfter, courseFrom, courseKey, startIn, type Course } from './course.js';
import { needsWholePlan } from './find-starts.js';
import { forcedSegments, forceVisit, planVisit } from './plan-visit.js';
import { staysOf } from './resource-time.js';
import { lengthOf, plannedParts, segmentsOf, type Segment, type StaffedPart, type WantedPart } from './segments.js';

/** What keeps one person from doing one segment at one start; milliseconds. */
export interface PerformerAnswer {
  readonly performer: Performer;
  readonly end: number;
  /** Most telling first; none: the person could do it. */
  readonly refusals: readonly Refusal[];
  /** Services of the segment that this person does not perform. */
  readonly notPerformed: readonly string[];
  /** When each kind of room or machine is needed, for the refusals that name one. */
  readonly stays: readonly NeededStay[];
  /** Whether this person can begin here and the visit can go on to its end from there. */
  readonly bookable: boolean;
}

/** For how long something of a kind is needed, cleaning included; milliseconds. */
export interface NeededStay {
  readonly kind: string;
  readonly from: number;
  readonly to: number;
}

/** One segment at one start at which it may come up: where lengths differ between people, a later segment has several. */
export interface SegmentAnswer {
  readonly index: number;
  readonly segment: Segment;
  readonly start: number;
  readonly performers: readonly PerformerAnswer[];
}

export interface VisitAnswer {
  readonly bookable: boolean;
  /** Who can begin the visit: the same people that a slot at this start names. */
  readonly staffIds: readonly string[];
  readonly segments: readonly SegmentAnswer[];
  /** Services that nobody performs here. */
  readonly unperformed: readonly string[];
}

const minuteMilliseconds = 60_000;

/**
 * Why a visit is not offered at a start, person by person, from the same engine that made the offer: the answer is
 * `bookable` exactly where `findStarts` lists the start, with the same people.
 */
export function explainVisit(offer: Offer, parts: readonly WantedPart[], moment: Moment, start: number): VisitAnswer {
  const segments = segmentsOf(parts, offer.performers) ?? withWhoeverIsMeant(parts, offer.performers);
  const steps = explainForward(offer, segments, moment, start);
  const answers = askForWhole(offer, segments, moment, markBookable(steps));
  const first = answers.find((answer) => answer.index === 0);
  const staffIds = (first?.performers ?? []).filter((one) => one.bookable).map((one) => one.performer.staffId);
  const unperformed = segments.filter((segment) => segment.performers.length === 0);
  return {
    bookable: staffIds.length > 0,
    staffIds,
    segments: answers,
    unperformed: unperformed.flatMap((segment) => segment.parts.map((part) => part.service.id)),
  };
}

/** Service by service; whoever was asked for by name is listed even where they do not perform it. */
function withWhoeverIsMeant(parts: readonly WantedPart[], performers: readonly Performer[]): Segment[] {
  return forcedSegments(parts, performers).map((segment) => {
    const [part] = segment.parts;
    const named = part !== undefined && part.staffId !== null;
    return named
      ? segment
      : { ...segment, performers: segment.performers.filter((one) => notPerformed(segment, one).length === 0) };
  });
}

function notPerformed(segment: Segment, performer: Performer): string[] {
  const performed = new Set(performer.services.map((one) => one.serviceId));
  return segment.parts.map((part) => part.service.id).filter((id) => !performed.has(id));
}

interface Step extends Omit<SegmentAnswer, 'performers'> {
  readonly course: Course;
  readonly performers: readonly (Omit<PerformerAnswer, 'bookable'> & { readonly next: Course })[];
}

/** A later segment is looked at where the one before can end; where nobody is free for that, where it would end. */
function explainForward(offer: Offer, segments: readonly Segment[], moment: Moment, start: number): Step[] {
  const steps: Step[] = [];
  let courses = [courseFrom(start)];
  for (const [index, segment] of segments.entries()) {
    const isWhole = segments.length === 1;
    const rules = isWhole ? rulesOfWhole(offer, segment, moment) : rulesOf(offer, segment, moment);
    const asked = index === 0 ? rules : onAnyMinute(rules);
    const here = courses.map((course) => {
      const at = startIn(course, segment);
      const performers = segment.performers.map((performer) => {
        const missing = notPerformed(segment, performer);
        const others = explainStart(asked, at, performer.staffId);
        return {
          performer,
          end: at + lengthOf(segment, performer) * minuteMilliseconds,
          next: courseAfter(course, segment, performer),
          refusals: missing.length > 0 ? [{ reason: 'not_offered_by' as const }, ...others] : others,
          notPerformed: missing,
          stays: isWhole ? staysIn(plannedParts(segment, performer, at)) : [],
        };
      });
      return { index, segment, course, start: at, performers };
    });
    steps.push(...here);
    const all = here.flatMap((step) => step.performers);
    const free = all.filter((one) => one.refusals.length === 0);
    const nexts = new Map((free.length > 0 ? free : all).map(({ next }) => [courseKey(next), next]));
    if (nexts.size > 0) courses = [...nexts.values()].sort((a, b) => a.end - b.end);
  }
  return steps;
}

/** From the last segment back: a person is of use only where somebody can take over when they are done. */
function markBookable(steps: readonly Step[]): SegmentAnswer[] {
  const last = Math.max(...steps.map((step) => step.index));
  const canGoOn = new Set<string>();
  const answers = [...steps].reverse().map(({ index, segment, start, course, performers: asked }): SegmentAnswer => {
    const performers = asked.map(({ next, ...one }) => ({
      ...one,
      bookable: one.refusals.length === 0 && (index === last || canGoOn.has(`${index + 1} ${courseKey(next)}`)),
    }));
    if (performers.some((one) => one.bookable)) canGoOn.add(`${index} ${courseKey(course)}`);
    return { index, segment, start, performers };
  });
  return answers.reverse();
}

/** Asks the whole plan where only that tells who can begin the visit (D21, D22, D23). */
function askForWhole(
  offer: Offer,
  segments: readonly Segment[],
  moment: Moment,
  answers: readonly SegmentAnswer[],
): readonly SegmentAnswer[] {
  const [first, ...rest] = segments;
  if (!first || rest.length === 0 || !needsWholePlan(segments)) return answers;
  return answers.map((answer) => {
    if (answer.index > 0) return answer;
    const performers = answer.performers.map((one): PerformerAnswer => {
      const own = [{ ...first, performers: [one.performer] }, ...rest];
      if (!one.bookable || planVisit(offer, own, moment, answer.start)) return one;
      const { parts, broken } = forceVisit(offer, own, moment, answer.start);
      const rules = broken.filter((one) => one.reason !== 'client_busy');
      const ofWhole = rules.filter((one) => one.reason === 'no_resource' || one.reason === 'busy');
      const refusals = ofWhole.length > 0 ? ofWhole : rules;
      return { ...one, bookable: false, refusals, stays: staysIn(parts) };
    });
    return { ...answer, performers };
  });
}

function staysIn(parts: readonly StaffedPart[]): NeededStay[] {
  const kinds = new Set(parts.flatMap((part) => part.service.resourceKinds));
  return [...kinds].flatMap((kind) =>
    staysOf(parts, (index) => parts[index]!.service.resourceKinds.includes(kind)).map(({ from, to }) => ({
      kind,
      from,
      to,
    })),
  );
}
