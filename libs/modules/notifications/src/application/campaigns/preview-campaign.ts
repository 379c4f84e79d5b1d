import { Injectable } from '@nestjs/common';
import { DomainError, type Locale } from '@stamgast/kernel';
import { ClientOccasions } from '@stamgast/crm';
import { platformProblems } from '@stamgast/platform';
import type { Tx } from '@stamgast/platform/database';
import { variantOf, type Campaign } from '../../domain/campaign.js';
import type { Channel } from '../../domain/message.js';
import { variants, type Variant } from '../../domain/variant.js';
import { ComposeMessage } from '../compose-message.js';
import { FindRecipient } from '../find-recipient.js';
import { MeasureText, type MeasuredText } from '../texts/measure-text.js';

export interface CampaignPreview {
  readonly locale: Locale;
  /** Which subject this client reads; null: there is one for all. */
  readonly variant: Variant | null;
  readonly subjects: readonly { readonly variant: Variant | null; readonly subject: string }[];
  readonly html: string;
  readonly text: string;
  /** What a text message would say. */
  readonly sms: string;
  readonly smsSize: MeasuredText['size'];
}

const none = { id: null, bookingId: null, plannedFor: null, automationId: null };

/** What a campaign would say to a client. */
@Injectable()
export class PreviewCampaign {
  constructor(
    private readonly occasions: ClientOccasions,
    private readonly recipients: FindRecipient,
    private readonly compose: ComposeMessage,
    private readonly measure: MeasureText,
  ) {}

  /** As a client would read it, with links that lead nowhere. 404 when there is no such client. */
  async execute(tx: Tx, campaign: Campaign, clientId: string): Promise<CampaignPreview> {
    const client = await this.occasions.one(tx, clientId);
    if (!client) throw new DomainError(platformProblems.not_found);
    const variant = variantOf(campaign, tx.businessId, clientId);
    const recipient = await this.recipients.named(tx, clientId);
    const written = (channel: Channel, as: Variant | null) => {
      const message = { ...none, kind: 'campaign' as const, channel, clientId, subjectId: campaign.id, variant: as };
      return this.compose.execute(tx, message, recipient);
    };
    const email = await written('email', variant);
    const sms = await written('sms', variant);
    const subjects = [];
    for (const as of variant ? variants : [null])
      subjects.push({ variant: as, subject: (await written('email', as)).content.subject });
    const { html, text } = email.content;
    const { text: short, size } = await this.measure.execute(tx, sms.content.text);
    return { locale: email.locale, variant, subjects, html: html ?? '', text, sms: short, smsSize: size };
  }
}
