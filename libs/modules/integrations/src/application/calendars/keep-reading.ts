import { Injectable } from '@nestjs/common';
import { OutsideTime } from '@stamgast/booking';
import type { Tx } from '@stamgast/platform/database';
import type { CalendarReason, ExternalCalendar } from '../../domain/calendars/external-calendar.js';
import { visitOfUid } from '../../domain/calendars/feed-calendar.js';
import { joinSpans } from '../../domain/calendars/join-spans.js';
import type { BusySpan } from '../../domain/calendars/read-busy-time.js';
import { ExternalCalendarRepository } from '../../persistence/external-calendar.repository.js';
import { hashOfSpans, type Fetched } from './fetch-calendar.js';

/** Keeps what an outside calendar said, or that it said nothing, all in one transaction. */
@Injectable()
export class KeepReading {
  constructor(
    private readonly calendars: ExternalCalendarRepository,
    private readonly outside: OutsideTime,
  ) {}

  calendar(tx: Tx, id: string): Promise<ExternalCalendar | null> {
    return this.calendars.byId(tx, id);
  }

  async planned(tx: Tx, id: string, nextAt: Date): Promise<void> {
    await this.calendars.note(tx, id, { nextAt });
  }

  /** What stands of the calendar afterwards; nothing is kept of one that was removed or led elsewhere meanwhile. */
  async execute(tx: Tx, asked: ExternalCalendar, fetched: Fetched): Promise<ExternalCalendar | 'moved' | 'gone'> {
    const calendar = await this.calendars.lock(tx, asked.id);
    if (!calendar) return 'gone';
    if (calendar.url !== asked.url) return 'moved';
    if (fetched.kind === 'failed') return this.failed(tx, calendar, fetched.reason);
    if (fetched.kind === 'unchanged') return this.succeeded(tx, calendar, {});
    const { etag, lastModified } = fetched;
    const spans = joinSpans(await this.withoutOwnVisits(tx, calendar, fetched.spans));
    const spansHash = hashOfSpans(spans);
    if (spansHash !== calendar.spansHash) await this.outside.replace(tx, calendar.staffId, calendar.id, spans);
    return this.succeeded(tx, calendar, { etag, lastModified, spansHash, busy: spans.length, unpackedAt: tx.now });
  }

  private async succeeded(
    tx: Tx,
    calendar: ExternalCalendar,
    read: Partial<ExternalCalendar>,
  ): Promise<ExternalCalendar> {
    const { id, staffId } = calendar;
    if (calendar.state !== 'ok') await this.outside.setDegraded(tx, staffId, id, null);
    const reading = { state: 'ok', reason: null, degradedSince: null, failures: 0 } as const;
    const times = { checkedAt: tx.now, fetchedAt: tx.now };
    await this.calendars.note(tx, id, { ...read, ...reading, ...times });
    await tx.announce('external_calendar', id);
    return { ...calendar, ...read, ...reading, ...times };
  }

  /** What it said last goes on counting, and everybody who relies on it is told that it is old (D25). */
  private async failed(tx: Tx, calendar: ExternalCalendar, reason: CalendarReason): Promise<ExternalCalendar> {
    const { id, staffId, failures } = calendar;
    const degradedSince = calendar.degradedSince ?? tx.now;
    if (calendar.degradedSince === null) await this.outside.setDegraded(tx, staffId, id, degradedSince);
    const reading = { state: 'degraded', reason, degradedSince, failures: failures + 1, checkedAt: tx.now } as const;
    await this.calendars.note(tx, id, reading);
    await tx.announce('external_calendar', id);
    return { ...calendar, ...reading };
  }

  /** Our own feed comes back from whoever shows it: a visit must not be in its own way. */
  private async withoutOwnVisits(
    tx: Tx,
    { staffId }: ExternalCalendar,
    spans: readonly BusySpan[],
  ): Promise<readonly BusySpan[]> {
    const ids = spans.map((one) => visitOfUid(one.uid)).filter((id) => id !== null);
    const own = await this.outside.ownVisits(tx, staffId, [...new Set(ids)]);
    return own.size === 0 ? spans : spans.filter((one) => !own.has(visitOfUid(one.uid) ?? ''));
  }
}
