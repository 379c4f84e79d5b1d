import { Temporal } from 'temporal-polyfill';
import type { ClockWindow, WorkPlan } from '../src/index.js';

/**
 * Whether a plan is open at an instant, worked out the slow way: every window of the three plan days around it, by
 * Temporal, with none of the engine's code.
 */
export function isOpenAt(plan: WorkPlan, zone: string, instant: number): boolean {
  const stretches = plan.closures?.flatMap((closure) => ('start' in closure ? [closure] : [])) ?? [];
  if (stretches.some(({ start, end }) => start <= instant && instant < end)) return false;
  const today = Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone).toPlainDate();
  return [-2, -1, 0].some((days) => {
    const date = today.add({ days });
    return windowsOf(plan, date).some((window) => {
      const nextDay = window.end <= window.start ? 1 : 0;
      const from = instantOf(date, window.start, zone);
      const until = instantOf(date.add({ days: nextDay }), window.end, zone);
      return from <= instant && instant < until;
    });
  });
}

function instantOf(date: Temporal.PlainDate, time: string, timeZone: string): number {
  return date.toZonedDateTime({ timeZone, plainTime: Temporal.PlainTime.from(time) }).epochMilliseconds;
}

function windowsOf(plan: WorkPlan, day: Temporal.PlainDate): readonly ClockWindow[] {
  const date = day.toString();
  const on = (days: WorkPlan['exceptions']) => (days ?? []).filter((one) => one.date === date);
  if (plan.closures?.some((closure) => 'date' in closure && closure.date === date)) return [];
  const extra = on(plan.extraHours).flatMap(({ windows }) => windows);
  if (plan.holidays?.includes(date)) return extra;
  const exceptions = on(plan.exceptions);
  const planned =
    exceptions.length > 0 ? exceptions.at(-1)!.windows : plan.weekly.filter(({ days }) => days.includes(day.dayOfWeek));
  return [...planned, ...extra];
}
