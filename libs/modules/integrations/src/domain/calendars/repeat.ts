import ICAL from 'ical.js';
import { calendarRefusals, UnreadableCalendar } from './unreadable-calendar.js';

const dayMilliseconds = 86_400_000;

/** How much one calendar may make us count, over all of its rules. */
export class Patience {
  private left = 100_000;

  spend(): void {
    this.left -= 1;
    if (this.left < 0) throw new UnreadableCalendar(calendarRefusals.too_complex);
  }
}

/** Counts every step, since a rule such as 30 February every day has no next occurrence and the library looks for ever. */
class CountedIterator extends ICAL.RecurIterator {
  patience: Patience | null = null;

  override check_contracting_rules(): boolean {
    this.patience?.spend();
    return super.check_contracting_rules();
  }
}

/**
 * The local times of a rule from its first until `last` says that it is over. Rules by days or weeks without a count begin
 * shortly before `from`, so that a meeting of many years costs no more than a new one.
 */
export function* repeat(
  rule: ICAL.Recur,
  first: ICAL.Time,
  from: number,
  patience: Patience,
  isOver: (time: ICAL.Time) => boolean,
): Generator<ICAL.Time> {
  const local = first.clone();
  local.zone = ICAL.Timezone.localTimezone;
  const endless = rule.clone();
  // The end may be given in UTC while the library compares wall times: the caller knows instants.
  if (!endless.count) endless.until = null;
  const iterator = new CountedIterator({ rule: endless, dtstart: fastForward(endless, local, from) });
  iterator.patience = patience;
  for (let time = nextOf(iterator); time; time = nextOf(iterator)) {
    patience.spend();
    if (isOver(time)) return;
    if (fits(rule, time)) yield time.clone();
  }
}

function nextOf(iterator: CountedIterator): ICAL.Time | null {
  try {
    return iterator.next();
  } catch (error) {
    if (error instanceof UnreadableCalendar) throw error;
    return null;
  }
}

/** Whole intervals towards the window; two to spare for the length of the event and for the zone. */
function fastForward(rule: ICAL.Recur, first: ICAL.Time, from: number): ICAL.Time {
  const days = rule.freq === 'DAILY' ? 1 : rule.freq === 'WEEKLY' ? 7 : 0;
  const bySet = rule.parts.BYSETPOS !== undefined;
  if (days === 0 || rule.count || bySet) return first;
  const step = days * Math.max(1, rule.interval);
  const wall = Date.UTC(first.year, first.month - 1, first.day);
  const intervals = Math.floor((from - wall) / dayMilliseconds / step) - 2;
  if (intervals <= 0) return first;
  const moved = first.clone();
  moved.adjust(intervals * step, 0, 0, 0);
  return moved;
}

/** The library moves a day that a month does not have into the next one. */
function fits(rule: ICAL.Recur, time: ICAL.Time): boolean {
  const months = rule.parts.BYMONTH as number[] | undefined;
  const days = rule.parts.BYMONTHDAY as number[] | undefined;
  const length = new Date(Date.UTC(time.year, time.month, 0)).getUTCDate();
  const inMonth = !months || months.includes(time.month);
  return inMonth && (!days || days.includes(time.day) || days.includes(time.day - length - 1));
}
