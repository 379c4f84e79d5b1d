import { instantToWall, localDateAt, shiftLocalDays, wallToInstant } from '@stamgast/availability';
import type { AutomationSettings, RunningAutomation } from './automation.js';
import { winBackDue } from './win-back-due.js';

/** When a client is next written to by the calendar, and what names the occasion. */
export interface Occasion {
  /** Of the client and this occasion, e.g. the year of the birthday. */
  readonly name: string;
  readonly dueAt: Date;
  /** What must still be so when it is sent: the last visit, or the day. */
  readonly plannedFor: Date;
}

export interface OccasionFacts {
  /** `MM-DD` or `YYYY-MM-DD`. */
  readonly birthday: string | null;
  /** `YYYY-MM-DD` */
  readonly firstVisitDay: string | null;
  readonly lastVisitAt: Date | null;
  readonly lastBookingId: string | null;
  /** Days between visits by the client's own rhythm, and by their last service. */
  readonly intervalDays: number;
  readonly serviceIntervalDays: number;
}

/** The day in a year on which a birthday is kept: whoever was born on 29 February keeps the 28th in common years (D81). */
export function birthdayIn(year: number, birthday: string): string {
  const day = birthday.slice(-5);
  const isLeap = new Date(Date.UTC(year, 1, 29)).getUTCMonth() === 1;
  return `${year}-${day === '02-29' && !isLeap ? '02-28' : day}`;
}

/** Today's birthdays as `MM-DD`: on 28 February of a common year also those of the 29th. */
export function birthdaysOn(date: string): string[] {
  const day = date.slice(5);
  const alsoLeap = birthdayIn(Number(date.slice(0, 4)), '02-29') === date && day !== '02-29';
  return alsoLeap ? [day, '02-29'] : [day];
}

/** The next birthday from an instant on, at the wall time of the client's clock. */
export function nextBirthday(birthday: string, zone: string, time: string, from: Date): Occasion {
  const year = Number(localDateAt(zone, from.getTime()).slice(0, 4));
  const [dueAt] = [year, year + 1]
    .map((one) => new Date(wallToInstant(zone, birthdayIn(one, birthday), time)))
    .filter((at) => at >= from);
  return { name: localDateAt(zone, dueAt!.getTime()).slice(0, 4), dueAt: dueAt!, plannedFor: dueAt! };
}

/** Days after the last visit at which the next is expected. */
export function expectedAfterDays(facts: OccasionFacts, interval: AutomationSettings['interval']): number {
  return interval === 'client' ? facts.intervalDays : facts.serviceIntervalDays;
}

/** So many days before the visit that is to be expected, at the wall time of the client's clock; null before any visit. */
export function nextNudge(facts: OccasionFacts, zone: string, settings: AutomationSettings): Occasion | null {
  const { lastVisitAt, lastBookingId } = facts;
  if (!lastVisitAt || !lastBookingId) return null;
  const days = Math.max(1, Math.round(expectedAfterDays(facts, settings.interval)) - settings.daysBefore);
  const day = localDateAt(zone, shiftLocalDays(zone, lastVisitAt.getTime(), days));
  return { name: lastBookingId, dueAt: new Date(wallToInstant(zone, day, settings.time)), plannedFor: lastVisitAt };
}

/** When a client is missed (D80); null before any visit. */
export function nextWinBack(facts: OccasionFacts, settings: AutomationSettings): Occasion | null {
  const { lastVisitAt, lastBookingId } = facts;
  if (!lastVisitAt || !lastBookingId) return null;
  const dueAt = winBackDue(settings, lastVisitAt, expectedAfterDays(facts, 'client'));
  return { name: lastBookingId, dueAt, plannedFor: lastVisitAt };
}

/** A season of some year, both days included. */
export interface Season {
  readonly from: string;
  readonly until: string;
}

/** The season that a day lies in or, if in none, the next one. */
export function seasonAt(settings: Pick<AutomationSettings, 'from' | 'until'>, date: string): Season {
  const year = Number(date.slice(0, 4));
  const wraps = settings.until < settings.from;
  const seasons = [year - 1, year, year + 1].map((one) => ({
    from: birthdayIn(one, settings.from),
    until: birthdayIn(wraps ? one + 1 : one, settings.until),
  }));
  return seasons.find((season) => date <= season.until)!;
}

/** The invitation of the season: on its first day, or as soon as possible within it; only to whom had come before it. */
export function nextInvitation(
  facts: OccasionFacts,
  zone: string,
  settings: AutomationSettings,
  from: Date,
): Occasion | null {
  const wall = instantToWall(zone, from.getTime());
  const today = wall.time > settings.time ? localDateAt(zone, shiftLocalDays(zone, from.getTime(), 1)) : wall.date;
  const season = seasonAt(settings, today);
  if (facts.firstVisitDay === null || facts.firstVisitDay >= season.from) return null;
  const day = today > season.from ? today : season.from;
  const dueAt = new Date(wallToInstant(zone, day, settings.time));
  return { name: season.from, dueAt, plannedFor: dueAt };
}

/** What an automation would write to a client about next, from an instant on; it may lie behind where it counts from a visit. */
export function nextOccasion(
  { kind, settings }: Pick<RunningAutomation, 'kind' | 'settings'>,
  facts: OccasionFacts,
  zone: string,
  from: Date,
): Occasion | null {
  if (kind === 'birthday') return facts.birthday ? nextBirthday(facts.birthday, zone, settings.time, from) : null;
  if (kind === 'seasonal') return nextInvitation(facts, zone, settings, from);
  if (kind === 'rebook_nudge') return nextNudge(facts, zone, settings);
  return kind === 'we_miss_you' ? nextWinBack(facts, settings) : null;
}

/** Whether it is the client's birthday on their clock. */
export function isBirthday(birthday: string | null, zone: string, now: Date): boolean {
  const today = localDateAt(zone, now.getTime());
  return birthday !== null && birthdayIn(Number(today.slice(0, 4)), birthday) === today;
}

/** Whether a day of the client's clock lies in the season. */
export function isInSeason(settings: Pick<AutomationSettings, 'from' | 'until'>, zone: string, now: Date): boolean {
  const today = localDateAt(zone, now.getTime());
  return seasonAt(settings, today).from <= today;
}

/** Known to be under eighteen: the year of birth is known and says so. */
export function isMinor(birthday: string | null, zone: string, now: Date): boolean {
  if (birthday === null || birthday.length < 10) return false;
  const today = localDateAt(zone, now.getTime());
  return birthdayIn(Number(birthday.slice(0, 4)) + 18, birthday) > today;
}
