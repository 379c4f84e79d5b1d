import { Injectable } from '@nestjs/common';
import { BusinessFacade } from '@stamgast/identity';
import { pageOf, type Page } from '@stamgast/platform';
import type { Tx } from '@stamgast/platform/database';
import { timelineKinds, type TimelineKind } from '../domain/timeline-entry.js';
import { TimelineRepository, type TimelineRow } from '../persistence/timeline.repository.js';
import type { Reader } from './client-views.js';
import { ReadClient } from './read-client.js';
import { readTimeCursor } from './read-cursor.js';

export interface TimelineEntryView {
  readonly id: string;
  readonly at: string;
  readonly kind: TimelineKind;
  readonly title: string;
  readonly detail: Readonly<Record<string, unknown>>;
}

export interface TimelineQuery {
  readonly kind: TimelineKind | null;
  readonly limit: number;
  readonly cursor: string | undefined;
}

/** A client's history, newest first: visits to come stand on top. Sales and prices only for those who may see money. */
@Injectable()
export class ReadTimeline {
  constructor(
    private readonly clients: ReadClient,
    private readonly timeline: TimelineRepository,
    private readonly business: BusinessFacade,
  ) {}

  async execute(tx: Tx, clientId: string, query: TimelineQuery, reader: Reader): Promise<Page<TimelineEntryView>> {
    await this.clients.load(tx, clientId);
    const asked = query.kind === null ? timelineKinds : [query.kind];
    const kinds = asked.filter((kind) => kind !== 'sale' || reader.seesMoney);
    const rows = await this.timeline.page(tx, clientId, kinds, readTimeCursor(query.cursor), query.limit + 1);
    const names = rows.some((row) => row.kind === 'note') ? await this.business.memberNames(tx) : new Map();
    return pageOf(
      rows,
      query.limit,
      (row) => viewOf(row, names, reader),
      (row) => [row.at.toISOString(), row.id],
    );
  }
}

function viewOf(row: TimelineRow, names: ReadonlyMap<string, string>, reader: Reader): TimelineEntryView {
  const { id, kind, title } = row;
  const at = row.at.toISOString();
  if (kind === 'note') {
    const authorName = names.get(String(row.detail.authorId)) ?? null;
    return { id, at, kind, title, detail: { ...row.detail, authorName } };
  }
  if (kind !== 'visit' || reader.seesMoney) return { id, at, kind, title, detail: row.detail };
  const { price: _, ...detail } = row.detail;
  return { id, at, kind, title, detail };
}
