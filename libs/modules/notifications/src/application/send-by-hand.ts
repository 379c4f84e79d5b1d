import { Injectable } from '@nestjs/common';
import { DomainError } from '@stamgast/kernel';
import { localDateAt } from '@stamgast/availability';
import { ClientOccasions } from '@stamgast/crm';
import { BusinessFacade } from '@stamgast/identity';
import { platformProblems } from '@stamgast/platform';
import type { Tx } from '@stamgast/platform/database';
import { ChangeAutomation } from './change-automation.js';
import { CheckSending } from './check-sending.js';
import type { DryRunRow } from './dry-run.js';
import { PlanMessage } from './plan-message.js';
import { rhythmKinds } from './plan-occasions.js';
import { notificationsProblems } from '../domain/notifications-problems.js';

/** What came of it: gone out at once, at another hour, or not and why. */
export type SentByHand = Pick<DryRunRow, 'outcome' | 'reason' | 'sendAt' | 'channel'>;

/**
 * Sends a client today what an automation would write once they have stayed away long enough. Everything that may stop
 * the automation stops this as well; once a day.
 */
@Injectable()
export class SendByHand {
  constructor(
    private readonly automations: ChangeAutomation,
    private readonly clients: ClientOccasions,
    private readonly businesses: BusinessFacade,
    private readonly check: CheckSending,
    private readonly planner: PlanMessage,
  ) {}

  /** 404 when there is no such automation or client; refuses an automation that asks nobody to come back. */
  async execute(tx: Tx, automationId: string, asked: string): Promise<SentByHand> {
    const automation = await this.automations.one(tx, automationId);
    const { kind, channels } = automation;
    if (!(rhythmKinds as readonly string[]).includes(kind)) throw new DomainError(notificationsProblems.not_by_hand);
    const client = await this.clients.one(tx, asked);
    if (!client) throw new DomainError(platformProblems.not_found);
    const clientId = client.id;
    const thought = {
      id: null,
      kind,
      clientId,
      bookingId: null,
      subjectId: null,
      attempts: 0,
      wayFixed: false,
      automationId,
    };
    const plannedFor = client.lastVisitAt;
    const message = { ...thought, plannedFor, channel: channels[0]! };
    const { decision, channel } = await this.check.execute(tx, message, tx.now, automation);
    if (decision.action === 'end') return { outcome: 'not', reason: decision.reason, sendAt: null, channel };
    const dueAt = decision.action === 'wait' ? decision.until : tx.now;
    const { timeZone } = await this.businesses.current(tx);
    const key = `${kind}:${clientId}:by-hand:${localDateAt(timeZone, tx.now.getTime())}`;
    await this.planner.plan(tx, { key, kind, clientId, dueAt, automation, ...(plannedFor && { plannedFor }) });
    const outcome = decision.action === 'wait' ? 'wait' : 'send';
    return { outcome, reason: null, sendAt: dueAt.toISOString(), channel };
  }
}
