import { Injectable } from '@nestjs/common';
import { systemActor, UnitOfWork, Work, type LeasedWork } from '@stamgast/platform';
import { isBelowMinimum } from '../../domain/classes/class-session.js';
import { ClassSessionRepository } from '../../persistence/classes/class-session.repository.js';
import { CancelClassSession } from './cancel-class-session.js';

/** At its deadline a session with too few seats taken is called off (D35). */
@Injectable()
export class DecideClassSession {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly work: Work,
    private readonly sessions: ClassSessionRepository,
    private readonly cancelSession: CancelClassSession,
  ) {}

  async execute(item: LeasedWork): Promise<void> {
    await this.unitOfWork.run({ businessId: item.businessId, actor: systemActor }, async (tx) => {
      if (!(await this.work.finish(tx, item))) return;
      const [session] = await this.sessions.lock(tx, [item.ref]);
      if (!session || !isBelowMinimum(session) || session.startsAt <= tx.now) return;
      const cancellation = { because: 'below_minimum', reason: null, notify: true } as const;
      await this.cancelSession.execute(tx, session.id, null, cancellation);
    });
  }
}
