import { Injectable } from '@nestjs/common';
import { AuditLog, BusinessFacade } from '@stamgast/identity';
import { DomainError } from '@stamgast/kernel';
import { invalidField, newId, platformProblems } from '@stamgast/platform';
import type { Tx } from '@stamgast/platform/database';
import type { Course } from '../../domain/courses/course.js';
import { ServiceRepository } from '../../persistence/service.repository.js';
import { CreateClassSeries, type NewSeries, type SeriesOccurrence } from '../classes/create-class-series.js';
import { CourseStores } from './course-stores.js';

export interface NewCourse
  extends NewSeries, Pick<Course, 'name' | 'joinUntil' | 'latePrice' | 'singleSeats' | 'cancelNoticeHours'> {
  /** In the business's currency. */
  readonly price: { readonly amount: number; readonly currency: string };
}

export interface CourseMade {
  /** Null for a dry run. */
  readonly courseId: string | null;
  readonly occurrences: readonly SeriesOccurrence[];
}

/** Makes a course out of weekly sessions, with the result of each date (D36). */
@Injectable()
export class CreateCourse {
  constructor(
    private readonly stores: CourseStores,
    private readonly series: CreateClassSeries,
    private readonly services: ServiceRepository,
    private readonly businesses: BusinessFacade,
    private readonly audit: AuditLog,
  ) {}

  /** 409 `class_series_conflict` with every occurrence where one cannot be held and none may be left out. */
  async execute(tx: Tx, input: NewCourse): Promise<CourseMade> {
    const { currency } = await this.businesses.current(tx);
    if (input.price.currency !== currency) throw invalidField('price.currency', `must be ${currency}`);
    const service = await this.services.byId(tx, input.serviceId);
    if (!service) throw new DomainError(platformProblems.not_found);
    const { occurrences } = await this.series.execute(tx, input);
    if (input.dryRun) return { courseId: null, occurrences };
    const sessionIds = occurrences.map((one) => one.sessionId).filter((id) => id !== null);
    if (sessionIds.length === 0) throw invalidField('start', 'gives no session that can be held');
    const { serviceId, name, joinUntil, latePrice, singleSeats, cancelNoticeHours } = input;
    const course: Course = {
      id: newId(),
      serviceId,
      serviceName: service.name,
      name: name.trim(),
      priceAmount: input.price.amount,
      currency,
      joinUntil,
      latePrice,
      singleSeats,
      cancelNoticeHours,
      cancelledAt: null,
      online: service.online,
      version: 1,
      createdAt: tx.now,
      updatedAt: tx.now,
    };
    await this.stores.courses.insert(tx, course, sessionIds);
    await this.audit.record(tx, {
      action: 'course.created',
      subjectType: 'course',
      subjectId: course.id,
      after: { name: course.name, serviceId, sessions: sessionIds.length, price: course.priceAmount },
    });
    await tx.announce('course', course.id);
    return { courseId: course.id, occurrences };
  }
}
