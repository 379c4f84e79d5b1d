import type { Campaign, CampaignChange, CampaignText } from '../../../shared/api/campaigns-api.js';
import type { Locale } from '../../../shared/api/types/shared-words.js';
import type { ChannelOrder } from '../automations/automation-values.js';

/** What is written in one language, as the form holds it: nothing is empty, not absent. */
export interface WordsValues {
  readonly subject: string;
  readonly subjectB: string;
  readonly body: string;
  readonly sms: string;
}

export interface CampaignValues {
  readonly name: string;
  /** Empty: nobody yet. */
  readonly segmentId: string;
  readonly channels: ChannelOrder;
  readonly holdoutPercent: number | string;
  /** Empty: as fast as they go. */
  readonly perHour: number | string;
  readonly texts: Readonly<Record<Locale, WordsValues>>;
}

export const noWords: WordsValues = { subject: '', subjectB: '', body: '', sms: '' };

export function campaignValues({
  name,
  segmentId,
  channels,
  holdoutPercent,
  perHour,
  texts,
}: Campaign): CampaignValues {
  const words = (text: CampaignText | undefined): WordsValues =>
    text ? { subject: text.subject, subjectB: text.subjectB ?? '', body: text.body, sms: text.sms ?? '' } : noWords;
  return {
    name,
    segmentId: segmentId ?? '',
    channels: channels.join('_') as ChannelOrder,
    holdoutPercent,
    perHour: perHour ?? '',
    texts: { en: words(texts.en), nb: words(texts.nb), sv: words(texts.sv), da: words(texts.da) },
  };
}

/** What is sent to the server: a language without a subject and a text is left out. */
export function campaignChange(values: CampaignValues): CampaignChange {
  const { name, segmentId, channels, holdoutPercent, perHour, texts } = values;
  const written = Object.entries(texts)
    .filter(([, { subject, body }]) => subject.trim() || body.trim())
    .map(([locale, { subject, subjectB, body, sms }]) => [
      locale,
      { subject, subjectB: subjectB.trim() || null, body, sms: sms.trim() || null },
    ]);
  return {
    ...(name.trim() && { name: name.trim() }),
    segmentId: segmentId || null,
    channels: channels.split('_') as NonNullable<CampaignChange['channels']>,
    holdoutPercent: Number(holdoutPercent) || 0,
    perHour: Number(perHour) || null,
    texts: Object.fromEntries(written) as NonNullable<CampaignChange['texts']>,
  };
}
