import { Injectable } from '@nestjs/common';
import type { Tx } from '@stamgast/platform/database';
import { ClassSessionRepository } from '../../persistence/classes/class-session.repository.js';
import { PoliciesRepository } from '../../persistence/policies.repository.js';
import type { Policies } from '../../domain/policies.js';
import { goesWith, type BookingQuestion } from '../../domain/questions/booking-question.js';
import { BookingQuestionRepository } from '../../persistence/questions/booking-question.repository.js';
import { RequireOpenPage } from '../setup/public-page/require-open-page.js';
import { NearSessions } from './near-sessions.js';

/** Where visitors come in to classes. */
@Injectable()
export class ClassDoor {
  constructor(
    readonly sessions: ClassSessionRepository,
    readonly near: NearSessions,
    private readonly requireOpenPage: RequireOpenPage,
    private readonly policies: PoliciesRepository,
    private readonly questions: BookingQuestionRepository,
  ) {}

  /** What the business asks with a service. */
  async questionsOf(tx: Tx, serviceId: string): Promise<readonly BookingQuestion[]> {
    const all = await this.questions.list(tx);
    return all.filter((one) => goesWith(one, [serviceId]));
  }

  /** How many bookings one client may have ahead, and until when they book. 404 `booking_page_off` when the page is off. */
  async openFor(tx: Tx): Promise<{ limit: number | null; noticeMinutes: number }> {
    await this.requireOpenPage.execute(tx);
    const { activeBookingLimit, minNoticeMinutes } = await this.policiesOf(tx);
    return { limit: activeBookingLimit, noticeMinutes: minNoticeMinutes };
  }

  policiesOf(tx: Tx): Promise<Policies> {
    return this.policies.load(tx);
  }
}
