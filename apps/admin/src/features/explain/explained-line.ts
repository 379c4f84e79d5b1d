import type { Explanation } from '../../shared/api/types/booking.js';

export type StaffAnswer = Explanation['segments'][number]['staff'][number];
export type Refusal = StaffAnswer['refusals'][number];
export type InTheWay = Extract<Refusal, { reason: 'busy' }>['inTheWay'][number];

/** Where the thing in the way can be seen or changed. */
export interface Way {
  readonly to: '/calendar' | '/team' | '/services' | '/settings' | '/booking-page';
  readonly search: Readonly<Record<string, string>>;
  readonly label: string;
}

/** One sentence of the answer. */
export interface ExplainedLine {
  readonly text: string;
  readonly way?: Way;
}

/** The same closure keeps everybody from it: it is said once. */
export function once(lines: readonly ExplainedLine[]): ExplainedLine[] {
  const seen = new Set<string>();
  return lines.filter(({ text, way }) => {
    const key = JSON.stringify([text, way]);
    return !seen.has(key) && seen.add(key);
  });
}
