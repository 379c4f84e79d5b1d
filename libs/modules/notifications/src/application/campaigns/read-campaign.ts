import { Injectable } from '@nestjs/common';
import { ClientOccasions, ClientsFacade } from '@stamgast/crm';
import type { Tx } from '@stamgast/platform/database';
import { asAutomation, type Campaign } from '../../domain/campaign.js';
import { variants, type Variant } from '../../domain/variant.js';
import { CampaignRepository, type CampaignCount } from '../../persistence/campaign.repository.js';
import { CheckSending } from '../check-sending.js';
import type { DryRun, DryRunOutcome, DryRunRow } from '../dry-run.js';
import { FindRecipient } from '../find-recipient.js';

/** Everybody whom it was planned for is in exactly one of `waiting`, `sent`, `failed`, `heldOut` and `skipped`. */
export interface CampaignResult {
  readonly planned: number;
  readonly waiting: number;
  readonly sent: number;
  readonly failed: number;
  readonly heldOut: number;
  readonly skipped: readonly { readonly reason: string; readonly count: number }[];
  readonly variants: readonly { readonly variant: Variant; readonly sent: number }[];
}

const most = 200;
const none = { id: null, bookingId: null, plannedFor: null, automationId: null, attempts: 0, wayFixed: false };

/** What a campaign would do and has done. */
@Injectable()
export class ReadCampaign {
  constructor(
    private readonly campaigns: CampaignRepository,
    private readonly clients: ClientsFacade,
    private readonly occasions: ClientOccasions,
    private readonly check: CheckSending,
    private readonly recipients: FindRecipient,
  ) {}

  /** The segment's first two hundred clients as they stand now, looked at as if it began at its time. */
  async dryRun(tx: Tx, campaign: Campaign): Promise<DryRun> {
    const at = campaign.startsAt && campaign.startsAt > tx.now ? campaign.startsAt : tx.now;
    const segment = campaign.segmentId === null ? null : await this.clients.segment(tx, campaign.segmentId);
    const { ids } = segment
      ? await this.clients.segmentMembers(tx, segment.filter, { after: null, limit: most + 1 })
      : { ids: [] };
    const shown = ids.slice(0, most);
    await this.recipients.gather(tx, shown);
    await this.occasions.gather(tx, shown);
    const names = await this.clients.clients(tx, shown);
    const rows: DryRunRow[] = [];
    for (const clientId of shown)
      rows.push(await this.row(tx, campaign, clientId, names.get(clientId)?.name ?? null, at));
    const count = (outcome: DryRunOutcome) => rows.filter((row) => row.outcome === outcome).length;
    const counts = { send: count('send'), wait: count('wait'), not: count('not') };
    return { asOf: at.toISOString(), until: at.toISOString(), rows, counts, more: ids.length > most };
  }

  async result(tx: Tx, { id }: Campaign): Promise<CampaignResult> {
    const counts = await this.campaigns.counts(tx, id);
    const sum = (isOne: (one: CampaignCount) => boolean) =>
      counts.filter(isOne).reduce((total, one) => total + one.count, 0);
    const isHeldOut = (one: CampaignCount) => one.reason === 'holdout';
    const isOpen = (one: CampaignCount) => one.state === 'pending' || one.state === 'sending';
    const skipped = new Map<string, number>();
    for (const one of counts)
      if (!isOpen(one) && !isHeldOut(one) && one.state !== 'sent' && one.state !== 'failed')
        skipped.set(one.reason ?? one.state, (skipped.get(one.reason ?? one.state) ?? 0) + one.count);
    return {
      planned: sum(() => true),
      waiting: sum(isOpen),
      sent: sum((one) => one.state === 'sent'),
      failed: sum((one) => one.state === 'failed'),
      heldOut: sum(isHeldOut),
      skipped: [...skipped].map(([reason, count]) => ({ reason, count })),
      variants: variants
        .filter((variant) => counts.some((one) => one.variant === variant))
        .map((variant) => ({ variant, sent: sum((one) => one.state === 'sent' && one.variant === variant) })),
    };
  }

  private async row(
    tx: Tx,
    campaign: Campaign,
    clientId: string,
    clientName: string | null,
    at: Date,
  ): Promise<DryRunRow> {
    const [channel] = campaign.channels;
    const message = { ...none, kind: 'campaign' as const, channel: channel!, clientId, subjectId: campaign.id };
    const as = { ...asAutomation(campaign), enabled: true };
    const { decision, channel: way } = await this.check.execute(tx, message, at, as);
    const common = { clientId, clientName, bookingId: null, dueAt: at.toISOString(), channel: way };
    if (decision.action === 'send') return { ...common, outcome: 'send', reason: null, sendAt: at.toISOString() };
    if (decision.action === 'wait')
      return { ...common, outcome: 'wait', reason: null, sendAt: decision.until.toISOString() };
    return { ...common, outcome: 'not', reason: decision.reason, sendAt: null };
  }
}
