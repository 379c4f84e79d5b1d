import { Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { questionsApi } from '../../shared/api/questions-api.js';
import { keys } from '../../shared/api/query-keys.js';
import type { Uuid } from '../../shared/api/types/shared-words.js';
import { useFormat } from '../../shared/format/use-format.js';
import { SectionCard } from '../../shared/ui/section-card.js';
import { AnswerLine } from './answer-line.js';

/** What a client answered last to each question; nothing where nothing was asked. */
export function ClientAnswers({ clientId }: { readonly clientId: Uuid }) {
  const { t } = useTranslation('questions');
  const format = useFormat();
  const { data } = useQuery({
    queryKey: keys.clientAnswers(clientId),
    queryFn: () => questionsApi.ofClient(clientId),
  });
  if (!data || data.data.length === 0) return null;
  return (
    <SectionCard title={t('clientTitle')}>
      <Stack gap="sm" p="md">
        {data.data.map((answer) => (
          <AnswerLine key={answer.questionId} answer={answer} note={format.date(answer.givenAt)} />
        ))}
      </Stack>
    </SectionCard>
  );
}
