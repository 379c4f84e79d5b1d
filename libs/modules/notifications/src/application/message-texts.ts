import { Injectable } from '@nestjs/common';
import type { Locale } from '@stamgast/kernel';
import { PerTransaction, type Tx } from '@stamgast/platform/database';
import { languageFor, type Campaign } from '../domain/campaign.js';
import type { TemplateText } from '../domain/render-template.js';
import { defaultTemplates } from '../domain/templates/default-templates.js';
import { defaultSmsText } from '../domain/templates/sms/default-sms-texts.js';
import { CampaignRepository } from '../persistence/campaign.repository.js';
import { TemplateRepository, type OwnTemplate } from '../persistence/template.repository.js';
import type { LetterToWrite } from './client-variables.js';

/** A text with the language that it is in. */
interface TextFound {
  readonly text: TemplateText;
  readonly locale: Locale;
}

/** The words of a message: the campaign's, the business's own, or the product's. */
@Injectable()
export class MessageTexts {
  private readonly own = new PerTransaction<OwnTemplate | null>();
  private readonly campaign = new PerTransaction<Campaign | null>();

  constructor(
    private readonly templates: TemplateRepository,
    private readonly campaigns: CampaignRepository,
  ) {}

  /** In the language `wanted` where there is a text in it; a campaign may have one in the language `usual` only. */
  async find(tx: Tx, message: LetterToWrite, wanted: Locale, usual: Locale): Promise<TextFound> {
    const { kind } = message;
    if (kind === 'campaign') return this.ofCampaign(tx, message, wanted, usual);
    const own = await this.own.get(tx, `${kind} ${wanted}`, () => this.templates.find(tx, kind, wanted));
    const text = own ?? defaultTemplates[wanted].texts[kind];
    return { text: { ...text, sms: own?.sms ?? defaultSmsText(kind, wanted) }, locale: wanted };
  }

  private async ofCampaign(
    tx: Tx,
    { subjectId, variant }: LetterToWrite,
    wanted: Locale,
    usual: Locale,
  ): Promise<TextFound> {
    const campaign = await this.campaign.get(tx, subjectId!, () => this.campaigns.byId(tx, subjectId!));
    const locale = campaign ? languageFor(campaign, wanted, usual) : usual;
    const { subject = '', subjectB = null, body = '', sms = null } = campaign?.texts[locale] ?? {};
    const read = variant === 'b' ? (subjectB ?? subject) : subject;
    return { text: { subject: read, body, sms }, locale };
  }
}
