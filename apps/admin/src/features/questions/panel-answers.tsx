import { Button, Group, Stack, Text } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { questionsApi } from '../../shared/api/questions-api.js';
import { keys } from '../../shared/api/query-keys.js';
import type { Booking } from '../../shared/api/types/booking.js';
import type { BookingQuestion, GivenAnswer, WrittenAnswer } from '../../shared/api/types/questions.js';
import { useRefresh } from '../../shared/api/use-refresh.js';
import { useMay } from '../../shared/session/use-session.js';
import { offerUndo } from '../../shared/undo/undo-toast.js';
import { AnswerField } from './answer-field.js';
import { AnswerLine } from './answer-line.js';

interface EditProps {
  readonly bookingId: string;
  readonly given: readonly GivenAnswer[];
  readonly questions: readonly BookingQuestion[];
  readonly onDone: () => void;
}

function EditAnswers({ bookingId, given, questions, onDone }: EditProps) {
  const { t } = useTranslation(['questions', 'common']);
  const refresh = useRefresh();
  const [answers, setAnswers] = useState<WrittenAnswer[]>([]);
  const save = useMutation({
    mutationFn: () => questionsApi.write(bookingId, answers),
    onSuccess: async () => {
      onDone();
      await refresh('booking');
      offerUndo(t('saved'), async () => {
        const before = answers.map(({ questionId }) => given.find((one) => one.questionId === questionId));
        await questionsApi.write(
          bookingId,
          answers.map(({ questionId }, index) => ({ questionId, value: before[index]?.value ?? null })),
        );
        await refresh('booking');
      });
    },
  });
  const valueOf = (id: string) => [...answers, ...given].find((one) => one.questionId === id)?.value ?? null;
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate();
      }}
    >
      <Stack gap="sm">
        {questions.map((question) => (
          <AnswerField
            key={question.id}
            question={question}
            value={valueOf(question.id)}
            onChange={(value) =>
              setAnswers([
                { questionId: question.id, value },
                ...answers.filter((one) => one.questionId !== question.id),
              ])
            }
          />
        ))}
        <Group justify="flex-end" gap="xs">
          <Button size="compact-md" variant="default" onClick={onDone}>
            {t('common:cancel')}
          </Button>
          <Button size="compact-md" type="submit" loading={save.isPending}>
            {t('common:save')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

/** What was answered with a visit, what was not, and a way to write it down. */
export function PanelAnswers({ booking }: { readonly booking: Booking }) {
  const { t } = useTranslation('questions');
  const may = useMay('bookings:write');
  const [editing, setEditing] = useState(false);
  const { data } = useQuery({
    queryKey: keys.bookingAnswers(booking.id),
    queryFn: () => questionsApi.ofBooking(booking.id),
  });
  const { data: questions } = useQuery({ queryKey: keys.questions, queryFn: questionsApi.list });
  if (!data || data.data.length + data.unanswered.length === 0) return null;
  const open = (questions?.data ?? []).filter(
    ({ id }) => data.unanswered.some((one) => one.id === id) || data.data.some(({ questionId }) => questionId === id),
  );
  return (
    <Stack gap="xs" component="section" aria-label={t('title')}>
      <Group justify="space-between">
        <Text fw={600} size="sm">
          {t('title')}
        </Text>
        {may && !editing && open.length > 0 && (
          <Button size="compact-sm" variant="default" onClick={() => setEditing(true)}>
            {t(data.data.length > 0 ? 'change' : 'add')}
          </Button>
        )}
      </Group>
      {editing ? (
        <EditAnswers bookingId={booking.id} given={data.data} questions={open} onDone={() => setEditing(false)} />
      ) : (
        <>
          {data.data.map((answer) => (
            <AnswerLine key={answer.questionId} answer={answer} />
          ))}
          {data.unanswered.map(({ id, wording, required }) => (
            <div key={id}>
              <Text size="sm" c="dimmed">
                {wording}
              </Text>
              <Text size="sm" fw={required ? 600 : 400} c={required ? undefined : 'dimmed'}>
                {t('missing')}
              </Text>
            </div>
          ))}
        </>
      )}
    </Stack>
  );
}
