import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { FeedVisits, OutsideTime, type FeedVisit } from '@stamgast/booking';
import { ClientsFacade } from '@stamgast/crm';
import { BusinessFacade } from '@stamgast/identity';
import { DomainError } from '@stamgast/kernel';
import { platformProblems } from '@stamgast/platform';
import type { Tx } from '@stamgast/platform/database';
import type { CalendarFeed } from '../../domain/calendars/calendar-feed.js';
import { feedCalendar } from '../../domain/calendars/feed-calendar.js';
import { CalendarFeedRepository } from '../../persistence/calendar-feed.repository.js';

const dayMilliseconds = 86_400_000;
const daysBack = 30;
/** Visits that the desk books beyond the horizon are shown as well. */
const fewestDaysAhead = 400;

export interface ServedFeed {
  readonly text: string;
  /** A strong ETag. */
  readonly etag: string;
  /** Whole seconds. */
  readonly changedAt: Date;
}

/** The calendar behind a secret address: the last thirty days and all that is ahead, in a fixed number of statements. */
@Injectable()
export class ServeFeed {
  constructor(
    private readonly feeds: CalendarFeedRepository,
    private readonly visits: FeedVisits,
    private readonly outside: OutsideTime,
    private readonly clients: ClientsFacade,
    private readonly businesses: BusinessFacade,
  ) {}

  /** 404 where the feed was taken back, or its person or location is not there any more. */
  async execute(tx: Tx, feedId: string): Promise<ServedFeed> {
    const feed = await this.feeds.byId(tx, feedId);
    if (!feed) throw new DomainError(platformProblems.not_found);
    const horizon = feed.staffId ? ((await this.outside.termsOf(tx, feed.staffId))?.horizonDays ?? 0) : 0;
    const from = new Date(tx.now.getTime() - daysBack * dayMilliseconds);
    const to = new Date(tx.now.getTime() + Math.max(fewestDaysAhead, 2 * horizon) * dayMilliseconds);
    const { staffId, locationId } = feed;
    const visits = await this.visits.between(tx, { staffId, locationId, from, to });
    if (!visits) throw new DomainError(platformProblems.not_found);
    const { name, locale } = await this.businesses.current(tx);
    const title =
      staffId === null ? (visits[0]?.locationName ?? name) : [visits[0]?.staffName, name].filter(Boolean).join(' · ');
    const clientNames = await this.namesOf(tx, feed, visits);
    const text = feedCalendar(feed, visits, { title, locale, clientNames });
    const hash = createHash('sha256').update(text).digest('base64url');
    return { text, etag: `"${hash}"`, changedAt: await this.feeds.noteServed(tx, feedId, hash) };
  }

  private async namesOf(
    tx: Tx,
    feed: CalendarFeed,
    visits: readonly FeedVisit[],
  ): Promise<ReadonlyMap<string, string>> {
    if (feed.clientNames === 'none') return new Map();
    const ids = [...new Set(visits.map((one) => one.clientId).filter((id) => id !== null))];
    const clients = await this.clients.clients(tx, ids);
    return new Map([...clients].map(([id, client]) => [id, client.name]));
  }
}
