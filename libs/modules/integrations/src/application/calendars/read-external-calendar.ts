import { Injectable } from '@nestjs/common';
import { OutsideTime } from '@stamgast/booking';
import { BusinessFacade } from '@stamgast/identity';
import { systemActor, UnitOfWork, Work, type LeasedWork } from '@stamgast/platform';
import type { Tx } from '@stamgast/platform/database';
import { untilNext, type ExternalCalendar } from '../../domain/calendars/external-calendar.js';
import type { Window } from '../../domain/calendars/read-busy-time.js';
import { FetchCalendar } from './fetch-calendar.js';
import { KeepReading } from './keep-reading.js';

const dayMilliseconds = 86_400_000;
/** Repetitions are laid out so often even where the calendar says that it has not changed: the horizon moves on. */
const layOutAfter = dayMilliseconds;

interface Question {
  readonly calendar: ExternalCalendar;
  readonly zone: string;
  readonly window: Window;
  readonly fresh: boolean;
}

/**
 * Reads one outside calendar and plans the next time. Asking takes place between two transactions; what was read and that
 * it was read commit together, so whoever is killed meanwhile leaves what was known before.
 */
@Injectable()
export class ReadExternalCalendar {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly work: Work,
    private readonly outside: OutsideTime,
    private readonly businesses: BusinessFacade,
    private readonly fetch: FetchCalendar,
    private readonly keep: KeepReading,
  ) {}

  async execute(item: LeasedWork): Promise<void> {
    const question = await this.inBusiness(item, (tx) => this.questionOf(tx, item.ref));
    const fetched = question
      ? await this.fetch.execute(question.calendar, question.zone, question.window, question.fresh)
      : null;
    await this.inBusiness(item, async (tx) => {
      if (!(await this.work.finish(tx, item))) return;
      const now = question && fetched ? await this.keep.execute(tx, question.calendar, fetched) : null;
      const wait = await this.waitOf(tx, now, question !== null);
      if (wait === null) return;
      const nextAt = new Date(tx.now.getTime() + wait);
      await this.keep.planned(tx, item.ref, nextAt);
      await this.work.plan(tx, { kind: item.kind, ref: item.ref, dueAt: nextAt });
    });
  }

  /** Null where nobody is left to read it for. */
  private async questionOf(tx: Tx, id: string): Promise<Question | null> {
    const calendar = await this.keep.calendar(tx, id);
    const terms = calendar && (await this.outside.termsOf(tx, calendar.staffId));
    if (!terms) return null;
    const { timeZone } = await this.businesses.current(tx);
    const now = tx.now.getTime();
    // Horizons may count weekdays only.
    const window = { from: now - dayMilliseconds, to: now + (terms.horizonDays * 1.5 + 2) * dayMilliseconds };
    const fresh = calendar.unpackedAt === null || now - calendar.unpackedAt.getTime() >= layOutAfter;
    return { calendar, zone: terms.timeZone ?? timeZone, window, fresh };
  }

  /** Milliseconds until the next turn; null where there is none. Of a person who is archived, a day. */
  private async waitOf(
    tx: Tx,
    kept: ExternalCalendar | 'moved' | 'gone' | null,
    asked: boolean,
  ): Promise<number | null> {
    if (kept === 'gone') return null;
    if (kept === 'moved') return 0;
    if (kept === null) return asked ? null : dayMilliseconds;
    // A test clock runs through months in a moment: other people's servers are asked once a day of it.
    const { testMode } = await this.businesses.current(tx);
    return testMode ? dayMilliseconds : untilNext(kept.failures);
  }

  private inBusiness<Result>(item: LeasedWork, work: (tx: Tx) => Promise<Result>): Promise<Result> {
    return this.unitOfWork.run({ businessId: item.businessId, actor: systemActor }, work);
  }
}
