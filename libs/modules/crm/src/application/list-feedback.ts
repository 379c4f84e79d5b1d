import { Injectable } from '@nestjs/common';
import { pageOf, type Page } from '@stamgast/platform';
import type { Tx } from '@stamgast/platform/database';
import { FeedbackRepository } from '../persistence/feedback.repository.js';
import { readTimeCursor } from './read-cursor.js';

export interface FeedbackView {
  readonly id: string;
  readonly bookingId: string;
  readonly clientId: string;
  readonly clientName: string;
  readonly score: number;
  readonly comment: string | null;
  readonly at: string;
  readonly staffId: string | null;
  readonly serviceId: string | null;
}

/** What clients said about their visits, newest first. */
@Injectable()
export class ListFeedback {
  constructor(private readonly feedback: FeedbackRepository) {}

  async execute(tx: Tx, limit: number, cursor: string | undefined): Promise<Page<FeedbackView>> {
    const rows = await this.feedback.page(tx, readTimeCursor(cursor), limit + 1);
    return pageOf(
      rows,
      limit,
      (row) => ({ ...row, at: row.at.toISOString() }),
      (row) => [row.at.toISOString(), row.id],
    );
  }
}
