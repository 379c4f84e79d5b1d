import { Injectable } from '@nestjs/common';
import { BusinessFacade } from '@stamgast/identity';
import { pageOf, type Page } from '@stamgast/platform';
import type { Tx } from '@stamgast/platform/database';
import type { ClientSort } from '../domain/client-query.js';
import { localDay } from '../domain/local-day.js';
import { searchTerms } from '../domain/search-words.js';
import type { Relation } from '../domain/relation.js';
import type { Stage } from '../domain/stage.js';
import { ClientListReadModel } from '../persistence/client-list.read-model.js';
import { ReadSegment } from './read-segment.js';
import { ClientViews, type ClientView, type Reader } from './client-views.js';
import { isInstant, isText, isUuid, readCursor } from './read-cursor.js';

export interface ClientListQuery {
  readonly search: string | null;
  readonly stage: Stage | null;
  readonly relation: Relation | null;
  readonly tag: string | null;
  readonly segmentId: string | null;
  readonly archived: boolean;
  readonly updatedAfter: Date | null;
  readonly sort: ClientSort;
  readonly limit: number;
  readonly cursor: string | undefined;
}

/** A page of the business's clients; a search finds clients with all of the words that it begins. */
@Injectable()
export class ListClients {
  constructor(
    private readonly list: ClientListReadModel,
    private readonly business: BusinessFacade,
    private readonly views: ClientViews,
    private readonly segments: ReadSegment,
  ) {}

  async execute(tx: Tx, query: ClientListQuery, reader: Reader): Promise<Page<ClientView>> {
    const { stage, relation, tag, segmentId, archived, updatedAfter, sort, limit } = query;
    const terms = query.search === null ? [] : searchTerms(query.search);
    // Blanks and punctuation alone look for nobody in particular; they must not list everybody as if found.
    if (query.search?.trim() && terms.length === 0) return { data: [], nextCursor: null };
    const { timeZone } = await this.business.current(tx);
    const after = readCursor(query.cursor, sortKeyOf[sort], isUuid);
    const segment = segmentId === null ? null : (await this.segments.execute(tx, segmentId, reader)).filter;
    const filter = { terms, stage, relation, tag, segment, archived, updatedAfter };
    const moment = { now: tx.now, today: localDay(tx.now, timeZone), timeZone };
    const rows = await this.list.page(tx, filter, { sort, after, limit }, moment);
    const page = pageOf(
      rows,
      limit,
      (row) => row.client,
      (row) => row.keys,
    );
    return { data: await this.views.all(tx, page.data, reader), nextCursor: page.nextCursor };
  }
}

const sortKeyOf: Readonly<Record<ClientSort, (key: string | number | null | undefined) => boolean>> = {
  name: isText,
  created: isInstant,
  lastVisit: (key) => key === null || isInstant(key),
};
