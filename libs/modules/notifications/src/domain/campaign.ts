import { locales, type Locale } from '@stamgast/kernel';
import { inHoldout } from '@stamgast/statistics';
import { defaultSettings, type RunningAutomation } from './automation.js';
import type { Channel } from './message.js';
import type { Variant } from './variant.js';

export const campaignStates = ['draft', 'scheduled', 'sending', 'paused', 'done', 'cancelled'] as const;
export type CampaignState = (typeof campaignStates)[number];

/** One language's words, with variables as in every text. */
export interface CampaignText {
  readonly subject: string;
  /** Half of those who get it read this subject instead; null: all read the same. */
  readonly subjectB: string | null;
  readonly body: string;
  /** What a text message says; null: the same as the letter. */
  readonly sms: string | null;
}

export type CampaignTexts = Readonly<Partial<Record<Locale, CampaignText>>>;

/** One message to all clients of a segment. */
export interface Campaign {
  readonly id: string;
  readonly name: string;
  /** Null, or one that is gone: nobody. */
  readonly segmentId: string | null;
  /** The first that reaches the client is used. */
  readonly channels: readonly Channel[];
  readonly texts: CampaignTexts;
  /** 0 to 50: how many of a hundred get nothing, to see what it does for the others. */
  readonly holdoutPercent: number;
  /** Messages an hour at most; null: as fast as they go. */
  readonly perHour: number | null;
  readonly startsAt: Date | null;
  readonly state: CampaignState;
  /** The client up to whom it has been planned. */
  readonly plannedUpTo: string | null;
  readonly begunAt: Date | null;
  readonly endedAt: Date | null;
  readonly createdAt: Date;
  readonly version: number;
}

const mostPerPage = 200;

/** What its effect is measured as. */
export function experimentOfCampaign(id: string): string {
  return `campaign:${id}`;
}

/** Which subject a client reads, drawn by a hash of the client; null where there is one subject for all. */
export function variantOf(campaign: Campaign, businessId: string, clientId: string): Variant | null {
  if (!Object.values(campaign.texts).some((text) => text.subjectB !== null)) return null;
  const experiment = `${experimentOfCampaign(campaign.id)}:subject`;
  return inHoldout({ businessId, clientId, experiment, percent: 50 }) ? 'b' : 'a';
}

/** The client's language where the campaign has words in it, else the business's, else any. */
export function languageFor({ texts }: Campaign, wanted: Locale, usual: Locale): Locale {
  return [wanted, usual, ...locales].find((locale) => texts[locale]) ?? usual;
}

/** Whether there is all that it takes to send it. */
export function isComplete({ segmentId, texts }: Campaign, usual: Locale): boolean {
  const text = texts[usual];
  return segmentId !== null && text !== undefined && text.subject.trim() !== '' && text.body.trim() !== '';
}

/** How many are planned at a time: with a limit, those of a quarter of an hour. */
export function pageSizeOf({ perHour }: Campaign): number {
  return perHour === null ? mostPerPage : Math.min(mostPerPage, Math.max(1, Math.ceil(perHour / 4)));
}

/** When the message at `position` of a page goes out that begins at `from`; for the next page's first, the page's end. */
export function dueInPage({ perHour }: Campaign, from: Date, position: number): Date {
  return perHour === null ? from : new Date(from.getTime() + Math.round((position * 3_600_000) / perHour));
}

/** As those who decide about messages read it: like an automation that runs for a segment. */
export function asAutomation(campaign: Campaign): RunningAutomation {
  const { id, name, state, segmentId, channels, holdoutPercent, version } = campaign;
  return {
    id,
    kind: 'campaign',
    standard: false,
    name,
    enabled: state === 'sending' || state === 'done',
    settings: defaultSettings,
    conditions: { serviceIds: [], locationIds: [], segmentId },
    channels,
    holdoutPercent,
    version,
  };
}
