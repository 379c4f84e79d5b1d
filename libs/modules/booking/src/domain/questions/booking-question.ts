export const questionKinds = ['short_text', 'long_text', 'choice', 'choices', 'yes_no', 'number', 'date'] as const;
export type QuestionKind = (typeof questionKinds)[number];

/** Every time somebody books, or until a client has answered once. */
export const questionTimes = ['every_booking', 'once_per_client'] as const;
export type QuestionTime = (typeof questionTimes)[number];

/** Who is asked: whoever books for themselves, the desk, or both. */
export const questionPlaces = ['online', 'desk', 'both'] as const;
export type QuestionPlace = (typeof questionPlaces)[number];

/** A question of the business's own that stands in the booking form. */
export interface BookingQuestion {
  readonly id: string;
  /** As clients read it. */
  readonly wording: string;
  /** What helps to answer it; null: nothing. */
  readonly help: string | null;
  readonly kind: QuestionKind;
  /** What can be chosen; empty unless the kind is a choice. */
  readonly options: readonly string[];
  readonly required: boolean;
  /** Asked with these services only; empty: with all. */
  readonly serviceIds: readonly string[];
  readonly asked: QuestionTime;
  readonly place: QuestionPlace;
  readonly position: number;
  readonly archived: boolean;
  readonly version: number;
}

/** What a form needs to know of a question. */
export type AskedQuestion = Omit<BookingQuestion, 'position' | 'archived' | 'version'>;

/** Whether a question goes with one of the services. */
export function goesWith(question: Pick<BookingQuestion, 'serviceIds'>, serviceIds: readonly string[]): boolean {
  return question.serviceIds.length === 0 || question.serviceIds.some((id) => serviceIds.includes(id));
}

/** Whether it is asked there. */
export function isAskedAt(question: Pick<BookingQuestion, 'place'>, place: 'online' | 'desk'): boolean {
  return question.place === 'both' || question.place === place;
}

/** Whether a question of this kind is answered by choosing. */
export function isChoice(kind: QuestionKind): boolean {
  return kind === 'choice' || kind === 'choices';
}
