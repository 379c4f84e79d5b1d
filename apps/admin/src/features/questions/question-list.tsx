import { ActionIcon, Anchor, Group, Text, VisuallyHidden } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconGripVertical } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type KeyboardEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { questionsApi } from '../../shared/api/questions-api.js';
import { keys } from '../../shared/api/query-keys.js';
import { setupApi } from '../../shared/api/setup-api.js';
import type { BookingQuestion } from '../../shared/api/types/questions.js';
import { useMay } from '../../shared/session/use-session.js';
import classes from './question-list.module.css';

/** The same list with the item of one place put at another. */
function moved<Item>(items: readonly Item[], from: number, to: number): Item[] {
  const rest = items.filter((_, at) => at !== from);
  return [...rest.slice(0, to), items[from]!, ...rest.slice(to)];
}

function useArrange(questions: readonly BookingQuestion[]) {
  const { t } = useTranslation('questions');
  const queryClient = useQueryClient();
  const [said, setSaid] = useState('');
  const save = useMutation({
    mutationFn: (order: readonly BookingQuestion[]) => questionsApi.arrange(order.map(({ id }) => id)),
    onMutate: (order) =>
      queryClient.setQueryData(keys.questions, (old: object | undefined) => ({ ...old, data: [...order] })),
    onSettled: () => queryClient.invalidateQueries({ queryKey: keys.questions }),
  });
  const move = (from: number, to: number) => {
    const question = questions[from];
    if (!question || to < 0 || to >= questions.length || from === to) return;
    save.mutate(moved(questions, from, to));
    setSaid(t('moved', { wording: question.wording, place: to + 1 }));
  };
  return { move, said };
}

function useSummary() {
  const { t } = useTranslation('questions');
  const { data: services } = useQuery({ queryKey: keys.services, queryFn: setupApi.services });
  return ({ kind, required, serviceIds, asked, place }: BookingQuestion) =>
    [
      t(`kinds.${kind}`),
      required && t('required'),
      serviceIds.length === 0
        ? t('allServices')
        : serviceIds.flatMap((id) => services?.data.find((one) => one.id === id)?.name ?? []).join(', '),
      asked === 'once_per_client' && t(`askedAs.${asked}`),
      place !== 'both' && t(`places.${place}`),
    ]
      .filter(Boolean)
      .join(' · ');
}

interface QuestionListProps {
  readonly questions: readonly BookingQuestion[];
  readonly onOpen: (question: BookingQuestion) => void;
}

/** Questions in order: dragged by the handle, moved by its arrow keys, or by the arrows beside it. */
export function QuestionList({ questions, onOpen }: QuestionListProps) {
  const { t } = useTranslation('questions');
  const may = useMay('setup:write');
  const { move, said } = useArrange(questions);
  const summaryOf = useSummary();
  const [dragged, setDragged] = useState<number | null>(null);
  const [over, setOver] = useState<number | null>(null);
  const byKey = (at: number) => (event: KeyboardEvent) => {
    const by = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0;
    if (by === 0) return;
    event.preventDefault();
    move(at, at + by);
  };
  const drop = () => {
    if (dragged !== null && over !== null) move(dragged, over);
    setDragged(null);
    setOver(null);
  };
  return (
    <>
      <ol className={classes.list}>
        {questions.map((question, at) => (
          <li
            key={question.id}
            className={classes.row}
            data-over={over === at && dragged !== at ? (dragged! < at ? 'below' : 'above') : undefined}
            onDragOver={(event) => {
              if (dragged === null) return;
              event.preventDefault();
              setOver(at);
            }}
            onDrop={drop}
          >
            {may && (
              <ActionIcon
                variant="subtle"
                color="gray"
                size={36}
                className={classes.handle}
                draggable
                aria-label={t('drag', { wording: question.wording })}
                onKeyDown={byKey(at)}
                onDragStart={(event) => {
                  event.dataTransfer.setData('text/plain', question.id);
                  setDragged(at);
                }}
                onDragEnd={() => {
                  setDragged(null);
                  setOver(null);
                }}
              >
                <IconGripVertical size={18} />
              </ActionIcon>
            )}
            <div className={classes.words}>
              <Anchor component="button" type="button" ta="start" fw={600} c="inherit" onClick={() => onOpen(question)}>
                {question.wording}
              </Anchor>
              <Text size="sm" c="dimmed">
                {summaryOf(question)}
              </Text>
            </div>
            {may && (
              <Group gap={0} wrap="nowrap">
                <ActionIcon
                  variant="subtle"
                  color="gray"
                  size={36}
                  disabled={at === 0}
                  aria-label={`${t('up')}: ${question.wording}`}
                  onClick={() => move(at, at - 1)}
                >
                  <IconArrowUp size={16} />
                </ActionIcon>
                <ActionIcon
                  variant="subtle"
                  color="gray"
                  size={36}
                  disabled={at === questions.length - 1}
                  aria-label={`${t('down')}: ${question.wording}`}
                  onClick={() => move(at, at + 1)}
                >
                  <IconArrowDown size={16} />
                </ActionIcon>
              </Group>
            )}
          </li>
        ))}
      </ol>
      <VisuallyHidden role="status">{said}</VisuallyHidden>
    </>
  );
}
