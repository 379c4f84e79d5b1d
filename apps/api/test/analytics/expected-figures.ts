import type { BookingFacts } from '@stamgast/contracts';
import type { History, SaleStory } from './random-history.js';

const DAY = 86_400_000;
const MONTH = 30 * DAY;

/** The figures worked out by looking at everything, one sentence of the definitions after the other. */
export class ExpectedFigures {
  private readonly dayFormat = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Oslo' });
  private readonly hourFormat = new Intl.DateTimeFormat('en-GB', {
    timeZone: 'Europe/Oslo',
    hour: '2-digit',
    hourCycle: 'h23',
  });
  private readonly visits: readonly BookingFacts[];

  constructor(
    private readonly history: History,
    private readonly from: string,
    private readonly to: string,
    private readonly until: string,
  ) {
    this.visits = history.bookings.filter((one) => one.status === 'completed');
  }

  day = (instant: string): string => this.dayFormat.format(new Date(instant));
  hour = (instant: string): number => Number(this.hourFormat.format(new Date(instant)));
  private readonly within = (instant: string) => this.day(instant) >= this.from && this.day(instant) <= this.to;
  private readonly due = (status: BookingFacts['status']) =>
    this.history.bookings.filter((one) => one.status === status && this.within(one.start));
  private readonly visitsOf = (clientId: string | null) =>
    this.visits
      .filter((one) => one.clientId === clientId)
      .sort((a, b) => (a.start < b.start ? -1 : a.start > b.start ? 1 : a.bookingId < b.bookingId ? -1 : 1));

  get inPeriod(): BookingFacts[] {
    return this.visits.filter((one) => this.within(one.start));
  }

  /** Clients with a visit in the period. */
  get clients(): string[] {
    return [...new Set(this.inPeriod.flatMap((one) => one.clientId ?? []))];
  }

  get newClients(): string[] {
    return this.clients.filter((id) => this.within(this.visitsOf(id)[0]!.start));
  }

  get noShow() {
    const missed = this.due('no_show').length;
    return rate(missed, missed + this.inPeriod.length);
  }

  get lateCancel() {
    const late = this.due('cancelled').filter((one) => one.cancelledLate && one.cancelledBy === 'client').length;
    return rate(late, late + this.due('no_show').length + this.inPeriod.length);
  }

  get notClosed(): number {
    return this.due('confirmed').filter((one) => one.end <= this.until).length;
  }

  get rebooking() {
    const old = this.inPeriod.filter(
      (one) => one.clientId !== null && Date.parse(one.start) + MONTH <= Date.parse(this.until),
    );
    const again = old.filter((visit) =>
      this.history.bookings.some(
        (other) =>
          other.bookingId !== visit.bookingId &&
          other.clientId === visit.clientId &&
          other.status !== 'declined' &&
          other.createdAt >= visit.start &&
          Date.parse(other.createdAt) <= Date.parse(visit.start) + MONTH,
      ),
    );
    return rate(again.length, old.length);
  }

  /** Days between visits on different days, for visits from `from` to `to`. */
  private gaps(clientId: string, from: string, to: string): number[] {
    const days = [...new Set(this.visitsOf(clientId).map((one) => this.day(one.start)))];
    return days.flatMap((day, index) =>
      index > 0 && day >= from && day <= to ? [(Date.parse(day) - Date.parse(days[index - 1]!)) / DAY] : [],
    );
  }

  get frequency() {
    const known = this.inPeriod.filter((one) => one.clientId !== null).length;
    const medians = this.clients.map((id) => middle(this.gaps(id, this.from, this.to))).filter((one) => one !== null);
    return {
      value: known / this.clients.length,
      visits: known,
      clients: this.clients.length,
      medianIntervalDays: middle(medians),
    };
  }

  get activeDays(): number {
    const all = new Set(this.visits.flatMap((one) => one.clientId ?? []));
    const year = dayAfter(this.to, -364);
    return Math.max(60, Math.round(2 * (middle([...all].flatMap((id) => this.gaps(id, year, this.to))) ?? 0)));
  }

  get retention() {
    const active = (before: string) =>
      new Set(
        this.visits
          .filter((one) => this.day(one.start) < before && this.day(one.start) >= dayAfter(before, -this.activeDays))
          .flatMap((one) => one.clientId ?? []),
      );
    const [atStart, atEnd] = [active(this.from), active(dayAfter(this.to, 1))];
    return rate([...atStart].filter((id) => atEnd.has(id)).length, atStart.size);
  }

  /** Net, by local day. */
  get revenue(): Map<string, number> {
    const days = new Map<string, number>();
    for (const { at, amount } of this.history.sales.flatMap(netSteps))
      days.set(this.day(at), (days.get(this.day(at)) ?? 0) + amount);
    return days;
  }

  /** What stays of each visit's services, give or take the rounding of its parts. */
  get spent(): number[] {
    return this.inPeriod.map((visit) => {
      const sales = this.history.sales.filter((one) => one.bookingId === visit.bookingId);
      return sales.reduce(
        (sum, sale) =>
          sum +
          (sale.lines.filter((one) => one.kind === 'service').reduce((part, one) => part + one.amount - one.tax, 0) /
            positiveOf(sale)) *
            netSteps(sale).reduce((net, one) => net + one.amount, 0),
        0,
      );
    });
  }

  /** By service or staff member: visits, no-shows, clients. */
  performance(key: 'serviceId' | 'staffId', id: string) {
    const has = (one: BookingFacts) => one.appointments.some((appointment) => appointment[key] === id);
    const visits = this.inPeriod.filter(has);
    const firsts = visits.filter(
      (one) => one.clientId !== null && this.visitsOf(one.clientId)[0]!.bookingId === one.bookingId,
    );
    const missed = this.due('no_show').filter(has).length;
    return {
      visits: visits.length,
      clients: new Set(visits.flatMap((one) => one.clientId ?? [])).size,
      newClients: firsts.length,
      noShow: rate(missed, missed + visits.length),
    };
  }
}

function rate(numerator: number, denominator: number) {
  return { value: denominator === 0 ? null : numerator / denominator, numerator, denominator, few: denominator < 10 };
}

function middle(values: readonly number[]): number | null {
  const sorted = values.toSorted((a, b) => a - b);
  if (sorted.length === 0) return null;
  return (sorted[(sorted.length - 1) >> 1]! + sorted[sorted.length >> 1]!) / 2;
}

function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(day) + days * DAY).toISOString().slice(0, 10);
}

const positiveOf = (sale: SaleStory) =>
  sale.lines.filter((one) => one.amount > 0).reduce((sum, one) => sum + one.amount - one.tax, 0);

/** What each payment and refund was without tax, so that the sums never differ by more than the last rounding. */
function netSteps({ total, tax, payments, refunds }: SaleStory): { at: string; amount: number }[] {
  const net = (amount: number) => Math.round((amount * (total - tax)) / total);
  const sums = refunds
    .toSorted((a, b) => (a.at < b.at ? -1 : 1))
    .map((one, index, all) => ({
      at: one.at,
      sum: all.slice(0, index + 1).reduce((sum, { amount }) => sum + amount, 0),
    }));
  return [
    ...payments.map(({ at, paid }, index) => ({ at, amount: net(paid) - net(payments[index - 1]?.paid ?? 0) })),
    ...sums.map(({ at, sum }, index) => ({ at, amount: net(sums[index - 1]?.sum ?? 0) - net(sum) })),
  ];
}
