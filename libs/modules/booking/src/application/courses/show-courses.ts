import { Injectable } from '@nestjs/common';
import { DomainError } from '@stamgast/kernel';
import { platformProblems } from '@stamgast/platform';
import type { Tx } from '@stamgast/platform/database';
import type { ClassSession } from '../../domain/classes/class-session.js';
import { sessionsToJoin, type Course } from '../../domain/courses/course.js';
import { PoliciesRepository } from '../../persistence/policies.repository.js';
import { ClassDoor } from '../classes/class-door.js';
import { sessionView } from '../classes/session-view.js';
import { PresentBookings } from '../views/present-bookings.js';
import { CourseStores } from './course-stores.js';
import {
  courseView,
  openCourseView,
  placeView,
  type CourseDetailView,
  type CourseView,
  type OpenCourseView,
} from './course-view.js';

const mostCourses = 200;
const aYear = 366 * 86_400_000;

/** The ways in which courses are looked at. */
@Injectable()
export class ShowCourses {
  constructor(
    private readonly stores: CourseStores,
    private readonly door: ClassDoor,
    private readonly policies: PoliciesRepository,
    private readonly present: PresentBookings,
  ) {}

  /** Those that are not over, newest first; with `past` also those of the last year. */
  async list(tx: Tx, past: boolean): Promise<CourseView[]> {
    const from = past ? new Date(tx.now.getTime() - aYear) : tx.now;
    const courses = await this.stores.courses.list(tx, { from, serviceId: null, limit: mostCourses });
    const sessions = await this.sessionsOf(tx, courses);
    const ids = courses.map((one) => one.id);
    const held = await this.stores.places.seatsHeld(tx, ids);
    return courses.map((one) => courseView(one, sessions.get(one.id) ?? [], held.get(one.id) ?? 0, tx.now));
  }

  /** With its sessions and its members. 404 where there is none. */
  async one(tx: Tx, id: string): Promise<CourseDetailView> {
    const course = await this.stores.courses.byId(tx, id);
    if (!course) throw new DomainError(platformProblems.not_found);
    const sessions = await this.stores.sessionsOf(tx, id);
    const places = await this.stores.places.ofCourse(tx, id);
    const bookings = await this.stores.places.bookings(
      tx,
      places.map((one) => one.id),
    );
    const views = await this.present.execute(tx, bookings);
    const held = await this.stores.places.seatsHeld(tx, [id]);
    return {
      ...courseView(course, sessions, held.get(id) ?? 0, tx.now),
      sessions: sessions.map(sessionView),
      places: places.map((place) => {
        const own = views.filter((one) => one.course?.placeId === place.id);
        return placeView(place, own, course.currency, tx.now);
      }),
    };
  }

  /** What visitors can join now; 404 `booking_page_off` when the page is off. */
  async open(tx: Tx, serviceId: string | null): Promise<OpenCourseView[]> {
    const { noticeMinutes } = await this.door.openFor(tx);
    const { cancelNoticeHours } = await this.policies.load(tx);
    const from = new Date(tx.now.getTime() + noticeMinutes * 60_000);
    const courses = await this.stores.courses.list(tx, { from, serviceId, limit: mostCourses });
    const sessions = await this.sessionsOf(tx, courses);
    const open = courses.flatMap((course) => {
      const own = sessions.get(course.id) ?? [];
      const joined = sessionsToJoin(course.joinUntil, own, from);
      if (!course.online || course.cancelledAt || joined.length === 0) return [];
      return [openCourseView(course, own, joined, course.cancelNoticeHours ?? cancelNoticeHours, tx.now)];
    });
    return open.sort((a, b) => a.sessions[0]!.start.localeCompare(b.sessions[0]!.start));
  }

  private async sessionsOf(tx: Tx, courses: readonly Course[]): Promise<Map<string, ClassSession[]>> {
    const ids = await this.stores.courses.sessionIds(
      tx,
      courses.map((one) => one.id),
    );
    const found = new Map<string, ClassSession[]>();
    for (const session of await this.stores.sessions.byIds(tx, ids))
      found.set(session.courseId!, [...(found.get(session.courseId!) ?? []), session]);
    return found;
  }
}
