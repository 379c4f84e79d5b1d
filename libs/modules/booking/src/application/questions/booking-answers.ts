import { Injectable } from '@nestjs/common';
import { DomainError } from '@stamgast/kernel';
import { ClientsFacade } from '@stamgast/crm';
import { AuditLog } from '@stamgast/identity';
import { platformProblems } from '@stamgast/platform';
import type { Tx } from '@stamgast/platform/database';
import type { AnswerValue, WrittenAnswer } from '../../domain/questions/answers.js';
import {
  goesWith,
  isAskedAt,
  type BookingQuestion,
  type QuestionKind,
} from '../../domain/questions/booking-question.js';
import { BookingAnswerRepository, type StoredAnswer } from '../../persistence/questions/booking-answer.repository.js';
import { BookingQuestionRepository } from '../../persistence/questions/booking-question.repository.js';
import { BookingRepository } from '../../persistence/visits/booking.repository.js';
import { requireAnswers } from './require-answers.js';

export interface AnswerView {
  readonly questionId: string;
  readonly wording: string;
  readonly kind: QuestionKind;
  readonly value: AnswerValue | null;
  readonly givenAt: string;
  readonly givenBy: 'client' | 'staff';
}

export interface ClientAnswerView extends AnswerView {
  readonly bookingId: string;
}

/** What was answered with a booking, and what nobody has answered yet. */
export interface BookingAnswersView {
  readonly data: readonly AnswerView[];
  readonly unanswered: readonly BookingQuestion[];
}

/** What clients have answered to the business's own questions. The audit log says which were answered, never what. */
@Injectable()
export class BookingAnswers {
  constructor(
    private readonly bookings: BookingRepository,
    private readonly questions: BookingQuestionRepository,
    private readonly answers: BookingAnswerRepository,
    private readonly clients: ClientsFacade,
    private readonly audit: AuditLog,
  ) {}

  /** 404 where there is no such booking. */
  async ofBooking(tx: Tx, bookingId: string): Promise<BookingAnswersView> {
    const { booking, asked } = await this.askedOf(tx, bookingId);
    const given = await this.answers.ofBooking(tx, bookingId);
    const known = booking.clientId === null ? [] : await this.answers.ofClient(tx, booking.clientId);
    const settled = new Set([
      ...given.filter((one) => one.value !== null).map((one) => one.questionId),
      ...known
        .filter((one) => asked.some((q) => q.id === one.questionId && q.asked === 'once_per_client'))
        .map((one) => one.questionId),
    ]);
    return { data: given.map(viewOf), unanswered: asked.filter((one) => !settled.has(one.id)) };
  }

  /** The newest answer of a client to each question. 404 where there is no such client. */
  async ofClient(tx: Tx, clientId: string): Promise<readonly ClientAnswerView[]> {
    if (!(await this.clients.contactFor(tx, clientId))) throw new DomainError(platformProblems.not_found);
    const rows = await this.answers.ofClient(tx, clientId);
    return rows.map((row) => ({ ...viewOf(row), bookingId: row.bookingId }));
  }

  /** What the team writes down; a question without a value is unanswered again. */
  async write(tx: Tx, bookingId: string, written: readonly WrittenAnswer[]): Promise<BookingAnswersView> {
    const { asked } = await this.askedOf(tx, bookingId);
    const answers = requireAnswers(asked, written, 'desk');
    const kept = new Set(answers.map((one) => one.questionId));
    const questionIds = written.map((one) => one.questionId);
    await this.answers.remove(
      tx,
      bookingId,
      questionIds.filter((id) => !kept.has(id)),
    );
    await this.answers.put(tx, bookingId, answers, 'staff');
    const about = { subjectType: 'booking', subjectId: bookingId };
    await this.audit.record(tx, { action: 'booking.answered', ...about, before: null, after: { questionIds } });
    await tx.announce('booking', bookingId);
    return this.ofBooking(tx, bookingId);
  }

  private async askedOf(tx: Tx, bookingId: string) {
    const booking = await this.bookings.byId(tx, bookingId);
    if (!booking) throw new DomainError(platformProblems.not_found);
    const serviceIds = booking.appointments.map((one) => one.serviceId);
    const all = await this.questions.list(tx);
    const place = booking.source === 'online' ? 'online' : 'desk';
    return { booking, asked: all.filter((one) => goesWith(one, serviceIds) && isAskedAt(one, place)) };
  }
}

function viewOf({ questionId, wording, kind, value, givenAt, givenBy }: StoredAnswer): AnswerView {
  return { questionId, wording, kind, value, givenAt: givenAt.toISOString(), givenBy };
}
