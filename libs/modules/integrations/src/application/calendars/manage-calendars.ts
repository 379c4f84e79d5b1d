import { Injectable } from '@nestjs/common';
import { OutsideTime } from '@stamgast/booking';
import { AuditLog } from '@stamgast/identity';
import { DomainError } from '@stamgast/kernel';
import {
  invalidField,
  newId,
  Outbound,
  platformProblems,
  pageOf,
  staleVersion,
  Work,
  type Page,
} from '@stamgast/platform';
import type { Tx } from '@stamgast/platform/database';
import { mayTouch, type CalendarAsker } from '../../domain/calendars/calendar-feed.js';
import {
  addressHint,
  askableUrl,
  type ExternalCalendar,
  type OnCalendarError,
} from '../../domain/calendars/external-calendar.js';
import { integrationsProblems } from '../../domain/integrations-problems.js';
import { ExternalCalendarRepository } from '../../persistence/external-calendar.repository.js';
import { idAfter } from '../feeds/manage-feeds.js';
import { calendarView, type CalendarView } from './calendar-view.js';

export interface NewCalendar {
  readonly staffId: string;
  readonly name: string;
  readonly url: string;
  readonly onError?: OnCalendarError | undefined;
}

export interface CalendarChange {
  readonly name?: string | undefined;
  readonly url?: string | undefined;
  readonly onError?: OnCalendarError | undefined;
}

export interface CalendarListQuery {
  readonly staffId?: string | undefined;
  readonly limit: number;
  readonly cursor?: string | undefined;
}

const mostCalendars = 10;

/** The outside calendars of staff: which there are, and what people change about them. */
@Injectable()
export class ManageCalendars {
  constructor(
    private readonly calendars: ExternalCalendarRepository,
    private readonly outside: OutsideTime,
    private readonly outbound: Outbound,
    private readonly work: Work,
    private readonly audit: AuditLog,
  ) {}

  async list(tx: Tx, asker: CalendarAsker, query: CalendarListQuery): Promise<Page<CalendarView>> {
    const staffId = query.staffId ?? (asker.everybodys ? null : asker.staffId);
    const after = idAfter(query.cursor);
    if (!asker.everybodys && !mayTouch(asker, staffId)) return { data: [], nextCursor: null };
    const rows = await this.calendars.list(tx, { staffId, after, limit: query.limit });
    const ids = rows.map((one) => one.id);
    const overlaps = await this.outside.overlaps(tx, ids);
    return pageOf(
      rows,
      query.limit,
      (one) => calendarView(one, overlaps.get(one.id) ?? 0),
      (one) => [one.id],
    );
  }

  async show(tx: Tx, asker: CalendarAsker, id: string): Promise<CalendarView> {
    return this.view(tx, await this.found(tx, asker, id));
  }

  /** It is read at once, by a worker. 403 for somebody else's. */
  async create(tx: Tx, asker: CalendarAsker, wanted: NewCalendar): Promise<CalendarView> {
    const { staffId, name, onError = 'stale' } = wanted;
    if (!mayTouch(asker, staffId)) throw new DomainError(platformProblems.permission_missing);
    const calendar: ExternalCalendar = {
      ...untouched,
      id: newId(),
      staffId,
      name,
      url: this.vetted(wanted.url),
      onError,
    };
    const kept = await this.outside.keep(tx, { id: calendar.id, staffId, name, closesOnError: onError === 'closed' });
    if (!kept) throw invalidField('staffId', 'does not exist');
    if ((await this.calendars.count(tx, staffId)) >= mostCalendars)
      throw new DomainError(integrationsProblems.calendar_limit);
    await this.calendars.insert(tx, { ...calendar, nextAt: tx.now });
    await this.readSoon(tx, calendar.id);
    await this.record(tx, 'created', calendar.id, null, this.told(calendar));
    return this.view(tx, { ...calendar, nextAt: tx.now });
  }

  /** A new address is read at once; until then what the old one said counts. */
  async change(
    tx: Tx,
    asker: CalendarAsker,
    id: string,
    version: number,
    change: CalendarChange,
  ): Promise<CalendarView> {
    const before = await this.found(tx, asker, id);
    const url = change.url === undefined ? before.url : this.vetted(change.url);
    const { name = before.name, onError = before.onError } = change;
    const moved = url === before.url ? {} : { url, etag: null, lastModified: null, unpackedAt: null, nextAt: tx.now };
    if (!(await this.calendars.update(tx, id, version, { name, onError, ...moved })))
      throw staleVersion((await this.found(tx, asker, id)).version);
    const { staffId } = before;
    await this.outside.keep(tx, { id, staffId, name, closesOnError: onError === 'closed' });
    if (url !== before.url) await this.readSoon(tx, id);
    const after = await this.found(tx, asker, id);
    await this.record(tx, 'changed', id, this.told(before), this.told(after));
    await tx.announce('staff', staffId);
    return this.view(tx, after);
  }

  async remove(tx: Tx, asker: CalendarAsker, id: string): Promise<void> {
    const before = await this.found(tx, asker, id);
    await this.calendars.remove(tx, id);
    await this.outside.remove(tx, before.staffId, id);
    await this.work.remove(tx, 'integrations.outside-calendar', [id]);
    await this.record(tx, 'removed', id, this.told(before), null);
  }

  /** Has it read as soon as a worker is free. */
  async readNow(tx: Tx, asker: CalendarAsker, id: string): Promise<CalendarView> {
    const calendar = await this.found(tx, asker, id);
    await this.calendars.note(tx, id, { nextAt: tx.now });
    await this.readSoon(tx, id);
    return this.view(tx, { ...calendar, nextAt: tx.now });
  }

  private async readSoon(tx: Tx, id: string): Promise<void> {
    await this.work.plan(tx, { kind: 'integrations.outside-calendar', ref: id, dueAt: tx.now });
  }

  private async found(tx: Tx, asker: CalendarAsker, id: string): Promise<ExternalCalendar> {
    const calendar = await this.calendars.byId(tx, id);
    if (!calendar || !mayTouch(asker, calendar.staffId)) throw new DomainError(platformProblems.not_found);
    return calendar;
  }

  /** One refusal for every address that may not be read: it tells nobody what is behind our walls. */
  private vetted(text: string): string {
    const url = askableUrl(text);
    if (url === null || !this.outbound.mayAsk(url))
      throw new DomainError(integrationsProblems.calendar_address_refused);
    return url;
  }

  private async view(tx: Tx, calendar: ExternalCalendar): Promise<CalendarView> {
    const overlaps = await this.outside.overlaps(tx, [calendar.id]);
    return calendarView(calendar, overlaps.get(calendar.id) ?? 0);
  }

  private told({ staffId, name, url, onError }: ExternalCalendar): object {
    return { staffId, name, address: addressHint(url), onError };
  }

  private record(tx: Tx, what: string, id: string, before: object | null, after: object | null): Promise<void> {
    const action = `external_calendar.${what}`;
    return this.audit.record(tx, { action, subjectType: 'external_calendar', subjectId: id, before, after });
  }
}

const untouched = {
  state: 'waiting',
  reason: null,
  degradedSince: null,
  failures: 0,
  etag: null,
  lastModified: null,
  spansHash: null,
  busy: 0,
  unpackedAt: null,
  checkedAt: null,
  fetchedAt: null,
  nextAt: null,
  version: 1,
} as const;
