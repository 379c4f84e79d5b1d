import { Injectable } from '@nestjs/common';
import { prepared, type Tx } from '@stamgast/platform/database';
import type { Client } from '../domain/client.js';
import type { ClientFilter, ClientSort } from '../domain/client-query.js';
import { endOfPrefix } from '../domain/search-words.js';
import { CLIENT_COLUMNS, clientOfColumns, type ClientColumns } from './client-columns.js';
import { segmentSql, type SegmentMoment } from './segment-sql.js';
import { RELATION_SQL, stageSql } from './stage-sql.js';

/** A client with the keys by which a list goes on after it. */
export interface ListedClient {
  readonly client: Client;
  readonly keys: readonly (string | null)[];
}

interface ClientPage {
  readonly sort: ClientSort;
  /** Keys of the last client of the page before. */
  readonly after: readonly (string | number | null)[] | null;
  readonly limit: number;
}

interface SortSql {
  /** As text: a Date would lose microseconds. */
  readonly key: string;
  readonly order: string;
  readonly after: (key: string, id: string) => string;
}

const instantKey = (column: string) => `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;

const SORTS: Readonly<Record<ClientSort, SortSql>> = {
  name: {
    key: 'c.sort_name',
    order: 'c.sort_name, c.id',
    after: (key, id) => `(c.sort_name, c.id) > (${key}, ${id}::uuid)`,
  },
  created: {
    key: instantKey('c.created_at'),
    order: 'c.created_at DESC, c.id DESC',
    after: (key, id) => `(c.created_at, c.id) < (${key}::timestamptz, ${id}::uuid)`,
  },
  lastVisit: {
    key: instantKey('c.last_visit_at'),
    order: 'c.last_visit_at DESC NULLS LAST, c.id',
    after: (key, id) => `CASE WHEN ${key}::text IS NULL THEN c.last_visit_at IS NULL AND c.id > ${id}::uuid
      ELSE c.last_visit_at IS NULL OR c.last_visit_at < ${key}::timestamptz
        OR (c.last_visit_at = ${key}::timestamptz AND c.id > ${id}::uuid) END`,
  },
};

const mostWords = 50_000;
const WORDS = prepared(`SELECT DISTINCT word FROM crm.client_word
  WHERE business_id = $1 AND (word >= $2 AND word < $3 OR word >= $4 AND word < $5) LIMIT $6`);

/** Lists and searches clients. Words are compared by range, which row-level security lets use the index; LIKE is not. */
@Injectable()
export class ClientListReadModel {
  /** One more than `limit`, so that the caller sees whether there is another page. */
  async page(tx: Tx, filter: ClientFilter, page: ClientPage, moment: SegmentMoment): Promise<ListedClient[]> {
    const values: unknown[] = [tx.businessId];
    const bind = (value: unknown) => `$${values.push(value)}`;
    const sort = SORTS[page.sort];
    const conditions = ['c.business_id = $1', `(c.archived_at IS NOT NULL) = ${bind(filter.archived)}`];
    const found = filter.terms.map((term) => {
      const words =
        typeof term === 'string'
          ? `w.word >= ${bind(term)} AND w.word < ${bind(endOfPrefix(term))}`
          : `w.word = ANY (${bind(term)}::text[])`;
      return `SELECT w.client_id FROM crm.client_word w WHERE w.business_id = $1 AND ${words}`;
    });
    // As an array the words are looked up first, once, whatever the planner thinks of their number.
    if (found.length > 0) conditions.push(`c.id = ANY (ARRAY(${found.join(' INTERSECT ')}))`);
    if (filter.tag !== null) conditions.push(`${bind(filter.tag)} = ANY (c.tags)`);
    if (filter.updatedAfter) conditions.push(`c.updated_at > ${bind(filter.updatedAfter)}`);
    if (filter.stage !== null) conditions.push(`${bind(filter.stage)} = ${stageSql(bind(tx.now), bind(moment.today))}`);
    if (filter.relation !== null) conditions.push(`${bind(filter.relation)} = ${RELATION_SQL}`);
    if (filter.segment !== null) conditions.push(segmentSql(filter.segment, moment, bind));
    if (page.after) conditions.push(sort.after(bind(page.after[0]), bind(page.after[1])));
    const sql = `SELECT ${CLIENT_COLUMNS}, ${sort.key} AS key FROM crm.client c
      WHERE ${conditions.join(' AND ')} ORDER BY ${sort.order} LIMIT ${bind(page.limit + 1)}`;
    const rows = await tx.query<ClientColumns & { key: string | null }>(sql, values);
    return rows.map(({ key, ...columns }) => ({ client: clientOfColumns(columns), keys: [key, columns.id] }));
  }

  /** Words of clients that begin with one of two letters, as far as there are not too many to look at each. */
  async wordsBeginningWith(tx: Tx, letters: readonly [string, string]): Promise<string[]> {
    const [one, other] = letters;
    const bounds = [one, endOfPrefix(one), other, endOfPrefix(other)];
    const rows = await tx.query<{ word: string }>(WORDS, [tx.businessId, ...bounds, mostWords]);
    return rows.map((row) => row.word);
  }

  /** The tags in use, most used first. */
  async tags(tx: Tx): Promise<{ name: string; count: number }[]> {
    return tx.query(
      `SELECT tag AS name, count(*)::integer AS count FROM crm.client c, unnest(c.tags) AS tag
       WHERE c.business_id = $1 AND c.archived_at IS NULL GROUP BY tag ORDER BY count DESC, tag LIMIT 500`,
      [tx.businessId],
    );
  }
}
