import { Injectable } from '@nestjs/common';
import { DomainError } from '@stamgast/kernel';
import { platformProblems } from '@stamgast/platform';
import type { Tx } from '@stamgast/platform/database';
import type { WrittenAnswer } from '../../domain/questions/answers.js';
import { ClassDoor } from '../classes/class-door.js';
import { DeskClient, type DeskClientWish } from '../create-booking/desk-client.js';
import { requireAnswers } from '../questions/require-answers.js';
import { BookCourse, type BookedCourse } from './book-course.js';
import { CourseStores } from './course-stores.js';

export interface DeskPlaceInput extends DeskClientWish {
  readonly courseId: string;
  readonly seats: number;
  readonly note: string | null;
  readonly answers: readonly WrittenAnswer[];
  readonly override: boolean;
  readonly overrideReason: string | null;
}

/** A place that the team gives: in whatever is still ahead, up to the capacity, beyond it by a word that is logged (D35). */
@Injectable()
export class CreateDeskPlace {
  constructor(
    private readonly stores: CourseStores,
    private readonly client: DeskClient,
    private readonly book: BookCourse,
    private readonly door: ClassDoor,
  ) {}

  async execute(tx: Tx, input: DeskPlaceInput): Promise<BookedCourse> {
    const { courseId, seats, note, override, overrideReason } = input;
    const course = await this.stores.courses.byId(tx, courseId);
    if (!course) throw new DomainError(platformProblems.not_found);
    const asked = await this.door.questionsOf(tx, course.serviceId);
    return this.book.execute(tx, {
      courseId,
      seats,
      note,
      overrideReason,
      clientId: await this.client.execute(tx, input),
      bookedName: null,
      source: 'staff',
      linkHash: null,
      answers: requireAnswers(asked, input.answers, 'desk'),
      allowance: override ? 'override' : 'desk',
    });
  }
}
