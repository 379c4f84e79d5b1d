import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Outbound, OutboundError } from '@stamgast/platform';
import type { CalendarReason, ExternalCalendar } from '../../domain/calendars/external-calendar.js';
import { readBusyTime, type BusySpan, type Window } from '../../domain/calendars/read-busy-time.js';
import { UnreadableCalendar } from '../../domain/calendars/unreadable-calendar.js';

/** What came of asking for a calendar. */
export type Fetched =
  | { readonly kind: 'unchanged' }
  | {
      readonly kind: 'read';
      readonly spans: readonly BusySpan[];
      readonly etag: string | null;
      readonly lastModified: string | null;
    }
  | { readonly kind: 'failed'; readonly reason: CalendarReason };

const timeoutMilliseconds = 15_000;
const maxBytes = 5_000_000;

/** Asks for a calendar and reads it, without a transaction: its server may take its time. */
@Injectable()
export class FetchCalendar {
  constructor(private readonly outbound: Outbound) {}

  /** `fresh` asks for all of it, whether or not it has changed. */
  async execute(calendar: ExternalCalendar, zone: string, window: Window, fresh: boolean): Promise<Fetched> {
    try {
      const { status, headers, body } = await this.outbound.send({
        url: calendar.url,
        headers: { accept: 'text/calendar, */*;q=0.1', ...(fresh ? {} : conditionsOf(calendar)) },
        timeoutMilliseconds,
        maxBytes,
        redirects: 5,
      });
      if (status === 304 && !fresh) return { kind: 'unchanged' };
      if (status !== 200) return { kind: 'failed', reason: reasonOfStatus(status) };
      const spans = readBusyTime(body.toString('utf8'), zone, window);
      return { kind: 'read', spans, etag: headers.etag ?? null, lastModified: headers['last-modified'] ?? null };
    } catch (error) {
      if (error instanceof OutboundError || error instanceof UnreadableCalendar)
        return { kind: 'failed', reason: error.reason };
      throw error;
    }
  }
}

function conditionsOf({ etag, lastModified }: ExternalCalendar): Record<string, string> {
  return {
    ...(etag === null ? {} : { 'if-none-match': etag }),
    ...(lastModified === null ? {} : { 'if-modified-since': lastModified }),
  };
}

function reasonOfStatus(status: number): CalendarReason {
  if (status === 401 || status === 403) return 'sign_in_needed';
  return status === 404 || status === 410 ? 'missing' : 'server_failed';
}

/** Of spans in order, to tell whether anything has changed. */
export function hashOfSpans(spans: readonly { readonly from: number; readonly to: number }[]): string {
  return createHash('sha256')
    .update(spans.map(({ from, to }) => `${from}/${to}`).join())
    .digest('base64url');
}
