import { Injectable } from '@nestjs/common';
import { Work } from '@stamgast/platform';
import type { Tx } from '@stamgast/platform/database';
import { nextInLine, promotionEnds, seatsUnfilled, type Queued } from '../../domain/classes/session-queue.js';
import { ClassSessionRepository } from '../../persistence/classes/class-session.repository.js';
import { SessionQueueRepository } from '../../persistence/classes/session-queue.repository.js';
import { PoliciesRepository } from '../../persistence/policies.repository.js';

/**
 * Keeps seats that become free for those who wait for them, in the transaction that frees them: nobody who comes by meanwhile
 * can take what somebody has waited for (D43). Moving them up is the worker's.
 */
@Injectable()
export class SessionQueue {
  constructor(
    private readonly queue: SessionQueueRepository,
    private readonly sessions: ClassSessionRepository,
    private readonly policies: PoliciesRepository,
    private readonly work: Work,
  ) {}

  /** Seats have become free, or there are more of them. The session is held. */
  async seatsFreed(tx: Tx, sessionId: string): Promise<void> {
    await this.queue.nextRound(tx, sessionId);
    if ((await this.settle(tx, sessionId)).length > 0) await this.lookSoon(tx, sessionId);
  }

  /** Keeps as many seats as those next in line want, and gives who they are. The session is held. */
  async settle(tx: Tx, sessionId: string): Promise<Queued[]> {
    const waiting = await this.queue.waitingFor(tx, sessionId);
    const moving = waiting.length === 0 ? [] : await this.movingUp(tx, sessionId, waiting);
    await this.queue.keepSeats(
      tx,
      sessionId,
      moving.reduce((sum, one) => sum + one.seats, 0),
    );
    return moving;
  }

  /** Has the worker look who can move up, or whether nobody needs to wait any longer. */
  async lookSoon(tx: Tx, sessionId: string): Promise<void> {
    await this.work.plan(tx, { kind: 'booking.promote-waiting', ref: sessionId, dueAt: tx.now });
  }

  private async movingUp(tx: Tx, sessionId: string, waiting: readonly Queued[]): Promise<Queued[]> {
    const session = await this.sessions.byId(tx, sessionId);
    const terms = await this.policies.load(tx);
    if (!session || tx.now >= promotionEnds(session.startsAt, terms)) return [];
    return nextInLine(waiting, seatsUnfilled(session));
  }
}
