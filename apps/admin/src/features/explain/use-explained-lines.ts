import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Explanation } from '../../shared/api/types/booking.js';
import type { Locale } from '../../shared/api/types/shared-words.js';
import { useDuration } from '../../shared/format/use-duration.js';
import { useFormat } from '../../shared/format/use-format.js';
import { once, type ExplainedLine, type InTheWay, type Refusal, type StaffAnswer, type Way } from './explained-line.js';

type Segment = Explanation['segments'][number];
type Of<Reason extends Refusal['reason']> = Extract<Refusal, { reason: Reason }>;

/** One person at one start of one part of the visit. */
interface Asked {
  readonly person: StaffAnswer;
  readonly segment: Segment;
}

function useTools() {
  const { t, i18n } = useTranslation(['explain', 'calendars', 'common', 'time']);
  const format = useFormat();
  const duration = useDuration();
  return useMemo(() => {
    const list = new Intl.ListFormat(format.tag);
    const note = (text: string | null | undefined) => (text ? ` ${t('note', { note: text })}` : '');
    const policies: Way = { to: '/settings', search: { tab: 'policies' }, label: t('open.policies') };
    return { t, format, duration, list, note, policies, locale: i18n.language as Locale };
  }, [t, i18n, format, duration]);
}

type Tools = ReturnType<typeof useTools>;

/** The sentences of an explanation in the reader's language: what keeps the time from clients, and what hides it. */
export function useExplainedLines(explanation: Explanation): {
  readonly reasons: readonly ExplainedLine[];
  readonly hidden: readonly ExplainedLine[];
} {
  const tools = useTools();
  return useMemo(() => {
    const reasons = explanation.segments.flatMap((segment) =>
      segment.staff.flatMap((person) =>
        person.refusals.flatMap((refusal) => linesOf(tools, explanation, { person, segment }, refusal)),
      ),
    );
    return { reasons: once([...nobodyLines(tools, explanation), ...reasons]), hidden: hiddenLines(tools, explanation) };
  }, [tools, explanation]);
}

function nameOf({ services }: Explanation, id: string): string {
  return services.find((service) => service.id === id)?.name ?? '';
}

function nobodyLines({ t }: Tools, explanation: Explanation): ExplainedLine[] {
  return explanation.unperformed.map((id) => {
    const service = nameOf(explanation, id);
    return {
      text: t('nobody', { service }),
      way: { to: '/services', search: { edit: id }, label: t('open.service', { service }) },
    };
  });
}

/** What availability does not ask: whether clients see the page, the service and the people at all. */
function hiddenLines({ t }: Tools, { bookingPageOn, services, segments, staffIds }: Explanation): ExplainedLine[] {
  const page: ExplainedLine[] = bookingPageOn
    ? []
    : [{ text: t('hidden.page'), way: { to: '/booking-page', search: {}, label: t('open.page') } }];
  const offline = services.filter(({ online }) => !online);
  const people = segments.flatMap(({ staff }) => staff);
  const shy = people.filter(({ staffId, online }) => !online && (staffIds.includes(staffId) || people.length === 1));
  return once([
    ...page,
    ...offline.map(({ id, name }) => ({
      text: t('hidden.service', { service: name }),
      way: { to: '/services', search: { edit: id }, label: t('open.service', { service: name }) } as const,
    })),
    ...shy.map(({ staffId, name }) => ({ text: t('hidden.staff', { staff: name }), way: personWay(t, staffId, name) })),
  ]);
}

function personWay(t: Tools['t'], staffId: string, name: string): Way {
  return { to: '/team', search: { edit: staffId }, label: t('open.staff', { staff: name }) };
}

function calendarsWay(t: Tools['t'], staffId: string): Way {
  return { to: '/team', search: { calendars: staffId }, label: t('calendars:explain.open') };
}

function hoursWay(t: Tools['t'], staffId: string): Way {
  return { to: '/team', search: { hours: staffId }, label: t('open.hours') };
}

function linesOf(tools: Tools, explanation: Explanation, asked: Asked, refusal: Refusal): ExplainedLine[] {
  const { t } = tools;
  const { staffId, name: staff } = asked.person;
  switch (refusal.reason) {
    case 'not_offered_by': {
      const service = tools.list.format(refusal.serviceIds.map((id) => nameOf(explanation, id)));
      return [{ text: t('reason.notOfferedBy', { staff, service }), way: personWay(t, staffId, staff) }];
    }
    case 'too_soon':
    case 'too_far':
      return [limitLine(tools, refusal)];
    case 'closed':
      return closedLines(tools, asked, refusal);
    case 'holiday': {
      const facts = { day: tools.format.shortDay(refusal.date), name: refusal.names[tools.locale] };
      const way = { to: '/settings', search: { tab: 'closures' }, label: t('open.closures') } as const;
      return [{ text: t('time:holidayReason', facts), way }];
    }
    case 'outside_hours':
      return [hoursLine(tools, asked, refusal)];
    case 'day_full': {
      const facts = { staff, count: refusal.visits, day: tools.format.shortDay(refusal.date) };
      return [{ text: t('reason.dayFull', facts), way: tools.policies }];
    }
    case 'leaves_gap':
      return [{ text: t('reason.leavesGap', { shortest: tools.duration(refusal.shortest) }), way: tools.policies }];
    case 'off_step':
      return [stepLine(tools, refusal)];
    case 'busy':
      return busyLines(tools, asked, refusal);
    case 'calendar_unknown': {
      const facts = { staff, calendar: refusal.calendar, when: tools.format.dateTime(refusal.since) };
      return [{ text: t('calendars:explain.unknown', facts), way: calendarsWay(t, staffId) }];
    }
    case 'no_resource':
      return resourceLines(tools, asked.person, refusal);
  }
}

function limitLine({ t, format, duration, policies }: Tools, limit: Of<'too_soon'> | Of<'too_far'>): ExplainedLine {
  if (limit.reason === 'too_far') {
    const day = format.shortDay(format.dayOf(Date.parse(limit.until) - 1));
    return { text: t('reason.tooFar', { count: limit.horizonDays, day }), way: policies };
  }
  if (limit.past) return { text: t('reason.past') };
  const facts = { notice: duration(limit.noticeMinutes), when: format.dateTime(limit.earliest) };
  return { text: t('reason.tooSoon', facts), way: policies };
}

function closedLines(tools: Tools, { person }: Asked, { closures, dayOff }: Of<'closed'>): ExplainedLine[] {
  const { t, format, note } = tools;
  const lines: ExplainedLine[] = closures.map(({ name, from, to }) => {
    const days = from === to ? format.shortDay(from) : `${format.shortDay(from)}–${format.shortDay(to)}`;
    const way = { to: '/settings', search: { tab: 'closures' }, label: t('open.closures') } as const;
    return { text: t('reason.closure', { days, name }), way };
  });
  if (dayOff) {
    const text = t('reason.dayOff', { staff: person.name, day: format.shortDay(dayOff.date) }) + note(dayOff.note);
    lines.push({ text, way: hoursWay(t, person.staffId) });
  }
  return lines.length > 0 ? lines : [{ text: t('reason.closed') }];
}

function hoursLine(tools: Tools, { person, segment }: Asked, refusal: Of<'outside_hours'>): ExplainedLine {
  const { t, format, list, note } = tools;
  const facts = {
    staff: person.name,
    day: format.shortDay(refusal.date),
    span: format.span(segment.start, person.end),
  };
  const hours = list.format(refusal.hours.map(({ start, end }) => format.span(start, end)));
  const text = hours ? t('reason.hours', { ...facts, hours }) : t('reason.noHours', facts);
  return { text: text + note(refusal.exception?.note), way: hoursWay(t, person.staffId) };
}

function stepLine({ t, format, duration, list, policies }: Tools, { step, starts }: Of<'off_step'>): ExplainedLine {
  const times = list.format(starts.map((start) => format.time(start)));
  const facts = { step: duration(step), times };
  return { text: t(times ? 'reason.step' : 'reason.stepOnly', facts), way: policies };
}

function busyLines(tools: Tools, asked: Asked, refusal: Of<'busy'>): ExplainedLine[] {
  const { t, format } = tools;
  const buffers = bufferText(tools, asked, refusal);
  if (refusal.inTheWay.length === 0) {
    const facts = { staff: asked.person.name, span: format.span(refusal.from, refusal.until) };
    return [{ text: t('reason.busy', facts) + buffers }];
  }
  return refusal.inTheWay.map((thing) => {
    const { text, way } = inTheWayLine(tools, asked.person, thing);
    return { text: text + buffers, way };
  });
}

function resourceLines(
  tools: Tools,
  person: StaffAnswer,
  { resource, units, inTheWay }: Of<'no_resource'>,
): ExplainedLine[] {
  const { t } = tools;
  const way: Way = { to: '/settings', search: { tab: 'resources' }, label: t('open.resources') };
  if (units === 0) return [{ text: t('reason.noResource', { resource }), way }];
  const things = inTheWay.map((thing) => inTheWayLine(tools, person, thing));
  return [{ text: t('reason.resource', { resource }), way }, ...things];
}

/** Where the visits themselves do not meet, it is the time that is kept free around them. */
function bufferText({ t, duration }: Tools, { person, segment }: Asked, { from, until }: Of<'busy'>): string {
  const { start, bufferBefore, bufferAfter } = segment;
  if (Date.parse(from) >= Date.parse(person.end) && bufferAfter > 0)
    return ` ${t('keepsAfter', { duration: duration(bufferAfter) })}`;
  if (Date.parse(until) <= Date.parse(start) && bufferBefore > 0)
    return ` ${t('keepsBefore', { duration: duration(bufferBefore) })}`;
  return '';
}

function inTheWayLine(
  { t, format, note }: Tools,
  { name: staff, staffId }: StaffAnswer,
  thing: InTheWay,
): ExplainedLine {
  const date = format.dayOf(thing.start);
  const facts = { staff, span: format.span(thing.start, thing.end) };
  const calendar: Way = { to: '/calendar', search: { date, staff: staffId }, label: t('open.calendar') };
  switch (thing.kind) {
    case 'class':
    case 'booking': {
      const visit = {
        ...facts,
        client: thing.clientName ?? '',
        service: thing.serviceName ?? '',
        room: thing.resourceName ?? '',
      };
      const isKept = thing.from !== thing.start || thing.until !== thing.end;
      const kept = isKept ? ` ${t('kept', { span: format.span(thing.from, thing.until) })}` : '';
      const [named, nameless] = thing.resourceName
        ? (['reason.room', 'reason.someRoom'] as const)
        : (['reason.visit', 'reason.someVisit'] as const);
      const search = { date, ...(thing.bookingId ? { booking: thing.bookingId } : {}) };
      const way: Way = { to: '/calendar', search, label: t('open.booking') };
      return { text: t(thing.clientName ? named : nameless, visit) + kept, way };
    }
    case 'time_off':
      return { text: t('reason.timeOff', facts) + note(thing.note), way: calendar };
    case 'block':
      return { text: t('reason.block', facts) + note(thing.note), way: calendar };
    case 'hold':
      return { text: t('reason.hold', facts) };
    case 'outside':
      return {
        text: t('calendars:explain.busy', { ...facts, calendar: thing.note ?? '' }),
        way: calendarsWay(t, staffId),
      };
  }
}
