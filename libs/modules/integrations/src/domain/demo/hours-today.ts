import type { LocalMoment } from '../import/local-moment.js';
import { demoStaff, type DemoStaff } from './demo-salon.js';

/** Minutes after midnight. */
export interface WorkingHours {
  readonly start: number;
  readonly end: number;
}

const step = 15;
/** No salon opens before or closes after these, whenever its owner looks. */
const firstMinute = 6 * 60;
const lastMinute = 21 * 60;

/** Monday is 1. */
export function weekdayOf(day: string): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay() || 7;
}

const minuteOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

export function usualHours({ start, end }: DemoStaff): WorkingHours {
  return { start: minuteOf(start), end: minuteOf(end) };
}

/**
 * Who works otherwise on the day of loading, by key: two come earlier or stay longer where it is early or late, so that
 * somebody is at work when an owner looks for the first time, unless that is at night.
 */
export function hoursToday(now: LocalMoment): ReadonlyMap<string, WorkingHours> {
  const working = demoStaff.filter((one) => one.days.includes(weekdayOf(now.day)));
  const early = Math.max(firstMinute, Math.floor((now.minute - 90) / step) * step);
  const late = Math.min(lastMinute, Math.ceil((now.minute + 180) / step) * step);
  const longest = [...working].sort((a, b) => minuteOf(b.end) - minuteOf(a.end)).slice(0, 2);
  const hours = longest.flatMap((one) => {
    const usual = usualHours(one);
    const start = Math.min(usual.start, early);
    const end = Math.max(usual.end, late);
    return start === usual.start && end === usual.end ? [] : [[one.key, { start, end }] as const];
  });
  return new Map(hours);
}
