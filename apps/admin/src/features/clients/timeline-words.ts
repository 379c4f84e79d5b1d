import type { TFunction } from 'i18next';
import type { TimelineEntry } from '../../shared/api/types/crm.js';
import type { Money } from '../../shared/api/types/shared-words.js';
import type { Formatter } from '../../shared/format/formatter.js';

type T = TFunction<['clients', 'common', 'booking']>;
type Words = { readonly title: string; readonly text?: string };

/** A client's history holds data only; the words around it are the reader's. What a detail lacks is left out. */
export interface Wording {
  readonly format: Formatter;
  readonly t: T;
  readonly exists: (key: string) => boolean;
}

const asText = (value: unknown) => (typeof value === 'string' && value !== '' ? value : undefined);

function isMoney(value: unknown): value is Money {
  return typeof value === 'object' && value !== null && 'amount' in value && 'currency' in value;
}

/** The word of a code, where the catalogue has one; else the code, which may be a person's own text. */
function word({ t, exists }: Wording, key: string, fallback: string): string {
  return exists(key) ? t(key as 'common:status.completed') : fallback;
}

/** What a note says. */
export function noteText({ title, detail }: TimelineEntry): string {
  return asText(detail['text']) ?? title;
}

/** The id by which a note is removed. */
export function noteId({ id, detail }: TimelineEntry): string {
  return asText(detail['noteId']) ?? id;
}

/** Why points moved: one of our codes, or what a person or a reward was called. */
export function pointsReason(reason: string, wording: Wording): string {
  return word(wording, `clients:points.reason.${reason}`, reason);
}

type Teller = (entry: TimelineEntry, wording: Wording) => Words;

const visit: Teller = ({ title, detail }, wording) => {
  const status = asText(detail['status']);
  const price = isMoney(detail['price']) ? wording.format.money(detail['price']) : undefined;
  const state = status && status !== 'completed' ? word(wording, `common:status.${status}`, status) : undefined;
  return { title, text: [state, price].filter(Boolean).join(' · ') || undefined };
};

const message: Teller = ({ title, detail }, wording) => {
  const kind = asText(detail['kind']) ?? title;
  const state = asText(detail['state']);
  return {
    title: word(wording, `booking:messageKind.${kind}`, title),
    text: state && word(wording, `booking:messageState.${state}`, state),
  };
};

const points: Teller = ({ title, detail }, wording) => {
  const moved = Number(detail['points']);
  const signed = `${moved > 0 ? '+' : ''}${wording.format.number(moved)}`;
  return { title: wording.t('timeline.points', { points: signed }), text: pointsReason(title, wording) };
};

const consent: Teller = ({ title, detail }, wording) => {
  const channel = word(wording, `clients:consent.${title}`, title);
  const source = asText(detail['source']);
  return {
    title: wording.t(detail['granted'] === true ? 'timeline.consentYes' : 'timeline.consentNo', { channel }),
    text: source && word(wording, `clients:consent.source.${source}`, wording.t('consent.source.other')),
  };
};

const feedback: Teller = ({ title, detail }, { t }) => {
  const score = Number(detail['score'] ?? title);
  return {
    title: Number.isNaN(score) ? title : t('timeline.score', { score }),
    text: asText(detail['comment']),
  };
};

const sale: Teller = ({ title, detail }, { format }) => ({
  title,
  text: isMoney(detail['total']) ? format.money(detail['total']) : undefined,
});

const note: Teller = (entry) => ({ title: noteText(entry), text: asText(entry.detail['authorName']) });

const tellers: Readonly<Record<TimelineEntry['kind'], Teller>> = {
  visit,
  message,
  points,
  note,
  feedback,
  consent,
  sale,
};

/** The line and the smaller line below it that tell one entry. */
export function timelineWords(entry: TimelineEntry, wording: Wording): Words {
  return tellers[entry.kind](entry, wording);
}
