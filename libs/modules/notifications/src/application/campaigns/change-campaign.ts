import { Injectable } from '@nestjs/common';
import { DomainError } from '@stamgast/kernel';
import { AuditLog, BusinessFacade } from '@stamgast/identity';
import { ClientsFacade } from '@stamgast/crm';
import { newId, platformProblems, staleVersion } from '@stamgast/platform';
import type { Tx } from '@stamgast/platform/database';
import { isComplete, type Campaign, type CampaignState, type CampaignTexts } from '../../domain/campaign.js';
import type { Channel } from '../../domain/message.js';
import { notificationsProblems } from '../../domain/notifications-problems.js';
import { checkTemplate } from '../../domain/render-template.js';
import { variablesOf } from '../../domain/template-variables.js';
import { CampaignRepository } from '../../persistence/campaign.repository.js';
import { CampaignRun } from './campaign-run.js';

/** What is left out stays as it is; texts are given whole. */
export interface CampaignChange {
  readonly name?: string;
  readonly segmentId?: string | null;
  readonly channels?: readonly Channel[];
  readonly texts?: CampaignTexts;
  readonly holdoutPercent?: number;
  readonly perHour?: number | null;
}

/** Writes campaigns and says when they go out. */
@Injectable()
export class ChangeCampaign {
  constructor(
    private readonly campaigns: CampaignRepository,
    private readonly run: CampaignRun,
    private readonly businesses: BusinessFacade,
    private readonly clients: ClientsFacade,
    private readonly audit: AuditLog,
  ) {}

  list(tx: Tx): Promise<Campaign[]> {
    return this.campaigns.all(tx);
  }

  /** 404 when there is none. */
  async one(tx: Tx, id: string): Promise<Campaign> {
    return there(await this.campaigns.byId(tx, id));
  }

  async add(tx: Tx, name: string, change: CampaignChange): Promise<Campaign> {
    const blank: Campaign = {
      id: newId(),
      name,
      segmentId: null,
      channels: ['email', 'sms'],
      texts: {},
      holdoutPercent: 0,
      perHour: null,
      startsAt: null,
      state: 'draft',
      plannedUpTo: null,
      begunAt: null,
      endedAt: null,
      createdAt: tx.now,
      version: 1,
    };
    const added = { ...blank, ...sound(change) };
    await this.campaigns.insert(tx, added);
    await this.tell(tx, 'campaign.added', added);
    return added;
  }

  /** Only a draft: what is on its way stays as it was said. */
  async change(tx: Tx, id: string, version: number, change: CampaignChange): Promise<Campaign> {
    const before = await this.inState(tx, id, ['draft']);
    return this.save(tx, 'campaign.changed', { ...before, ...sound(change), version }, before.version);
  }

  async remove(tx: Tx, id: string, version: number): Promise<void> {
    const before = await this.inState(tx, id, ['draft']);
    if (!(await this.campaigns.removeDraft(tx, id, version))) throw staleVersion(before.version);
    await this.tell(tx, 'campaign.removed', before);
  }

  /** Sends it at an instant, at once where that has passed. Refuses one without a segment or without words. */
  async schedule(tx: Tx, id: string, version: number, startsAt: Date): Promise<Campaign> {
    const before = await this.inState(tx, id, ['draft']);
    const { locale } = await this.businesses.current(tx);
    const segment = before.segmentId && (await this.clients.segment(tx, before.segmentId));
    if (!segment || !isComplete(before, locale)) throw new DomainError(notificationsProblems.campaign_incomplete);
    const after = await this.save(
      tx,
      'campaign.scheduled',
      { ...before, state: 'scheduled', startsAt, version },
      before.version,
    );
    await this.run.begin(tx, after);
    return after;
  }

  /** Stops for good: whom it has not reached, it does not reach. */
  async cancel(tx: Tx, id: string, version: number): Promise<Campaign> {
    const before = await this.inState(tx, id, ['scheduled', 'sending', 'paused']);
    const ended: Campaign = { ...before, state: 'cancelled', endedAt: tx.now, version };
    const after = await this.save(tx, 'campaign.cancelled', ended, before.version);
    await this.run.stop(tx, id, 'campaign_cancelled');
    return after;
  }

  async pause(tx: Tx, id: string, version: number): Promise<Campaign> {
    const before = await this.inState(tx, id, ['sending']);
    const after = await this.save(tx, 'campaign.paused', { ...before, state: 'paused', version }, before.version);
    await this.run.stop(tx, id, 'campaign_paused');
    return after;
  }

  /** Goes on with everybody in the segment whom it has not reached. */
  async resume(tx: Tx, id: string, version: number): Promise<Campaign> {
    const before = await this.inState(tx, id, ['paused']);
    const again: Campaign = { ...before, state: 'sending', plannedUpTo: null, endedAt: null, version };
    const after = await this.save(tx, 'campaign.resumed', again, before.version);
    await this.run.begin(tx, { ...after, startsAt: tx.now });
    return after;
  }

  private async inState(tx: Tx, id: string, states: readonly CampaignState[]): Promise<Campaign> {
    const campaign = there(await this.campaigns.lock(tx, id));
    if (!states.includes(campaign.state)) throw new DomainError(notificationsProblems.campaign_state);
    return campaign;
  }

  private async save(tx: Tx, action: string, campaign: Campaign, newest: number): Promise<Campaign> {
    if (!(await this.campaigns.update(tx, campaign))) throw staleVersion(newest);
    await this.tell(tx, action, campaign);
    return { ...campaign, version: campaign.version + 1 };
  }

  private async tell(tx: Tx, action: string, { id, name, segmentId, startsAt, holdoutPercent }: Campaign) {
    const after = { name, segmentId, startsAt: startsAt?.toISOString() ?? null, holdoutPercent };
    await this.audit.record(tx, { action, subjectType: 'campaign', subjectId: id, after });
    await tx.announce('campaign', id);
  }
}

function there(campaign: Campaign | null): Campaign {
  if (!campaign) throw new DomainError(platformProblems.not_found);
  return campaign;
}

/** Without what was left out. Refuses words that name what the message does not know. */
function sound(change: CampaignChange): CampaignChange {
  const known = variablesOf('campaign').map((one) => one.name);
  for (const { subject, subjectB, body, sms } of Object.values(change.texts ?? {}))
    checkTemplate({ subject: `${subject}\n${subjectB ?? ''}`, body: `${body}\n${sms ?? ''}` }, known);
  return Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
}
