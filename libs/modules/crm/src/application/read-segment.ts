import { Injectable } from '@nestjs/common';
import { DomainError } from '@stamgast/kernel';
import { platformProblems } from '@stamgast/platform';
import type { Tx } from '@stamgast/platform/database';
import type { SegmentFilter } from '@stamgast/segmentation';
import { asksMoney, type Segment } from '../domain/segment.js';
import { SegmentRepository } from '../persistence/segment.repository.js';
import type { Reader } from './client-views.js';

/** Refuses a filter that asks about money for somebody who may not see it: who is in it would tell. */
export function mayAsk(filter: SegmentFilter, reader: Reader): void {
  if (!reader.seesMoney && asksMoney(filter)) throw new DomainError(platformProblems.permission_missing);
}

/** A saved segment; 404 when there is none, 403 when it asks about money that the reader may not see. */
@Injectable()
export class ReadSegment {
  constructor(private readonly segments: SegmentRepository) {}

  async execute(tx: Tx, id: string, reader: Reader): Promise<Segment> {
    const segment = await this.segments.find(tx, id);
    if (!segment) throw new DomainError(platformProblems.not_found);
    mayAsk(segment.filter, reader);
    return segment;
  }
}
