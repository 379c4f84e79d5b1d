import { Injectable } from '@nestjs/common';
import { systemActor, UnitOfWork, Work, type LeasedWork } from '@stamgast/platform';
import { isBelowMinimum } from '../../domain/classes/class-session.js';
import type { Tx } from '@stamgast/platform/database';
import type { ClassSession } from '../../domain/classes/class-session.js';
import { sessionsHeld } from '../../domain/courses/course.js';
import { ChangeCourse } from '../courses/change-course.js';
import { CourseStores } from '../courses/course-stores.js';
import { CancelClassSession, type SessionCancellation } from './cancel-class-session.js';

/** At its deadline a session with too few seats taken is called off (D35). */
@Injectable()
export class DecideClassSession {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly work: Work,
    private readonly courses: CourseStores,
    private readonly changeCourse: ChangeCourse,
    private readonly cancelSession: CancelClassSession,
  ) {}

  async execute(item: LeasedWork): Promise<void> {
    await this.unitOfWork.run({ businessId: item.businessId, actor: systemActor }, async (tx) => {
      if (!(await this.work.finish(tx, item))) return;
      const seen = await this.courses.sessions.byId(tx, item.ref);
      if (!seen || !isBelowMinimum(seen) || seen.startsAt <= tx.now) return;
      const cancellation = { because: 'below_minimum', reason: null, notify: true } as const;
      if (seen.courseId !== null) return this.decideCourse(tx, seen.courseId, seen, cancellation);
      const [session] = await this.courses.sessions.lock(tx, [item.ref]);
      if (session && isBelowMinimum(session)) await this.cancelSession.execute(tx, session.id, null, cancellation);
    });
  }

  /** A course takes place or not as a whole: its first session decides, and whoever is in it then comes to all of it. */
  private async decideCourse(tx: Tx, courseId: string, session: ClassSession, cancellation: SessionCancellation) {
    const course = await this.courses.courses.lock(tx, courseId);
    const all = await this.courses.holdSessionsOf(tx, courseId);
    const first = sessionsHeld(all)[0];
    if (!course || course.cancelledAt || first?.id !== session.id || !isBelowMinimum(first)) return;
    await this.changeCourse.cancel(tx, courseId, null, cancellation);
  }
}
