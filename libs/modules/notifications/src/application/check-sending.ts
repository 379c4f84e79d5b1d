import { Injectable } from '@nestjs/common';
import { PerTransaction, type Tx } from '@stamgast/platform/database';
import { automationKinds, type AutomationKind, type RunningAutomation } from '../domain/automation.js';
import { decideSending, explainSending, type CheckResult } from '../domain/decide-sending.js';
import type { Decision } from '../domain/decision.js';
import { categoryOf, type Channel, type MessageKind } from '../domain/message.js';
import type { SendingFacts } from '../domain/sending-facts.js';
import { asAutomation, type Campaign } from '../domain/campaign.js';
import { CampaignRepository } from '../persistence/campaign.repository.js';
import { AutomationRepository } from '../persistence/automation.repository.js';
import type { Recipient } from './client-variables.js';
import { FindRecipient } from './find-recipient.js';
import { experimentOf, ReadSendingFacts, type MessageAtHand } from './read-sending-facts.js';

export interface Checked {
  readonly decision: Decision;
  readonly checks: readonly CheckResult[];
  /** What the effect is measured as; null where nobody is held out. */
  readonly experiment: string | null;
  /** By which way it goes, if it goes. */
  readonly channel: Channel;
  readonly recipient: Recipient | null;
}

/** A message whose way may still be chosen, because nobody has tried to send it. */
export interface MessageToCheck extends MessageAtHand {
  readonly automationId: string | null;
  readonly attempts: number;
  readonly wayFixed: boolean;
}

/** Decides about a message by what is true now: by which way it goes, or why not (D74 to D81). */
@Injectable()
export class CheckSending {
  private readonly campaignKnown = new PerTransaction<Campaign | null>();
  private readonly running = new PerTransaction<RunningAutomation[]>();

  constructor(
    private readonly automations: AutomationRepository,
    private readonly campaigns: CampaignRepository,
    private readonly recipients: FindRecipient,
    private readonly facts: ReadSendingFacts,
  ) {}

  /** At `now`, and by the automation `as`, where it is to be another than it is. The first channel that is open is taken; if none is, the reason is that of the first. */
  async execute(
    tx: Tx,
    message: MessageToCheck,
    now: Date = tx.now,
    as: RunningAutomation | null = null,
  ): Promise<Checked> {
    const automation = as ?? (await this.automationOf(tx, message));
    const ways = waysOf(message, automation);
    const experiment = automation && isMeasured(automation) ? experimentOf(automation) : null;
    let first: Checked | null = null;
    for (const channel of ways) {
      const onWay = { ...message, channel };
      const recipient = await this.recipients.execute(tx, onWay);
      const facts = await this.facts.execute(tx, onWay, automation, recipient, now);
      const checks = explainSending(facts);
      const checked = { decision: decideSending(facts), checks, experiment, channel, recipient };
      if (isOpen(facts)) return checked;
      first ??= checked;
    }
    return first!;
  }

  private async campaignOf(tx: Tx, id: string): Promise<RunningAutomation | null> {
    const campaign = await this.campaignKnown.get(tx, id, () => this.campaigns.byId(tx, id));
    return campaign && asAutomation(campaign);
  }

  private async automationOf(tx: Tx, message: MessageToCheck): Promise<RunningAutomation | null> {
    const { kind, automationId: id, subjectId } = message;
    if (kind === 'campaign' && subjectId) return this.campaignOf(tx, subjectId);
    if (!isAutomated(kind)) return null;
    const all = await this.running.get(tx, kind, () => this.automations.running(tx, [kind]));
    const own = all.find((one) => one.id !== null && one.id === id);
    if (own) return own;
    const standard = all.find((one) => one.standard)!;
    // What sent it has been taken away since, and nothing else speaks for it.
    return id === null ? standard : { ...standard, enabled: false };
  }
}

/** Campaigns always, so that what came of two subjects can be compared; automations where some are held out. */
function isMeasured({ kind, holdoutPercent }: RunningAutomation): boolean {
  return kind === 'campaign' || holdoutPercent > 0;
}

/** The automation's order; a message that was tried, or takes the place of one that was, keeps its way. */
function waysOf(message: MessageToCheck, automation: RunningAutomation | null): readonly Channel[] {
  if (message.clientId === null || message.attempts > 0 || message.wayFixed) return [message.channel];
  if (automation) return automation.channels;
  return message.channel === 'email' ? ['email', 'sms'] : ['sms', 'email'];
}

/** Whether a channel leads to the client at all and, for marketing, may be used. */
function isOpen({ kind, address, addressSuppressed, consent }: SendingFacts): boolean {
  return address !== null && !addressSuppressed && (consent || categoryOf(kind) === 'service');
}

export function isAutomated(kind: MessageKind): kind is AutomationKind {
  return (automationKinds as readonly string[]).includes(kind);
}
