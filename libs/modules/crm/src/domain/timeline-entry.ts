export const timelineKinds = ['visit', 'message', 'points', 'note', 'feedback', 'consent', 'sale'] as const;
export type TimelineKind = (typeof timelineKinds)[number];

/** One line of a client's history. The words around it are the reader's: `title` and `detail` hold data only. */
export interface TimelineEntry {
  readonly clientId: string;
  readonly at: Date;
  readonly kind: TimelineKind;
  /** Booking, message, ledger entry, note, feedback, consent or sale: there is one line for each. */
  readonly ref: string;
  readonly title: string;
  readonly detail: Readonly<Record<string, unknown>>;
}
