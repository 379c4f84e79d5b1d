import { changeOfMind, rebookAfterDays, salonZone, visitDays, type Person } from './population.js';

/**
 * What should go out in the year, worked out from the people's behaviour by the rules as an owner would tell them: one
 * person after the other, hour by hour. It shares nothing with the product.
 */
export interface ExpectedLetter {
  readonly person: number;
  readonly kind: string;
  /** The minute at which it is due, or the start of the visit that it tells of at once. */
  readonly at: string;
  readonly locale: string;
  readonly channel: 'email' | 'sms';
}

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;
const told = ['confirmation', 'cancelled', 'no_show'];
const marketing = ['we_miss_you', 'rebook_nudge', 'birthday', 'seasonal'];

interface Visit {
  readonly start: number;
  readonly bookedAt: number;
  /** When it was completed, missed or cancelled. */
  readonly overAt: number;
  readonly outcome: 'completed' | 'no_show' | 'cancelled';
  readonly date: string;
}

/** How far a zone is ahead of UTC at an instant. */
function ahead(zone: string, at: number): number {
  const parts = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'medium' });
  return Date.parse(`${parts.format(at).replace(' ', 'T')}Z`) - Math.floor(at / 1000) * 1000;
}

export function wall(zone: string, at: number): string {
  return new Date(at + ahead(zone, at)).toISOString().slice(0, 16);
}

/** The instant at which a zone's clock shows `YYYY-MM-DDTHH:MM`; no time that is skipped is asked for. */
export function instantOf(zone: string, text: string): number {
  const guess = Date.parse(`${text}:00Z`);
  const first = guess - ahead(zone, guess);
  return guess - ahead(zone, first);
}

function isNight(zone: string, at: number): boolean {
  const time = wall(zone, at).slice(11);
  return time < '08:00' || time >= '21:00';
}

function morningAfter(zone: string, at: number): number {
  const [date, time] = wall(zone, at).split('T') as [string, string];
  const next = time < '08:00' ? date : plusDays(date, 1);
  return instantOf(zone, `${next}T08:00`);
}

function plusDays(date: string, days: number): string {
  return new Date(Date.parse(`${date}T12:00:00Z`) + days * day).toISOString().slice(0, 10);
}

function visitsOf(person: Person): Visit[] {
  return person.visits.map(({ day: index, time, bookedLate, outcome }) => {
    const date = visitDays[index]!;
    const start = instantOf(salonZone, `${date}T${time}`);
    const bookedAt = bookedLate ? bookingMoment(date, true) : bookingMoment(date, false);
    const overAt = { completed: start + 3 * hour, no_show: noShowMoment(date), cancelled: cancelMoment(date) }[outcome];
    return { start, bookedAt, overAt, outcome, date };
  });
}

/** The moments of the year at which people act. */
export const bookingMoment = (date: string, late: boolean) =>
  late ? Date.parse(`${date}T12:00:00Z`) - day : Date.parse(`${date}T06:00:00Z`) - 7 * day;
export const cancelMoment = (date: string) => Date.parse(`${date}T10:00:00Z`) - 2 * day;
export const noShowMoment = (date: string) => instantOf(salonZone, `${date}T11:45`);

interface Candidate {
  readonly kind: string;
  at: number;
  /** For those who stay away: the visit that it counts from, and when the next was over. */
  readonly until: number;
}

/** One person's year. */
class Year {
  readonly letters: ExpectedLetter[] = [];
  private readonly visits: readonly Visit[];
  private readonly zone: string;
  private readonly lastOf = new Map<string, number>();

  constructor(
    private readonly person: Person,
    private readonly end: number,
  ) {
    this.visits = visitsOf(person);
    this.zone = person.zone ?? salonZone;
  }

  run(): ExpectedLetter[] {
    if (this.person.channel === null) return [];
    const candidates = [...this.aboutVisits(), ...this.rhythm(), ...this.calendar()];
    while (candidates.length > 0) {
      candidates.sort((a, b) => a.at - b.at);
      const next = candidates.shift()!;
      if (next.at >= this.end || next.at > next.until) continue;
      const again = this.decide(next);
      if (again !== null) candidates.push({ ...next, at: again });
    }
    return this.letters;
  }

  private *aboutVisits(): Generator<Candidate> {
    const always = Number.POSITIVE_INFINITY;
    for (const { start, bookedAt, overAt, outcome } of this.visits) {
      this.send('confirmation', start);
      if (outcome === 'cancelled') this.send('cancelled', start);
      if (outcome === 'no_show') this.send('no_show', start);
      const reminder = this.reminderAt(start);
      const first = this.visits.find(
        (one) => wall(salonZone, one.start).slice(0, 10) === wall(salonZone, start).slice(0, 10),
      );
      const isCancelledBefore = outcome === 'cancelled' && overAt < reminder;
      if (reminder > bookedAt && !isCancelledBefore && first!.start === start)
        yield { kind: 'reminder', at: reminder, until: always };
      if (outcome === 'completed') yield { kind: 'follow_up', at: start + 4 * hour, until: always };
    }
  }

  private reminderAt(start: number): number {
    const wished = start - day;
    // The salon's own clock stands at the same time on both days: no visit is on the day after a change.
    if (!isNight(this.zone, wished)) return wished;
    const morning = morningAfter(this.zone, wished);
    if (morning <= start - 2 * hour) return morning;
    const [date, time] = wall(this.zone, wished).split('T') as [string, string];
    return instantOf(this.zone, `${time >= '21:00' ? date : plusDays(date, -1)}T20:59`);
  }

  private *rhythm(): Generator<Candidate> {
    const done = this.visits.filter((one) => one.outcome === 'completed');
    for (const [index, visit] of done.entries()) {
      const until = done[index + 1]?.overAt ?? Number.POSITIVE_INFINITY;
      const interval = this.intervalAfter(done.slice(0, index + 1));
      const nudgeDay = plusDays(wall(this.zone, visit.start).slice(0, 10), Math.max(1, Math.round(interval) - 7));
      yield { kind: 'rebook_nudge', at: instantOf(this.zone, `${nudgeDay}T10:00`), until };
      yield { kind: 'we_miss_you', at: visit.start + Math.max(45, 1.5 * interval) * day + 1000, until };
    }
  }

  /** The median of the days between visits from the third day on, before that what the service says. */
  private intervalAfter(done: readonly Visit[]): number {
    const days = [...new Set(done.map((one) => one.date))];
    if (days.length < 3) return rebookAfterDays[this.person.service] ?? 42;
    const gaps = days.slice(1).map((date, index) => (Date.parse(date) - Date.parse(days[index]!)) / day);
    gaps.sort((a, b) => a - b);
    const middle = gaps.length / 2;
    return gaps.length % 2 === 1 ? gaps[Math.floor(middle)]! : (gaps[middle - 1]! + gaps[middle]!) / 2;
  }

  private *calendar(): Generator<Candidate> {
    const { birthday } = this.person;
    const until = Number.POSITIVE_INFINITY;
    if (birthday) {
      const date = birthday.endsWith('02-29') ? '02-28' : birthday.slice(-5);
      yield { kind: 'birthday', at: instantOf(this.zone, `2026-${date}T09:00`), until };
    }
    const first = this.visits.find((one) => one.outcome === 'completed');
    if (first && first.date < '2026-11-15')
      yield { kind: 'seasonal', at: instantOf(this.zone, '2026-11-15T12:00'), until };
  }

  /** Sends it, lets it go, or says when to look again. */
  private decide({ kind, at }: Candidate): number | null {
    if (kind === 'reminder') return this.send(kind, at);
    if (kind === 'follow_up') {
      if (at - (this.lastOf.get('follow_up') ?? -Infinity) < 60 * day) return null;
      return isNight(this.zone, at) ? morningAfter(this.zone, at) : this.send(kind, at);
    }
    if (kind !== 'birthday' && this.isExpected(at)) return null;
    const { consent, change } = this.person;
    if (!consent || this.person.birthday?.startsWith('2012') || (change && at > Date.parse(changeOfMind))) return null;
    if (at - (this.lastOf.get('marketing') ?? -Infinity) < 7 * day) return null;
    if (kind === 'we_miss_you' && at - (this.lastOf.get(kind) ?? -Infinity) < 90 * day) return null;
    return isNight(this.zone, at) ? morningAfter(this.zone, at) : this.send(kind, at);
  }

  /** Booked for later, or being served this very day. */
  private isExpected(at: number): boolean {
    return this.visits.some((one) => one.bookedAt <= at && at < one.overAt && one.start > at - day);
  }

  private send(kind: string, at: number): null {
    const { index, locale, channel } = this.person;
    this.lastOf.set(kind, at);
    if (marketing.includes(kind)) this.lastOf.set('marketing', at);
    const text = new Date(at).toISOString().slice(0, 16);
    this.letters.push({ person: index, kind, at: text, locale: locale ?? 'en', channel: channel! });
    return null;
  }
}

export function expectedLetters(people: readonly Person[], end: number): ExpectedLetter[] {
  return people.flatMap((person) => new Year(person, end).run());
}

/** Whether a kind is told at once, so that the visit and not the moment names it. */
export function isTold(kind: string): boolean {
  return told.includes(kind);
}
