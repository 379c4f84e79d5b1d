import { addDays, type LocalMoment } from '../import/local-moment.js';
import { DemoCalendar, staffNamed } from './demo-calendar.js';
import { demoClients } from './demo-clients.js';
import type { DemoAppointment, DemoPlan, DemoStatus, DemoVisit } from './demo-plan.js';
import { demoProducts, demoServices, demoStaff, type DemoStaff } from './demo-salon.js';
import { seeded, type Chance } from './seeded.js';

const seed = 20_260_301;
/** How many clients the salon has had in its year. */
export const clientCount = 380;
const daysBack = 365;
const daysAhead = 14;

/** What one client is like. */
interface Habit {
  readonly staff: string;
  readonly services: readonly string[];
  readonly rhythm: number;
  /** Minute of the day that they like. */
  readonly near: number;
  /** Days before the anchor at which they came first, and after which they came no more. */
  readonly since: number;
  readonly until: number;
}

/** A year of visits up to `now` and two weeks of bookings after it: the same for the same moment. */
export function planDemo(now: LocalMoment): DemoPlan {
  const chance = seeded(seed);
  const clients = demoClients(clientCount, chance);
  const calendar = new DemoCalendar(now);
  const visits: DemoVisit[] = [];
  const writer = new VisitWriter(now, calendar, chance, visits);
  for (const client of clients) writer.writeClient(client.key, habitOf(chance));
  writer.fillAhead(clients.map((client) => client.key));
  return { clients, visits: [...visits].sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0)) };
}

function habitOf(chance: Chance): Habit {
  const staff = chance.pick(demoStaff);
  const first = chance.pick(staff.services);
  const second = chance.next() < 0.25 ? [chance.pick(staff.services.filter((one) => one !== first))] : [];
  const again = demoServices.find((one) => one.key === first)?.rebookAfterDays ?? 42;
  const since = chance.next() < 0.55 ? chance.between(daysBack - 60, daysBack) : chance.between(5, daysBack - 60);
  // Some have not been seen for a while: they are whom to win back.
  const lapsed = chance.next() < 0.2;
  return {
    staff: staff.key,
    services: [first, ...second],
    rhythm: Math.max(10, Math.min(70, Math.round(again * 0.75) + chance.between(-6, 6))),
    near: chance.pick([570, 630, 690, 780, 870, 960, 990, 1020]),
    since,
    until: lapsed ? Math.floor(since * chance.next() * 0.7) : 0 - daysAhead,
  };
}

/** Writes visits into the plan as far as the calendar has room for them. */
class VisitWriter {
  constructor(
    private readonly now: LocalMoment,
    private readonly calendar: DemoCalendar,
    private readonly chance: Chance,
    private readonly visits: DemoVisit[],
  ) {}

  writeClient(client: string, habit: Habit): void {
    const { chance } = this;
    let back = habit.since;
    while (back >= Math.max(habit.until, 0 - daysAhead)) {
      const staff = chance.next() < 0.85 ? habit.staff : chance.pick(demoStaff).key;
      const ahead = back < 0;
      if (!ahead || chance.next() < 0.6) this.visit(client, staff, habit, back);
      back -= Math.max(5, Math.round(habit.rhythm + habit.rhythm * 0.25 * (chance.next() + chance.next() - 1)));
    }
  }

  /** Brings the days around now to the life of a busy week, the farther ahead the less. */
  fillAhead(clients: readonly string[]): void {
    const booked = new Set(this.visits.filter((one) => one.day >= this.now.day).map((one) => one.client));
    const free = clients.filter((client) => !booked.has(client));
    for (let ahead = 0; ahead <= 10; ahead += 1) for (const staff of demoStaff) this.fillDay(staff, ahead, free);
  }

  /** Takes clients out of those who have nothing booked until the person's day is full enough. */
  private fillDay(staff: DemoStaff, ahead: number, free: string[]): void {
    const { chance } = this;
    const day = addDays(this.now.day, ahead);
    for (let tries = 0; tries < 6 && this.calendar.load(staff, day) < 0.6 - ahead * 0.04; tries += 1) {
      const client = free.splice(chance.between(0, Math.max(0, free.length - 1)), 1)[0];
      if (!client) return;
      const near = ahead === 0 ? this.now.minute + chance.between(-120, 240) : chance.between(540, 1020);
      const appointments = this.calendar.place(staff, day, [chance.pick(staff.services)], near);
      if (appointments) this.add(client, day, appointments, chance.between(1, 12));
    }
  }

  private visit(client: string, staffKey: string, habit: Habit, back: number): void {
    const staff = staffNamed(staffKey);
    const wanted = habit.services.filter((key) => staff.services.includes(key));
    const services = wanted.length > 0 ? wanted : [staff.services[0]!];
    const some = services.length > 1 && this.chance.next() < 0.5 ? services.slice(0, 1) : services;
    for (const shift of [0, 1, -1, 2, -2, 3]) {
      const day = addDays(this.now.day, shift - back);
      const appointments = this.calendar.place(staff, day, some, habit.near + 15 * this.chance.between(-2, 2));
      if (!appointments) continue;
      return this.add(client, day, appointments, this.chance.between(1, Math.max(2, habit.rhythm)));
    }
  }

  private add(client: string, day: string, appointments: DemoAppointment[], bookedBefore: number): void {
    const { chance } = this;
    const luck = chance.next();
    const status = statusOf(day, appointments, this.now, luck);
    const completed = status === 'completed';
    const spoke = completed && chance.next() < 0.12;
    const score = chance.next() < 0.85 ? chance.between(4, 5) : chance.between(2, 4);
    this.visits.push({
      key: `demo:visit:${client}:${day}:${appointments[0]?.minute ?? 0}`,
      client,
      day,
      appointments,
      status,
      bookedBefore,
      late: status === 'cancelled' && luck < 0.06,
      product: completed && chance.next() < 0.12 ? chance.between(0, demoProducts.length - 1) : null,
      method: chance.next() < 0.85 ? 'card' : 'cash',
      score: spoke ? score : null,
      comment: spoke && chance.next() < 0.5 ? (score < 4 ? 2 : chance.pick([0, 1, 3])) : null,
    });
  }
}

/** Most visits took place. Of today's, some are over, some at work, somebody is waiting, and the rest is to come. */
function statusOf(day: string, appointments: DemoAppointment[], now: LocalMoment, luck: number): DemoStatus {
  const starts = appointments[0]?.minute ?? 0;
  const ends = starts + appointments.reduce((sum, one) => sum + one.minutes, 0);
  const over = day < now.day || (day === now.day && ends <= now.minute);
  if (over) return luck < 0.04 ? 'no_show' : luck < 0.1 ? 'cancelled' : 'completed';
  if (day !== now.day) return luck < 0.03 ? 'cancelled' : 'confirmed';
  if (starts <= now.minute) return 'in_progress';
  return starts - now.minute <= 20 ? 'arrived' : 'confirmed';
}
