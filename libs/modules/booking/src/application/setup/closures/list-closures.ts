import { Injectable } from '@nestjs/common';
import { pageOf, type Page } from '@stamgast/platform';
import type { Tx } from '@stamgast/platform/database';
import { ClosureRepository } from '../../../persistence/closure.repository.js';
import { listOf, type ListQuery } from '../list-query.js';
import { closureView, type ClosureView } from './closure-view.js';

/** Closures by their first day, by wish only those that touch some days. */
@Injectable()
export class ListClosures {
  constructor(private readonly closures: ClosureRepository) {}

  async execute(tx: Tx, query: ListQuery & { from?: string; to?: string }): Promise<Page<ClosureView>> {
    const rows = await this.closures.list(tx, { from: query.from, to: query.to }, listOf(query, 'day', 'uuid'));
    return pageOf(rows, query.limit, closureView, (closure) => [closure.fromDate, closure.id]);
  }
}
