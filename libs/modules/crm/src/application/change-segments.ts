import { Injectable } from '@nestjs/common';
import { DomainError } from '@stamgast/kernel';
import { AuditLog } from '@stamgast/identity';
import { newId, pageOf, platformProblems, staleVersion, type Page } from '@stamgast/platform';
import type { Tx } from '@stamgast/platform/database';
import { checkFilter, type SegmentFilter } from '@stamgast/segmentation';
import type { Segment } from '../domain/segment.js';
import { SegmentRepository } from '../persistence/segment.repository.js';
import type { Reader } from './client-views.js';
import { isText, isUuid, readCursor } from './read-cursor.js';
import { mayAsk, ReadSegment } from './read-segment.js';

export interface SegmentTerms {
  readonly name: string;
  /** As sent; checked here. */
  readonly filter: unknown;
}

/** A filter that somebody sent; 400 with every fault and its place. */
export function filterOf(sent: unknown): SegmentFilter {
  const errors = checkFilter(sent);
  if (errors.length > 0) throw new DomainError(platformProblems.validation_failed, { errors });
  return sent as SegmentFilter;
}

/** Saved segments: whom a business means by a name. */
@Injectable()
export class ChangeSegments {
  constructor(
    private readonly segments: SegmentRepository,
    private readonly reader: ReadSegment,
    private readonly audit: AuditLog,
  ) {}

  async list(tx: Tx, limit: number, cursor: string | undefined): Promise<Page<Segment>> {
    const rows = await this.segments.page(tx, readCursor(cursor, isText, isUuid), limit);
    return pageOf(
      rows,
      limit,
      (one) => one,
      (one) => [one.name, one.id],
    );
  }

  async create(tx: Tx, { name, filter }: SegmentTerms, reader: Reader): Promise<Segment> {
    const segment = { id: newId(), name, filter: filterOf(filter), createdAt: tx.now, updatedAt: tx.now, version: 1 };
    mayAsk(segment.filter, reader);
    await this.segments.insert(tx, segment);
    await this.record(tx, 'segment.created', segment.id, null, { name, filter });
    return segment;
  }

  async change(tx: Tx, id: string, version: number, change: Partial<SegmentTerms>, reader: Reader): Promise<Segment> {
    const before = await this.reader.execute(tx, id, reader);
    const filter = change.filter === undefined ? before.filter : filterOf(change.filter);
    mayAsk(filter, reader);
    const after = { ...before, name: change.name ?? before.name, filter, updatedAt: tx.now, version };
    if (!(await this.segments.update(tx, after))) throw staleVersion(before.version);
    await this.record(tx, 'segment.changed', id, { name: before.name, filter: before.filter }, change);
    return { ...after, version: version + 1 };
  }

  async remove(tx: Tx, id: string, version: number, reader: Reader): Promise<void> {
    const before = await this.reader.execute(tx, id, reader);
    if (!(await this.segments.remove(tx, id, version))) throw staleVersion(before.version);
    await this.record(tx, 'segment.removed', id, { name: before.name, filter: before.filter }, null);
  }

  private record(
    tx: Tx,
    action: string,
    subjectId: string,
    before: object | null,
    after: object | null,
  ): Promise<void> {
    return this.audit.record(tx, {
      action,
      subjectType: 'segment',
      subjectId,
      ...(before && { before }),
      ...(after && { after }),
    });
  }
}
