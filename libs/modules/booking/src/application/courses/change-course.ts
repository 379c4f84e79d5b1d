import { Injectable } from '@nestjs/common';
import { AuditLog } from '@stamgast/identity';
import { DomainError } from '@stamgast/kernel';
import { invalidField, platformProblems, staleVersion } from '@stamgast/platform';
import type { Tx } from '@stamgast/platform/database';
import type { Course } from '../../domain/courses/course.js';
import { courseProblems } from '../../domain/courses/course-problems.js';
import { CancelClassSession, type SessionCancellation } from '../classes/cancel-class-session.js';
import { CourseStores } from './course-stores.js';

type Settings = Pick<Course, 'name' | 'joinUntil' | 'latePrice' | 'singleSeats' | 'cancelNoticeHours'>;

/** What is to be different; what is left out stays. Places that are booked keep their price and terms. */
export type CoursePatch = { readonly [Setting in keyof Settings]?: Settings[Setting] | undefined } & {
  readonly price?: { readonly amount: number; readonly currency: string } | undefined;
};

/** Changes a course, or calls it off. */
@Injectable()
export class ChangeCourse {
  constructor(
    private readonly stores: CourseStores,
    private readonly cancelSession: CancelClassSession,
    private readonly audit: AuditLog,
  ) {}

  async execute(tx: Tx, id: string, version: number, { price, ...patch }: CoursePatch): Promise<void> {
    const before = await this.begin(tx, id, version);
    if (price && price.currency !== before.currency) throw invalidField('price.currency', `must be ${before.currency}`);
    const given = Object.fromEntries(Object.entries(patch).filter(([, value]) => value !== undefined));
    const changed = { ...before, ...given, ...(price ? { priceAmount: price.amount } : {}) };
    await this.commit(tx, changed, 'course.changed', { ...given, ...(price ? { price: price.amount } : {}) });
  }

  /** Calls off every session that has not begun; whoever booked is told once, and everything is returned (D49). */
  async cancel(tx: Tx, id: string, version: number | null, { because, reason, notify }: SessionCancellation) {
    const before = await this.begin(tx, id, version);
    const sessions = await this.stores.holdSessionsOf(tx, id);
    const ahead = sessions.filter((one) => one.status === 'scheduled' && one.startsAt > tx.now);
    if (ahead.length === 0) throw new DomainError(courseProblems.course_not_open);
    for (const session of ahead) await this.cancelSession.execute(tx, session.id, null, { because, reason, notify });
    await this.commit(tx, { ...before, cancelledAt: tx.now }, 'course.cancelled', {
      because,
      reason,
      sessions: ahead.length,
    });
  }

  private async begin(tx: Tx, id: string, version: number | null): Promise<Course> {
    const course = await this.stores.courses.lock(tx, id);
    if (!course) throw new DomainError(platformProblems.not_found);
    if (version !== null && course.version !== version) throw staleVersion(course.version);
    if (course.cancelledAt) throw new DomainError(courseProblems.course_not_open);
    return course;
  }

  private async commit(tx: Tx, course: Course, action: string, after: object): Promise<void> {
    await this.stores.courses.update(tx, { ...course, version: course.version + 1, updatedAt: tx.now });
    await this.audit.record(tx, { action, subjectType: 'course', subjectId: course.id, after: { ...after } });
    await tx.announce('course', course.id);
  }
}
