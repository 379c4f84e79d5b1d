import { Inject, Injectable } from '@nestjs/common';
import type { ConsentChannel } from '@stamgast/crm';
import { DomainError } from '@stamgast/kernel';
import {
  CONFIGURATION,
  CredentialDirectory,
  hashToken,
  newToken,
  platformProblems,
  type Configuration,
} from '@stamgast/platform';
import type { Tx } from '@stamgast/platform/database';
import { linkEnd } from '../../domain/booking/link-end.js';
import { seatsLeft } from '../../domain/classes/class-session.js';
import { sessionsToJoin, type Course } from '../../domain/courses/course.js';
import type { WrittenAnswer } from '../../domain/questions/answers.js';
import { ClassDoor } from '../classes/class-door.js';
import type { PublicBookingCreated } from '../create-booking/create-public-booking.js';
import { WelcomeVisitor, type Visitor } from '../create-booking/welcome-visitor.js';
import { LinkedBooking } from '../public-link/linked-booking.js';
import { requireAnswers } from '../questions/require-answers.js';
import { BookCourse, courseFull } from './book-course.js';
import { CourseStores } from './course-stores.js';

export interface PublicPlaceInput {
  readonly courseId: string;
  readonly seats: number;
  readonly client: Visitor;
  readonly marketingConsent: Partial<Record<ConsentChannel, boolean>>;
  readonly answers: readonly WrittenAnswer[];
}

/** Where visitors come in to courses. */
@Injectable()
export class CourseDoor {
  constructor(
    readonly stores: CourseStores,
    readonly classes: ClassDoor,
    readonly book: BookCourse,
  ) {}
}

/** A visitor's place in a course; one link opens all of it, and the answer tells nothing about who else comes. */
@Injectable()
export class CreatePublicPlace {
  constructor(
    private readonly door: CourseDoor,
    private readonly visitors: WelcomeVisitor,
    private readonly linked: LinkedBooking,
    private readonly credentials: CredentialDirectory,
    @Inject(CONFIGURATION) private readonly configuration: Configuration,
  ) {}

  async execute(tx: Tx, input: PublicPlaceInput): Promise<PublicBookingCreated> {
    const { client, courseId, seats } = input;
    const { classes, stores, book } = this.door;
    this.visitors.refuseUnreachable(client);
    const { limit, noticeMinutes } = await classes.openFor(tx);
    const course = await stores.courses.byId(tx, courseId);
    if (!course?.online) throw new DomainError(platformProblems.not_found);
    const answers = requireAnswers(await classes.questionsOf(tx, course.serviceId), input.answers, 'online');
    await this.refuseWhatLooksFull(tx, course, seats, noticeMinutes);
    const clientId = await this.visitors.execute(tx, { visitor: client, consent: input.marketingConsent, limit });
    const manageToken = newToken();
    const { bookings } = await book.execute(tx, {
      courseId,
      seats,
      clientId,
      bookedName: client.name.trim(),
      source: 'online',
      note: null,
      linkHash: hashToken(manageToken),
      answers,
      allowance: 'online',
      overrideReason: null,
    });
    const first = bookings[0]!;
    await this.credentials.register(tx, 'manage-booking', first.id, manageToken, linkEnd(bookings.at(-1)!));
    return {
      booking: await this.linked.present(tx, first, manageToken),
      manageToken,
      manageUrl: `${this.configuration.widgetOrigin}/manage/${manageToken}`,
    };
  }

  /** Most of a crowd that wants one course is sent away before it makes a client or waits for a lock. */
  private async refuseWhatLooksFull(tx: Tx, course: Course, seats: number, noticeMinutes: number): Promise<void> {
    const sessions = await this.door.stores.sessionsOf(tx, course.id);
    const joined = sessionsToJoin(course.joinUntil, sessions, new Date(tx.now.getTime() + noticeMinutes * 60_000));
    const full = joined.filter((one) => seats <= one.maxSeatsPerBooking && seatsLeft(one, 'online') < seats);
    if (full.length > 0) throw courseFull(full);
  }
}
