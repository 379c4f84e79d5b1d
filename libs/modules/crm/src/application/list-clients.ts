import { Injectable } from '@nestjs/common';
import { BusinessFacade } from '@stamgast/identity';
import { pageOf, type Page } from '@stamgast/platform';
import type { Tx } from '@stamgast/platform/database';
import type { ClientSort } from '../domain/client-query.js';
import { localDay } from '../domain/local-day.js';
import { faultsAllowed, nearestWords } from '../domain/near-word.js';
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

export interface ClientListPage extends Page<ClientView> {
  /** Nobody is spelled as was searched; these are spelled nearly so. */
  readonly near: boolean;
}

/**
 * A page of the business's clients; a search finds clients with all of the words that it begins, and where there is nobody
 * those with the nearest words.
 */
@Injectable()
export class ListClients {
  constructor(
    private readonly list: ClientListReadModel,
    private readonly business: BusinessFacade,
    private readonly views: ClientViews,
    private readonly segments: ReadSegment,
  ) {}

  async execute(tx: Tx, query: ClientListQuery, reader: Reader): Promise<ClientListPage> {
    const { stage, relation, tag, segmentId, archived, updatedAfter, sort, limit } = query;
    const terms = query.search === null ? [] : searchTerms(query.search);
    // Blanks and punctuation alone look for nobody in particular; they must not list everybody as if found.
    if (query.search?.trim() && terms.length === 0) return { data: [], nextCursor: null, near: false };
    const { timeZone } = await this.business.current(tx);
    const after = readCursor(query.cursor, sortKeyOf[sort], isUuid);
    const segment = segmentId === null ? null : (await this.segments.execute(tx, segmentId, reader)).filter;
    const filter = { terms, stage, relation, tag, segment, archived, updatedAfter };
    const moment = { now: tx.now, today: localDay(tx.now, timeZone), timeZone };
    const place = { sort, after, limit };
    const exact = await this.list.page(tx, filter, place, moment);
    // A later page that is empty is the end of those who were found, unless nobody was.
    const isNobody =
      exact.length === 0 &&
      (after === null || (await this.list.page(tx, filter, { sort, after: null, limit: 1 }, moment)).length === 0);
    const nearest = isNobody && terms.length > 0 ? await this.nearest(tx, terms) : null;
    const rows = nearest ? await this.list.page(tx, { ...filter, terms: nearest }, place, moment) : exact;
    const page = pageOf(
      rows,
      limit,
      (row) => row.client,
      (row) => row.keys,
    );
    return { data: await this.views.all(tx, page.data, reader), nextCursor: page.nextCursor, near: nearest !== null };
  }

  /** For each term the words that it may have been meant for; null where there are none for one of them. */
  private async nearest(tx: Tx, terms: readonly string[]): Promise<(string | readonly string[])[] | null> {
    const meant: (string | readonly string[])[] = [];
    for (const term of terms) {
      if (faultsAllowed(term) === 0) {
        meant.push(term);
        continue;
      }
      // The first letter is seldom wrong; where it is one too many, or swapped, the word begins with the second.
      const [first = '', second = first] = term;
      const words = nearestWords(term, await this.list.wordsBeginningWith(tx, [first, second]));
      if (words.length === 0) return null;
      meant.push(words);
    }
    return meant.some((one) => typeof one !== 'string') ? meant : null;
  }
}

const sortKeyOf: Readonly<Record<ClientSort, (key: string | number | null | undefined) => boolean>> = {
  name: isText,
  created: isInstant,
  lastVisit: (key) => key === null || isInstant(key),
};
