import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { questionsApi } from '../../shared/api/questions-api.js';
import { keys } from '../../shared/api/query-keys.js';
import type { AnswerValue, WrittenAnswer } from '../../shared/api/types/questions.js';
import type { Uuid } from '../../shared/api/types/shared-words.js';
import type { ClientChoice } from '../booking/client-choice.js';
import { AnswerField } from './answer-field.js';
import { useAnswerText } from './use-answer-text.js';

interface DeskQuestionsProps {
  readonly serviceIds: readonly Uuid[];
  readonly client: ClientChoice | null;
  readonly answers: WrittenAnswer[];
  readonly onChange: (answers: WrittenAnswer[]) => void;
}

/** What the business asks with these services; nothing of it stops the desk from booking. */
export function DeskQuestions({ serviceIds, client, answers, onChange }: DeskQuestionsProps) {
  const { t } = useTranslation('questions');
  const textOf = useAnswerText();
  const clientId = client?.kind === 'known' ? client.id : null;
  const { data: questions } = useQuery({ queryKey: keys.questions, queryFn: questionsApi.list });
  const { data: known } = useQuery({
    queryKey: keys.clientAnswers(clientId ?? ''),
    queryFn: () => questionsApi.ofClient(clientId ?? ''),
    enabled: clientId !== null && (questions?.data.length ?? 0) > 0,
  });
  const lastOf = (id: Uuid) => (clientId === null ? undefined : known?.data.find((one) => one.questionId === id));
  const asked = (questions?.data ?? []).filter(
    (one) =>
      serviceIds.length > 0 &&
      one.place !== 'online' &&
      (one.serviceIds.length === 0 || one.serviceIds.some((id) => serviceIds.includes(id))) &&
      !(one.asked === 'once_per_client' && lastOf(one.id)),
  );
  const stale = answers.some(({ questionId }) => !asked.some(({ id }) => id === questionId));
  useEffect(() => {
    if (stale) onChange(answers.filter(({ questionId }) => asked.some(({ id }) => id === questionId)));
  });
  const write = (questionId: Uuid, value: AnswerValue | null) =>
    onChange([...answers.filter((one) => one.questionId !== questionId), { questionId, value }]);
  return asked.map((question) => {
    const last = lastOf(question.id);
    const value = answers.find(({ questionId }) => questionId === question.id)?.value ?? null;
    const note = last ? t('last', { answer: textOf(last) }) : question.required ? t('optional') : undefined;
    return (
      <AnswerField
        key={question.id}
        question={question}
        value={value}
        note={note}
        onChange={(next) => write(question.id, next)}
      />
    );
  });
}
