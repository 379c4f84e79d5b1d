import { Injectable } from '@nestjs/common';
import { FeedVisits } from '@stamgast/booking';
import { AuditLog } from '@stamgast/identity';
import { DomainError } from '@stamgast/kernel';
import { invalidField, newId, platformProblems } from '@stamgast/platform';
import type { Tx } from '@stamgast/platform/database';
import {
  mayTouch,
  type CalendarAsker,
  type CalendarFeed,
  type ClientNaming,
} from '../../domain/calendars/calendar-feed.js';
import { integrationsProblems } from '../../domain/integrations-problems.js';
import { CalendarFeedRepository } from '../../persistence/calendar-feed.repository.js';
import { FeedAddress } from './feed-address.js';
import { feedView, type NewFeedView } from './feed-view.js';

export interface NewFeed {
  readonly staffId?: string | undefined;
  readonly locationId?: string | undefined;
  readonly withBuffers?: boolean | undefined;
  readonly clientNames?: ClientNaming | undefined;
}

/** Feeds of one person or location: one for each of their devices, and some to spare. */
const mostFeeds = 10;

/** Makes a feed; its address is told now and never again. */
@Injectable()
export class CreateFeed {
  constructor(
    private readonly feeds: CalendarFeedRepository,
    private readonly address: FeedAddress,
    private readonly visits: FeedVisits,
    private readonly audit: AuditLog,
  ) {}

  /** 403 for somebody else's, or for names that the asker may not see; 400 for nobody's. */
  async execute(tx: Tx, asker: CalendarAsker, wanted: NewFeed): Promise<NewFeedView> {
    const { staffId = null, locationId = null, withBuffers = false, clientNames = 'first' } = wanted;
    if ((staffId === null) === (locationId === null))
      throw invalidField('staffId', 'is needed, or locationId, not both');
    if (!mayTouch(asker, staffId)) throw new DomainError(platformProblems.permission_missing);
    if (clientNames !== 'none' && !asker.seesClients) throw new DomainError(platformProblems.permission_missing);
    const nothing = { from: tx.now, to: tx.now };
    if ((await this.visits.between(tx, { staffId, locationId, ...nothing })) === null)
      throw invalidField(staffId === null ? 'locationId' : 'staffId', 'does not exist');
    if ((await this.feeds.count(tx, { staffId, locationId })) >= mostFeeds)
      throw new DomainError(integrationsProblems.feed_limit);
    const feed: CalendarFeed = {
      id: newId(),
      staffId,
      locationId,
      withBuffers,
      clientNames,
      contentHash: null,
      changedAt: null,
      readAt: null,
      createdAt: tx.now,
      version: 1,
    };
    await this.feeds.insert(tx, feed);
    const url = await this.address.issue(tx, feed.id);
    const after = { staffId, locationId, withBuffers, clientNames };
    await this.audit.record(tx, {
      action: 'calendar_feed.created',
      subjectType: 'calendar_feed',
      subjectId: feed.id,
      after,
    });
    return { ...feedView(feed), url };
  }
}
