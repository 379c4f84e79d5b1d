import { Injectable } from '@nestjs/common';
import { AuditLog } from '@stamgast/identity';
import { DomainError } from '@stamgast/kernel';
import { decodeCursor, pageOf, platformProblems, type Page } from '@stamgast/platform';
import type { Tx } from '@stamgast/platform/database';
import { mayTouch, type CalendarAsker, type CalendarFeed } from '../../domain/calendars/calendar-feed.js';
import { CalendarFeedRepository } from '../../persistence/calendar-feed.repository.js';
import { FeedAddress } from './feed-address.js';
import { feedView, type FeedView, type NewFeedView } from './feed-view.js';

export interface FeedListQuery {
  readonly staffId?: string | undefined;
  readonly locationId?: string | undefined;
  readonly limit: number;
  readonly cursor?: string | undefined;
}

/** Lists feeds, gives one a new address, takes one back. What is somebody else's is not there for whoever may not see it. */
@Injectable()
export class ManageFeeds {
  constructor(
    private readonly feeds: CalendarFeedRepository,
    private readonly address: FeedAddress,
    private readonly audit: AuditLog,
  ) {}

  async list(tx: Tx, asker: CalendarAsker, query: FeedListQuery): Promise<Page<FeedView>> {
    const staffId = query.staffId ?? (asker.everybodys ? null : asker.staffId);
    const after = idAfter(query.cursor);
    if (!asker.everybodys && !mayTouch(asker, staffId)) return { data: [], nextCursor: null };
    const locationId = query.locationId ?? null;
    const rows = await this.feeds.list(tx, { staffId, locationId, after, limit: query.limit });
    return pageOf(rows, query.limit, feedView, (one) => [one.id]);
  }

  /** The old address answers 404 from now on. */
  async rotate(tx: Tx, asker: CalendarAsker, id: string): Promise<NewFeedView> {
    const feed = await this.found(tx, asker, id);
    await this.address.revoke(tx, id);
    const url = await this.address.issue(tx, id);
    await this.feeds.bumpVersion(tx, id);
    await this.audit.record(tx, { action: 'calendar_feed.rotated', subjectType: 'calendar_feed', subjectId: id });
    return { ...feedView({ ...feed, readAt: null, version: feed.version + 1 }), url };
  }

  async revoke(tx: Tx, asker: CalendarAsker, id: string): Promise<void> {
    const { staffId, locationId } = await this.found(tx, asker, id);
    await this.address.revoke(tx, id);
    await this.feeds.remove(tx, id);
    const before = { staffId, locationId };
    await this.audit.record(tx, {
      action: 'calendar_feed.revoked',
      subjectType: 'calendar_feed',
      subjectId: id,
      before,
    });
  }

  private async found(tx: Tx, asker: CalendarAsker, id: string): Promise<CalendarFeed> {
    const feed = await this.feeds.byId(tx, id);
    if (!feed || !mayTouch(asker, feed.staffId)) throw new DomainError(platformProblems.not_found);
    return feed;
  }
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** The id that a list goes on after; 400 for a cursor that is not one of ours. */
export function idAfter(cursor: string | undefined): string | null {
  const [id = null] = decodeCursor(cursor, 1) ?? [];
  if (id === null) return null;
  if (typeof id === 'string' && uuid.test(id)) return id;
  throw new DomainError(platformProblems.malformed_request, { detail: 'The cursor is not one of ours' });
}
