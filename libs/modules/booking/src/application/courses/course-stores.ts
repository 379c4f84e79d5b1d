import { Injectable } from '@nestjs/common';
import { ClassSessionRepository } from '../../persistence/classes/class-session.repository.js';
import { CoursePlaceRepository } from '../../persistence/courses/course-place.repository.js';
import { CourseRepository } from '../../persistence/courses/course.repository.js';
import type { Tx } from '@stamgast/platform/database';
import type { ClassSession } from '../../domain/classes/class-session.js';

/** Where courses, their sessions and the places in them are read and written. */
@Injectable()
export class CourseStores {
  constructor(
    readonly courses: CourseRepository,
    readonly places: CoursePlaceRepository,
    readonly sessions: ClassSessionRepository,
  ) {}

  /** The sessions of a course, by their start. */
  async sessionsOf(tx: Tx, courseId: string): Promise<ClassSession[]> {
    return this.sessions.byIds(tx, await this.courses.sessionIds(tx, [courseId]));
  }

  /** The same, each held in id order, so that seats in them are given one after another. */
  async holdSessionsOf(tx: Tx, courseId: string): Promise<ClassSession[]> {
    return this.sessions.lock(tx, await this.courses.sessionIds(tx, [courseId]));
  }
}
