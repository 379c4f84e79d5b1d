import { Injectable } from '@nestjs/common';
import Papa from 'papaparse';
import type { Locale, Money } from '@stamgast/kernel';
import { AuditLog, BusinessFacade } from '@stamgast/identity';
import type { Tx } from '@stamgast/platform/database';
import { listColumns, listWords, type ListColumn } from '../domain/client-list-words.js';
import { localDay } from '../domain/local-day.js';
import { ConsentRepository } from '../persistence/consent.repository.js';
import type { ClientView, Reader } from './client-views.js';
import { ListClients, type ClientListQuery } from './list-clients.js';

const pageSize = 500;

type Told = Omit<ClientListQuery, 'limit' | 'cursor'>;
type Cell = string | number;

/**
 * A list of clients as CSV (RFC 4180), for a spreadsheet or another system: those whom the filter of the screen means. Cells
 * that a spreadsheet would calculate are guarded by an apostrophe. Who took out how many stands in the audit log.
 */
@Injectable()
export class WriteClientList {
  constructor(
    private readonly clients: ListClients,
    private readonly consents: ConsentRepository,
    private readonly businesses: BusinessFacade,
    private readonly audit: AuditLog,
  ) {}

  /** 404 for a segment that does not exist, 403 for one about money that the reader may not see. */
  async execute(tx: Tx, query: Told, locale: Locale, reader: Reader): Promise<string> {
    const { columns, delimiter } = listWords[locale];
    const { timeZone } = await this.businesses.current(tx);
    const config = { delimiter, escapeFormulae: true, newline: '\r\n' };
    const lines = [Papa.unparse([listColumns.map((column) => columns[column])], config)];
    let cursor: string | undefined;
    let count = 0;
    do {
      const page = await this.clients.execute(tx, { ...query, limit: pageSize, cursor }, reader);
      const known = page.data.filter((one) => !one.erased);
      const news = await this.consents.granted(
        tx,
        known.map(({ id }) => id),
      );
      const rows = known.map((one) => rowOf(one, news.get(one.id) ?? [], locale, timeZone));
      if (rows.length > 0) lines.push(Papa.unparse(rows, config));
      count += rows.length;
      cursor = page.nextCursor ?? undefined;
    } while (cursor);
    const asked = { ...query, updatedAfter: query.updatedAfter?.toISOString() ?? null };
    await this.audit.record(tx, {
      action: 'clients.listed_out',
      subjectType: 'business',
      subjectId: tx.businessId,
      after: { ...asked, count },
    });
    return `${lines.join('\r\n')}\r\n`;
  }
}

function rowOf(client: ClientView, news: readonly string[], locale: Locale, timeZone: string): Cell[] {
  const { yes, no } = listWords[locale];
  const day = (instant: string | null) => (instant ? localDay(new Date(instant), timeZone) : '');
  const cells: Record<ListColumn, Cell> = {
    id: client.id,
    name: client.name,
    phone: client.phone ?? '',
    email: client.email ?? '',
    emailNews: news.includes('email') ? yes : no,
    smsNews: news.includes('sms') ? yes : no,
    locale: client.locale ?? '',
    birthday: client.birthday ?? '',
    tags: client.tags.join(', '),
    preferences: client.preferences ?? '',
    visits: client.visits,
    lastVisit: day(client.lastVisitAt),
    nextBooking: day(client.nextBookingAt),
    spent: client.spent ? amountOf(client.spent, locale) : '',
    noShows: client.noShows,
    createdAt: day(client.createdAt),
  };
  return listColumns.map((column) => cells[column]);
}

/** The bare number with the digits of its currency, so that a spreadsheet of the place can add it up. */
function amountOf({ amount, currency }: Money, locale: Locale): string {
  const { maximumFractionDigits = 2 } = new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions();
  const number = amount / 10 ** maximumFractionDigits;
  return new Intl.NumberFormat(locale, { useGrouping: false, minimumFractionDigits: maximumFractionDigits }).format(
    number,
  );
}
