import type { CalendarFeed, ClientNaming } from '../../domain/calendars/calendar-feed.js';

/** A feed as the API shows it: never its address, which is told once. */
export interface FeedView {
  readonly id: string;
  readonly staffId: string | null;
  readonly locationId: string | null;
  readonly withBuffers: boolean;
  readonly clientNames: ClientNaming;
  readonly createdAt: string;
  readonly readAt: string | null;
  readonly version: number;
}

/** A feed with the address that whoever made it copies. */
export interface NewFeedView extends FeedView {
  readonly url: string;
}

export function feedView(feed: CalendarFeed): FeedView {
  const { id, staffId, locationId, withBuffers, clientNames, createdAt, readAt, version } = feed;
  return {
    id,
    staffId,
    locationId,
    withBuffers,
    clientNames,
    createdAt: createdAt.toISOString(),
    readAt: readAt?.toISOString() ?? null,
    version,
  };
}
