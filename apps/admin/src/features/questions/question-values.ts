import type { BookingQuestion, NewQuestion, QuestionChange, QuestionKind } from '../../shared/api/types/questions.js';

export const kinds = ['short_text', 'long_text', 'choice', 'choices', 'yes_no', 'number', 'date'] as const;
export const askedTimes = ['every_booking', 'once_per_client'] as const;
export const places = ['both', 'online', 'desk'] as const;

/** A question as the form holds it. */
export interface QuestionValues {
  readonly wording: string;
  readonly help: string;
  readonly kind: QuestionKind;
  /** One on each line. */
  readonly options: string;
  readonly required: boolean;
  readonly serviceIds: string[];
  readonly asked: BookingQuestion['asked'];
  readonly place: BookingQuestion['place'];
}

export function valuesOf(question: BookingQuestion | undefined): QuestionValues {
  return {
    wording: question?.wording ?? '',
    help: question?.help ?? '',
    kind: question?.kind ?? 'short_text',
    options: (question?.options ?? []).join('\n'),
    required: question?.required ?? false,
    serviceIds: [...(question?.serviceIds ?? [])],
    asked: question?.asked ?? 'every_booking',
    place: question?.place ?? 'both',
  };
}

function optionsOf({ kind, options }: QuestionValues): string[] {
  if (kind !== 'choice' && kind !== 'choices') return [];
  return [
    ...new Set(
      options
        .split('\n')
        .map((line) => line.trim())
        .filter(Boolean),
    ),
  ];
}

/** Whether there is nothing to choose between yet. */
export function needsOptions(values: QuestionValues): boolean {
  return (values.kind === 'choice' || values.kind === 'choices') && optionsOf(values).length < 2;
}

export function changeOf(values: QuestionValues): QuestionChange {
  const { wording, help, required, serviceIds, asked, place } = values;
  return {
    wording: wording.trim(),
    help: help.trim() || null,
    options: optionsOf(values),
    required,
    serviceIds,
    asked,
    place,
  };
}

export function newOf(values: QuestionValues): NewQuestion {
  const { wording, help, required, serviceIds, asked, place, kind } = values;
  const own = { required, serviceIds, asked, place, kind };
  return { ...own, wording: wording.trim(), help: help.trim() || null, options: optionsOf(values) };
}
