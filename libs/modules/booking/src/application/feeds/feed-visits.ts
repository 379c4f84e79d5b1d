import { Injectable } from '@nestjs/common';
import type { Tx } from '@stamgast/platform/database';
import type { FeedQuery, FeedVisit } from '../../domain/booking/feed-visit.js';
import { FeedReadModel } from '../../persistence/visits/feed.read-model.js';

/** Facade for whoever shows visits in calendars elsewhere. */
@Injectable()
export class FeedVisits {
  constructor(private readonly visits: FeedReadModel) {}

  /** Null where the person or the location is not there any more. Two statements, however many visits. */
  between(tx: Tx, query: FeedQuery): Promise<FeedVisit[] | null> {
    return this.visits.visits(tx, query);
  }
}
