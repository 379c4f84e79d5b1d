import { DomainError } from '@stamgast/kernel';
import { platformProblems } from '@stamgast/platform';
import { readAnswers, type GivenAnswer, type WrittenAnswer } from '../../domain/questions/answers.js';
import type { AskedQuestion } from '../../domain/questions/booking-question.js';

/** The answers as they are kept. 400 with one error per question, at `answers.` and its id. */
export function requireAnswers(
  questions: readonly AskedQuestion[],
  written: readonly WrittenAnswer[],
  place: 'online' | 'desk',
): readonly GivenAnswer[] {
  const { answers, faults } = readAnswers(questions, written, place);
  if (faults.length > 0) throw new DomainError(platformProblems.validation_failed, { errors: [...faults] });
  return answers;
}
