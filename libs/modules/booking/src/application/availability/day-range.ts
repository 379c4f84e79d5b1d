import { invalidField } from '@stamgast/platform';

const mostDays = 62;
const dayMilliseconds = 86_400_000;

/** 400 for days that are none, that stand in the wrong order, or that are more than 62. */
export function refuseUnfitRange(from: string, to: string): void {
  const first = dayNumber(from);
  const last = dayNumber(to);
  if (Number.isNaN(first)) throw invalidField('from', 'is not a day of the calendar');
  if (Number.isNaN(last)) throw invalidField('to', 'is not a day of the calendar');
  if (last < first) throw invalidField('to', 'must not be before from');
  if (last - first >= mostDays) throw invalidField('to', `must be within ${mostDays} days of from`);
}

/** NaN for what is no day of the calendar, such as 30 February. */
function dayNumber(day: string): number {
  const at = Date.parse(`${day}T00:00:00Z`);
  if (Number.isNaN(at) || new Date(at).toISOString().slice(0, 10) !== day) return NaN;
  return at / dayMilliseconds;
}
