import type { MessageKind } from './message.js';

/** What several visits have in common that a letter may be about. */
interface LetterTimes {
  readonly startsAt: Date;
  readonly together: readonly { readonly startsAt: Date }[];
}

const aboutAll: readonly MessageKind[] = ['confirmation', 'requested', 'changed', 'cancelled'];

/** The times that a letter tells: those of all visits that something happened to at once, or of the one that it is about. */
export function timesOf(kind: MessageKind, { startsAt, together }: LetterTimes): Date[] {
  return together.length > 0 && aboutAll.includes(kind) ? together.map((one) => one.startsAt) : [startsAt];
}
