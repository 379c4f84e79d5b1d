/** What a calendar's failing means: what it said last goes on counting, or clients cannot book its owner (D25). */
export const onCalendarErrors = ['stale', 'closed'] as const;
export type OnCalendarError = (typeof onCalendarErrors)[number];

export const calendarStates = ['waiting', 'ok', 'degraded'] as const;
export type CalendarState = (typeof calendarStates)[number];

export const calendarReasons = [
  'address_refused',
  'name_unknown',
  'unreachable',
  'certificate_refused',
  'timed_out',
  'too_large',
  'too_many_redirects',
  'malformed_answer',
  'sign_in_needed',
  'missing',
  'server_failed',
  'not_a_calendar',
  'too_complex',
] as const;
export type CalendarReason = (typeof calendarReasons)[number];

/** A calendar elsewhere that is read for when its owner is busy. */
export interface ExternalCalendar {
  readonly id: string;
  readonly staffId: string;
  readonly name: string;
  /** Secret: whoever has it can read the calendar. */
  readonly url: string;
  readonly onError: OnCalendarError;
  readonly state: CalendarState;
  /** Why it cannot be read; null unless degraded. */
  readonly reason: CalendarReason | null;
  readonly degradedSince: Date | null;
  /** Tries in a row that failed. */
  readonly failures: number;
  /** What its server called the version that was read last. */
  readonly etag: string | null;
  readonly lastModified: string | null;
  /** Of the busy time that was read last. */
  readonly spansHash: string | null;
  readonly busy: number;
  /** When its repetitions were last laid out: the horizon moves on even where the calendar does not. */
  readonly unpackedAt: Date | null;
  readonly checkedAt: Date | null;
  readonly fetchedAt: Date | null;
  readonly nextAt: Date | null;
  readonly version: number;
}

const minute = 60_000;
const usual = 15 * minute;
const longest = 6 * 60 * minute;
const firstRetry = 5 * minute;

/** Milliseconds until a calendar is read again: longer after each failure in a row. */
export function untilNext(failures: number): number {
  return failures === 0 ? usual : Math.min(firstRetry * 2 ** (failures - 1), longest);
}

/** A calendar's address without what makes it secret: `calendar.google.com/…/basic.ics`. */
export function addressHint(url: string): string {
  const { host, pathname } = new URL(url);
  const [, ...parts] = pathname.split('/');
  const last = parts.at(-1) ?? '';
  const shown = /^[\w-]{1,24}\.ics$/.test(last) && parts.length > 1 ? last : '';
  return parts.join('') === '' ? host : `${host}/…${shown ? `/${shown}` : ''}`;
}

/** The address as it is asked: `webcal` is what calendar programs call HTTPS. Null for what is no address. */
export function askableUrl(text: string): string | null {
  const asked = text.trim().replace(/^webcals?:\/\//i, 'https://');
  if (!/^https?:\/\//i.test(asked) || !URL.canParse(asked)) return null;
  const url = new URL(asked);
  url.hash = '';
  return url.href;
}
