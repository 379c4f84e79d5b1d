import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { GivenAnswer } from '../../shared/api/types/questions.js';
import { useAnswerText } from './use-answer-text.js';

/** A question as it was worded then, and its answer. */
export function AnswerLine({ answer, note }: { readonly answer: GivenAnswer; readonly note?: string }) {
  const { t } = useTranslation('questions');
  const textOf = useAnswerText();
  const notes = [answer.givenBy === 'staff' && t('byStaff'), note].filter(Boolean).join(' · ');
  return (
    <div>
      <Text size="sm" c="dimmed">
        {answer.wording}
        {notes && ` (${notes})`}
      </Text>
      <Text size="sm" style={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>
        {textOf(answer)}
      </Text>
    </div>
  );
}
