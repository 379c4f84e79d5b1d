import { Injectable } from '@nestjs/common';
import { ClientsFacade } from '@stamgast/crm';
import { systemActor, UnitOfWork, Work, type LeasedWork } from '@stamgast/platform';
import type { Tx } from '@stamgast/platform/database';
import { dueInPage, pageSizeOf, variantOf, type Campaign } from '../../domain/campaign.js';
import { CampaignRepository } from '../../persistence/campaign.repository.js';
import { MessageRepository } from '../../persistence/message.repository.js';
import { PlanMessage } from '../plan-message.js';

/** Looked at again so often while its last messages are on their way. */
const lookMilliseconds = 15_000;

/**
 * Carries a campaign out, a page of the segment at a time: each page is planned in one transaction that notes how far it
 * came, and a client's message has one key, so that a worker that dies or a page that runs twice makes no second one.
 */
@Injectable()
export class CampaignRun {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly campaigns: CampaignRepository,
    private readonly messages: MessageRepository,
    private readonly planner: PlanMessage,
    private readonly clients: ClientsFacade,
    private readonly work: Work,
  ) {}

  /** From `startsAt` on. */
  async begin(tx: Tx, { id, startsAt }: Campaign): Promise<void> {
    await this.work.plan(tx, { kind: 'notifications.campaign', ref: id, dueAt: startsAt ?? tx.now });
  }

  /** Takes back whatever nobody has begun to send. */
  async stop(tx: Tx, id: string, reason: string): Promise<void> {
    await this.planner.cancel(tx, await this.campaigns.waiting(tx, id), reason);
    await this.work.remove(tx, 'notifications.campaign', [id]);
  }

  /** The next page, or the end of it when every message has ended. */
  async execute(item: LeasedWork): Promise<void> {
    await this.unitOfWork.run({ businessId: item.businessId, actor: systemActor }, async (tx) => {
      const campaign = await this.campaigns.lock(tx, item.ref);
      if (!(await this.work.holds(tx, item))) return;
      if (campaign?.state !== 'scheduled' && campaign?.state !== 'sending') {
        await this.work.finish(tx, item);
        return;
      }
      const next = campaign.endedAt ? await this.lookAgain(tx, campaign) : await this.page(tx, campaign);
      if (next) await this.work.postpone(tx, item, next);
      else await this.work.finish(tx, item);
      await tx.announce('campaign', campaign.id);
    });
  }

  /** When to go on. */
  private async page(tx: Tx, campaign: Campaign): Promise<Date> {
    const segment = campaign.segmentId === null ? null : await this.clients.segment(tx, campaign.segmentId);
    const after = { after: campaign.plannedUpTo, limit: pageSizeOf(campaign) };
    const { ids, next } = segment
      ? await this.clients.segmentMembers(tx, segment.filter, after)
      : { ids: [], next: null };
    // After a pause the pages begin anew: who has had it takes no time of the hour.
    const reached = await this.campaigns.reached(tx, campaign.id, ids);
    const others = ids.filter((clientId) => !reached.has(clientId));
    await this.plan(tx, campaign, others);
    const begunAt = campaign.begunAt ?? tx.now;
    // Everybody is planned: what is left is to see the last ones off.
    const endedAt = next === null ? tx.now : null;
    await this.campaigns.update(tx, { ...campaign, state: 'sending', begunAt, endedAt, plannedUpTo: next });
    return dueInPage(campaign, tx.now, others.length);
  }

  private async plan(tx: Tx, campaign: Campaign, clientIds: readonly string[]): Promise<void> {
    const contacts = await this.clients.contactsFor(tx, clientIds);
    const planned = clientIds.map((clientId, position) => {
      const { email = null, phone = null } = contacts.get(clientId) ?? {};
      const addresses = { email, sms: phone };
      return {
        key: `campaign:${campaign.id}:${clientId}`,
        kind: 'campaign' as const,
        // Who is reached by none is kept with the reason, as everybody else is.
        channel: campaign.channels.find((channel) => addresses[channel]) ?? campaign.channels[0]!,
        clientId,
        subjectId: campaign.id,
        variant: variantOf(campaign, tx.businessId, clientId),
        dueAt: dueInPage(campaign, tx.now, position),
      };
    });
    const made = await this.messages.planAll(tx, planned);
    await this.work.planAll(
      tx,
      made.map(({ id, dueAt }) => ({ kind: 'notifications.send', ref: id, dueAt })),
    );
  }

  /** Null when all have ended. */
  private async lookAgain(tx: Tx, campaign: Campaign): Promise<Date | null> {
    const due = await this.campaigns.nextDue(tx, campaign.id);
    if (due) return new Date(Math.max(due.getTime(), tx.now.getTime() + lookMilliseconds));
    await this.campaigns.update(tx, { ...campaign, state: 'done', endedAt: tx.now });
    return null;
  }
}
