import { Button } from '@mantine/core';
import { EmptyState } from '@stamgast/ui';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { questionsApi } from '../../shared/api/questions-api.js';
import { keys } from '../../shared/api/query-keys.js';
import type { BookingQuestion } from '../../shared/api/types/questions.js';
import { useMay } from '../../shared/session/use-session.js';
import { ProblemAlert } from '../../shared/ui/problem-alert.js';
import { RowsSkeleton } from '../../shared/ui/rows-skeleton.js';
import { SectionCard } from '../../shared/ui/section-card.js';
import { QuestionDrawer } from './question-drawer.js';
import { QuestionList } from './question-list.js';

/** The business's own questions, in the order in which they are asked. */
export function QuestionsPanel() {
  const { t } = useTranslation(['questions', 'settings']);
  const may = useMay('setup:write');
  const { data, error, refetch } = useQuery({ queryKey: keys.questions, queryFn: questionsApi.list });
  const [open, setOpen] = useState<BookingQuestion | 'new' | null>(null);
  const questions = data?.data ?? [];
  const add = may && (
    <Button style={{ flexShrink: 0 }} leftSection={<IconPlus size={16} />} onClick={() => setOpen('new')}>
      {t('new')}
    </Button>
  );
  return (
    <>
      <ProblemAlert error={error} onRetry={() => void refetch()} />
      {!data && !error && <RowsSkeleton rows={3} height={56} />}
      {data && (
        <SectionCard title={t('settings:tabs.questions')} note={t('note')} action={questions.length > 0 && add}>
          {questions.length === 0 ? (
            <EmptyState drawing="door" text={t('empty')} action={add} />
          ) : (
            <QuestionList questions={questions} onOpen={setOpen} />
          )}
        </SectionCard>
      )}
      {open && <QuestionDrawer question={open === 'new' ? undefined : open} onClose={() => setOpen(null)} />}
    </>
  );
}
