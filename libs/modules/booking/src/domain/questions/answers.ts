import { isLocalDay } from '../local-day.js';
import { isAskedAt, type AskedQuestion, type QuestionKind } from './booking-question.js';

export type AnswerValue = string | number | boolean | readonly string[];

/** An answer as it comes in; null and what is empty answer nothing. */
export interface WrittenAnswer {
  readonly questionId: string;
  readonly value?: AnswerValue | null;
  /** A visitor who has answered this once before; nobody tells them whether that is so. */
  readonly answeredBefore?: boolean;
}

/** An answer with the question as it was worded then. */
export interface GivenAnswer {
  readonly questionId: string;
  readonly wording: string;
  readonly kind: QuestionKind;
  /** Null: answered before, as they say. */
  readonly value: AnswerValue | null;
}

export interface AnswerFault {
  readonly path: string;
  readonly message: string;
}

const longest: Partial<Record<QuestionKind, number>> = { short_text: 200, long_text: 2000 };

/**
 * Reads what was written against what is asked. A visitor has to answer what is required and is never told whether the
 * business has an answer already; the desk may leave anything out. Answers to what a visitor is no longer asked are
 * dropped, because their page may be older than the question's end; the desk is told.
 */
export function readAnswers(
  questions: readonly AskedQuestion[],
  written: readonly WrittenAnswer[],
  place: 'online' | 'desk',
): { readonly answers: readonly GivenAnswer[]; readonly faults: readonly AnswerFault[] } {
  const answers: GivenAnswer[] = [];
  const faults: AnswerFault[] = [];
  const asked = questions.filter((question) => place === 'desk' || isAskedAt(question, place));
  for (const question of asked) {
    const answer = written.find((one) => one.questionId === question.id);
    const path = `answers.${question.id}`;
    const { id: questionId, wording, kind } = question;
    const value = meant(answer?.value);
    const fault = value === null ? null : faultOf(question, value);
    if (fault) faults.push({ path, message: fault });
    else if (value !== null) answers.push({ questionId, wording, kind, value });
    else if (answer?.answeredBefore && question.asked === 'once_per_client')
      answers.push({ questionId, wording, kind, value: null });
    else if (place === 'online' && question.required) faults.push({ path, message: 'needs an answer' });
  }
  if (place === 'desk')
    for (const { questionId } of written)
      if (!asked.some((one) => one.id === questionId))
        faults.push({ path: `answers.${questionId}`, message: 'is not asked of this visit' });
  return { answers, faults };
}

/** What stands in a field, or null for nothing. */
function meant(value: AnswerValue | null | undefined): AnswerValue | null {
  if (typeof value === 'string') return value.trim() === '' ? null : value.trim();
  if (value === undefined || value === null) return null;
  return Array.isArray(value) && value.length === 0 ? null : value;
}

/** Why a value does not answer the question; null: it does. */
function faultOf({ kind, options }: AskedQuestion, value: AnswerValue): string | null {
  switch (kind) {
    case 'short_text':
    case 'long_text':
      if (typeof value !== 'string') return 'must be text';
      return value.length > longest[kind]! ? `must be at most ${longest[kind]!} characters` : null;
    case 'choice':
      return typeof value === 'string' && options.includes(value) ? null : 'must be one of the options';
    case 'choices':
      return Array.isArray(value) && value.every((one) => options.includes(one as string))
        ? null
        : 'must be some of the options';
    case 'yes_no':
      if (typeof value !== 'boolean') return 'must be true or false';
      return null;
    case 'number':
      return typeof value === 'number' && Math.abs(value) <= 1e9 ? null : 'must be a number';
    case 'date':
      return typeof value === 'string' && isLocalDay(value) ? null : 'must be a day, YYYY-MM-DD';
  }
}
