import { Injectable } from '@nestjs/common';
import { DomainError } from '@stamgast/kernel';
import { systemActor, UnitOfWork, Work, type LeasedWork } from '@stamgast/platform';
import type { Tx } from '@stamgast/platform/database';
import type { Queued } from '../../domain/classes/session-queue.js';
import { ClassSessionRepository } from '../../persistence/classes/class-session.repository.js';
import { SessionQueueRepository } from '../../persistence/classes/session-queue.repository.js';
import { WaitlistEntryRepository } from '../../persistence/waitlist/waitlist-entry.repository.js';
import { ClassDoor } from '../classes/class-door.js';
import { SessionQueue } from '../classes/session-queue.js';
import { WelcomeVisitor } from '../create-booking/welcome-visitor.js';
import { LeaveWaitlist } from './leave-waitlist.js';
import { SeatForWaiting } from './seat-for-waiting.js';

/** What the moving up reads and keeps. */
@Injectable()
export class PromotionStores {
  constructor(
    readonly sessions: ClassSessionRepository,
    readonly queue: SessionQueueRepository,
    readonly entries: WaitlistEntryRepository,
    readonly door: ClassDoor,
    readonly visitors: WelcomeVisitor,
    readonly work: Work,
  ) {}
}

/**
 * Moves people up into seats that have become free, whoever came first and fits, one in one transaction. Whoever cannot come
 * is passed over and keeps waiting (D43). For a session that is off or over, places are closed without a word (D45).
 */
@Injectable()
export class PromoteWaiting {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly stores: PromotionStores,
    private readonly keeping: SessionQueue,
    private readonly seat: SeatForWaiting,
    private readonly leaving: LeaveWaitlist,
  ) {}

  async execute(item: LeasedWork): Promise<void> {
    const over = await this.inBusiness(item, (tx) => this.over(tx, item.ref));
    for (const id of over) await this.inBusiness(item, (tx) => this.leaving.pass(tx, id));
    for (;;) {
      const next = await this.inBusiness(item, (tx) => this.nextOf(tx, item.ref));
      if (next === null) break;
      await this.moveUp(item, next);
    }
    await this.inBusiness(item, (tx) => this.stores.work.finish(tx, item));
  }

  /** Those who wait for a session that is off or has begun. */
  private async over(tx: Tx, sessionId: string): Promise<string[]> {
    const session = await this.stores.sessions.byId(tx, sessionId);
    if (session?.status === 'scheduled' && session.startsAt > tx.now) return [];
    return (await this.stores.queue.waitingFor(tx, sessionId)).map(({ id }) => id);
  }

  /** Who moves up next; null: nobody. Their seats are kept until then. */
  private async nextOf(tx: Tx, sessionId: string): Promise<Queued | null> {
    await this.stores.sessions.lock(tx, [sessionId]);
    const [first] = await this.keeping.settle(tx, sessionId);
    return first ?? null;
  }

  private async moveUp(item: LeasedWork, next: Queued): Promise<void> {
    try {
      await this.inBusiness(item, async (tx) => {
        await this.refuseTooMany(tx, next.id);
        await this.seat.execute(tx, next.id, { allowance: 'queue', overrideReason: null });
      });
    } catch (error) {
      if (!(error instanceof DomainError) || error.problem.kind === 'unavailable') throw error;
      await this.inBusiness(item, (tx) => this.stores.queue.passOver(tx, next, error.problem.code));
    }
  }

  /** A visitor has no more visits ahead than one may have who books by themselves. */
  private async refuseTooMany(tx: Tx, entryId: string): Promise<void> {
    const entry = await this.stores.entries.byId(tx, entryId);
    if (entry?.source !== 'online') return;
    const { activeBookingLimit } = await this.stores.door.policiesOf(tx);
    await this.stores.visitors.refuseTooMany(tx, entry.clientId, activeBookingLimit);
  }

  private inBusiness<Result>(item: LeasedWork, work: (tx: Tx) => Promise<Result>): Promise<Result> {
    return this.unitOfWork.run({ businessId: item.businessId, actor: systemActor }, work);
  }
}
