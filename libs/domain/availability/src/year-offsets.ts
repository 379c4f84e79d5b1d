import { Temporal } from 'temporal-polyfill';
import { DAY_MS, type DayNumber } from './local-day.js';

/** Local time is at most 14 hours from UTC and a window ends at most two days after its day began. */
const DAYS_BEFORE_CHANGE = 3;
const DAYS_AFTER_CHANGE = 2;
const UNSTEADY = 0x7fffffff;

/** The offsets of one zone during one UTC year, and for most of its days the single offset that holds around them. */
export class YearOffsets {
  /** Contains no instant. */
  static readonly none = new YearOffsets(0, 0, [], []);

  private readonly dayOffsets: Int32Array;

  private constructor(
    readonly from: number,
    readonly until: number,
    /** Ascending instants at which a new offset begins; the first lies before the year. */
    private readonly since: readonly number[],
    private readonly offsets: readonly number[],
  ) {
    this.dayOffsets = new Int32Array((until - from) / DAY_MS);
    for (let i = 0; i < this.dayOffsets.length; i++) this.dayOffsets[i] = this.offsetAt(from + i * DAY_MS);
    for (const change of since.slice(1)) {
      const day = Math.floor((change - from) / DAY_MS);
      this.dayOffsets.fill(UNSTEADY, Math.max(0, day - DAYS_BEFORE_CHANGE), Math.max(0, day + DAYS_AFTER_CHANGE));
    }
  }

  static read(zone: string, year: number): YearOffsets {
    const from = Date.UTC(year, 0, 1);
    const until = Date.UTC(year + 1, 0, 1);
    const first = from - DAYS_BEFORE_CHANGE * DAY_MS;
    let at: Temporal.ZonedDateTime | null = Temporal.Instant.fromEpochMilliseconds(first).toZonedDateTimeISO(zone);
    const since: number[] = [];
    const offsets: number[] = [];
    while (at && at.epochMilliseconds < until + DAYS_BEFORE_CHANGE * DAY_MS) {
      since.push(at.epochMilliseconds);
      offsets.push(at.offsetNanoseconds / 1_000_000);
      at = at.getTimeZoneTransition('next');
    }
    return new YearOffsets(from, until, since, offsets);
  }

  offsetAt(instant: number): number {
    let i = this.since.length - 1;
    while (i > 0 && this.since[i]! > instant) i--;
    return this.offsets[i]!;
  }

  /** The offset of every wall time of this day and the next, or undefined where the clock changes nearby. */
  steadyOffsetOn(day: DayNumber): number | undefined {
    const offset = this.dayOffsets[day - this.from / DAY_MS]!;
    return offset === UNSTEADY ? undefined : offset;
  }
}
