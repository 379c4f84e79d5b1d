import { Injectable } from '@nestjs/common';
import { newId, Outbox } from '@stamgast/platform';
import type { Tx } from '@stamgast/platform/database';
import type { Feedback } from '../domain/feedback.js';
import { FeedbackRepository } from '../persistence/feedback.repository.js';
import { TimelineRepository } from '../persistence/timeline.repository.js';

export interface FeedbackInput {
  readonly clientId: string;
  readonly bookingId: string;
  /** 1 (poor) to 5 (good). */
  readonly score: number;
  readonly comment: string | null;
  /** When it was said; now when absent. */
  readonly at?: Date;
}

/** Keeps what a client said about a visit; a second word about the same visit takes the place of the first. */
@Injectable()
export class RecordFeedback {
  constructor(
    private readonly feedback: FeedbackRepository,
    private readonly timeline: TimelineRepository,
    private readonly outbox: Outbox,
  ) {}

  async execute(tx: Tx, input: FeedbackInput): Promise<Feedback> {
    const { clientId, bookingId, score } = input;
    const given = { score, comment: input.comment?.trim() || null, at: input.at ?? tx.now };
    const id = await this.feedback.put(tx, newId(), clientId, bookingId, given);
    const detail = { bookingId, score, comment: given.comment };
    const title = String(score);
    await this.timeline.put(tx, newId(), { clientId, at: given.at, kind: 'feedback', ref: id, title, detail });
    const at = given.at.toISOString();
    await this.outbox.append(tx, { type: 'feedback.given.v1', clientId, bookingId, score, at });
    await tx.announce('client', clientId);
    return given;
  }
}
