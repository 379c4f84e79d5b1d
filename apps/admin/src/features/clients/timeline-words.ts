import type { TFunction } from 'i18next';
import type { TimelineEntry } from '../../shared/api/types/crm.js';
import type { Money } from '../../shared/api/types/shared-words.js';
import type { Formatter } from '../../shared/format/formatter.js';

function isMoney(value: unknown): value is Money {
  return typeof value === 'object' && value !== null && 'amount' in value && 'currency' in value;
}

const asText = (value: unknown) => (typeof value === 'string' && value !== '' ? value : undefined);

/** What a note says. */
export function noteText({ title, detail }: TimelineEntry): string {
  return asText(detail['text']) ?? title;
}

/** The line and the smaller line below it that tell one entry; what a detail lacks is left out. */
export function timelineWords(
  entry: TimelineEntry,
  format: Formatter,
  t: TFunction<'clients'>,
): { readonly title: string; readonly text?: string } {
  const { kind, title, detail } = entry;
  if (kind === 'note') return { title: noteText(entry), text: asText(detail['author']) };
  if (kind === 'feedback') {
    const score = detail['score'];
    return {
      title: typeof score === 'number' ? t('timeline.score', { score }) : title,
      text: asText(detail['comment']),
    };
  }
  const amount = detail['price'] ?? detail['total'];
  const parts = [asText(detail['staffName']), isMoney(amount) ? format.money(amount) : undefined];
  return { title, text: parts.filter((part) => part !== undefined).join(' · ') || undefined };
}
