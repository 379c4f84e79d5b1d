import { useState } from 'react';
import type { Problem } from '../api/problem.js';
import type { AskedQuestion, WrittenAnswer } from '../api/types.js';
import type { Flow } from '../steps/flow.js';

export type AnswerValue = string | number | boolean | string[];

/** One field: what stands in it, or that it was answered at an earlier visit. */
export interface Answer {
  value?: AnswerValue;
  before?: boolean;
}

export type Answers = Readonly<Record<string, Answer>>;

/** For as long as the page is open and no longer: what people answer may be nobody's business. */
let draft: Answers = {};

export const fieldOf = (id: string): string => `question-${id}`;

function isMissing({ id, required }: AskedQuestion, answers: Answers): boolean {
  const { value, before } = answers[id] ?? {};
  const isBlank = value === undefined || (typeof value === 'string' && value.trim() === '');
  return required && !before && (isBlank || (Array.isArray(value) && value.length === 0));
}

function written(id: string, { value, before }: Answer): WrittenAnswer {
  return before ? { questionId: id, answeredBefore: true } : { questionId: id, value: value ?? null };
}

/** The questions of the business that go with what was chosen, and what is answered to them. */
export function useAnswers({ page, chosen }: Flow, problem: Problem | null) {
  const questions = page.questions.filter(
    ({ serviceIds }) => serviceIds.length === 0 || chosen.some(({ id }) => serviceIds.includes(id)),
  );
  const [answers, setAnswers] = useState(draft);
  const [tried, setTried] = useState(false);
  const missing = questions.filter((question) => isMissing(question, answers)).map(({ id }) => id);
  const refused = (problem?.errors ?? [])
    .filter(({ path }) => path.startsWith('answers.'))
    .map(({ path }) => path.slice('answers.'.length));
  return {
    questions,
    answers,
    /** Ids of the questions that have to be looked at again. */
    wrong: tried ? [...missing, ...refused] : refused,
    isRefused: refused.length > 0,
    change(id: string, answer: Answer) {
      draft = { ...draft, [id]: answer };
      setAnswers(draft);
    },
    /** The id of the first field that lacks an answer, or null. */
    check(): string | null {
      setTried(true);
      return missing[0] === undefined ? null : fieldOf(missing[0]);
    },
    /** What is sent beside the rest; nothing where nothing was answered. */
    sent(): { answers?: WrittenAnswer[] } {
      const given = questions.flatMap(({ id }) => (answers[id] ? [written(id, answers[id])] : []));
      return given.length > 0 ? { answers: given } : {};
    },
    forget() {
      draft = {};
    },
  };
}

export type AnswersForm = ReturnType<typeof useAnswers>;
