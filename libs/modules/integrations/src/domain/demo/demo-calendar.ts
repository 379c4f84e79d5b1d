import { demoServices, demoStaff, type DemoStaff } from './demo-salon.js';
import type { DemoAppointment } from './demo-plan.js';
import { hoursToday, usualHours, weekdayOf, type WorkingHours } from './hours-today.js';
import type { LocalMoment } from '../import/local-moment.js';

const grid = 15;

/** Keeps everybody's days, so that no two visits of one person overlap. */
export class DemoCalendar {
  private readonly taken = new Map<string, [number, number][]>();
  private readonly today: ReadonlyMap<string, WorkingHours>;

  constructor(private readonly now: LocalMoment) {
    this.today = hoursToday(now);
  }

  /** Puts the services one after another into a free place of the person's day, near a time; null where there is none. */
  place(staff: DemoStaff, day: string, services: readonly string[], near: number): DemoAppointment[] | null {
    if (!staff.days.includes(weekdayOf(day))) return null;
    const lengths = services.map((key) => demoServices.find((one) => one.key === key)?.minutes ?? 30);
    const whole = lengths.reduce((sum, minutes) => sum + minutes, 0);
    const { start: opens, end: closes } = this.hours(staff, day);
    const starts: number[] = [];
    for (let start = opens; start + whole <= closes; start += grid)
      if (this.isFree(staff, day, start, whole)) starts.push(start);
    const [best] = starts.sort((a, b) => Math.abs(a - near) - Math.abs(b - near));
    if (best === undefined) return null;
    this.take(staff, day, best, whole);
    let minute = best;
    return services.map((service, index) => {
      const minutes = lengths[index] ?? 30;
      minute += minutes;
      return { service, staff: staff.key, minute: minute - minutes, minutes };
    });
  }

  /** The share of a person's working time that is taken on a day; 1 where they do not work. */
  load(staff: DemoStaff, day: string): number {
    if (!staff.days.includes(weekdayOf(day))) return 1;
    const busy = (this.taken.get(`${staff.key} ${day}`) ?? []).reduce((sum, [from, to]) => sum + to - from, 0);
    const { start, end } = this.hours(staff, day);
    return busy / (end - start);
  }

  private hours(staff: DemoStaff, day: string): WorkingHours {
    return (day === this.now.day && this.today.get(staff.key)) || usualHours(staff);
  }

  private isFree(staff: DemoStaff, day: string, start: number, minutes: number): boolean {
    const busy = this.taken.get(`${staff.key} ${day}`) ?? [];
    return busy.every(([from, to]) => start >= to || start + minutes <= from);
  }

  private take(staff: DemoStaff, day: string, start: number, minutes: number): void {
    const key = `${staff.key} ${day}`;
    this.taken.set(key, [...(this.taken.get(key) ?? []), [start, start + minutes]]);
  }
}

export function staffNamed(key: string): DemoStaff {
  return demoStaff.find((one) => one.key === key) ?? demoStaff[0]!;
}
