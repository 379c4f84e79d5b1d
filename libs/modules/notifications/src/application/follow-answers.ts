import { Injectable } from '@nestjs/common';
import type { EventOf } from '@stamgast/contracts';
import type { Subscriber } from '@stamgast/platform';
import type { Tx } from '@stamgast/platform/database';
import { isRunning, meets } from '../domain/automation.js';
import { AutomationRepository } from '../persistence/automation.repository.js';
import { PlanMessage } from './plan-message.js';
import { placeOf } from './read-sending-facts.js';
import { VisitLetters } from './visit-letters.js';

/** Whoever told how it was is invited to tell others, contented or not (D83). */
@Injectable()
export class FollowAnswers implements Subscriber<'feedback.given.v1'> {
  readonly name = 'notifications.follow-answers';
  readonly types = ['feedback.given.v1'] as const;

  constructor(
    private readonly automations: AutomationRepository,
    private readonly letters: VisitLetters,
    private readonly planner: PlanMessage,
  ) {}

  async handle(tx: Tx, { clientId, bookingId, at }: EventOf<'feedback.given.v1'>): Promise<void> {
    const running = (await this.automations.running(tx, ['review_invitation'])).filter(isRunning);
    if (running.length === 0) return;
    const visit = await this.letters.visits.bookingFacts(tx, bookingId);
    if (!visit || visit.quiet) return;
    for (const automation of running.filter((one) => meets(one.conditions, placeOf(visit)))) {
      const dueAt = new Date(new Date(at).getTime() + automation.settings.hoursAfter * 3_600_000);
      const key = `review_invitation:${bookingId}`;
      await this.planner.plan(tx, { key, kind: 'review_invitation', clientId, bookingId, dueAt, automation });
    }
  }
}
