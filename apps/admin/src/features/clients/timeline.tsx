import { ActionIcon, Button, Group, Stack, Text, Textarea } from '@mantine/core';
import {
  type Icon,
  IconCash,
  IconChecks,
  IconMail,
  IconMessageStar,
  IconNote,
  IconScissors,
  IconSparkles,
  IconTrash,
} from '@tabler/icons-react';
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { clientsApi } from '../../shared/api/clients-api.js';
import { keys } from '../../shared/api/query-keys.js';
import type { TimelineEntry } from '../../shared/api/types/crm.js';
import { useFormat } from '../../shared/format/use-format.js';
import { useMay } from '../../shared/session/use-session.js';
import { RowsSkeleton } from '../../shared/ui/rows-skeleton.js';
import { SectionCard } from '../../shared/ui/section-card.js';
import { offerUndo } from '../../shared/undo/undo-toast.js';
import classes from './timeline.module.css';
import { noteId, noteText, timelineWords } from './timeline-words.js';
import { useWording } from './use-wording.js';

const icons: Readonly<Record<TimelineEntry['kind'], Icon>> = {
  visit: IconScissors,
  message: IconMail,
  points: IconSparkles,
  note: IconNote,
  feedback: IconMessageStar,
  consent: IconChecks,
  sale: IconCash,
};

function NewNote({ clientId }: { readonly clientId: string }) {
  const { t } = useTranslation('clients');
  const queryClient = useQueryClient();
  const [text, setText] = useState('');
  const add = useMutation({
    mutationFn: () => clientsApi.addNote(clientId, text.trim()),
    onSuccess: () => {
      setText('');
      return queryClient.invalidateQueries({ queryKey: keys.clientTimeline(clientId) });
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (text.trim()) add.mutate();
  };
  return (
    <form onSubmit={submit}>
      <Stack gap="xs" p="md" pb="xs">
        <Textarea
          aria-label={t('note.label')}
          placeholder={t('note.placeholder')}
          autosize
          minRows={1}
          value={text}
          onChange={({ currentTarget }) => setText(currentTarget.value)}
        />
        {text.trim() && (
          <Button type="submit" w="fit-content" loading={add.isPending}>
            {t('note.add')}
          </Button>
        )}
      </Stack>
    </form>
  );
}

function useRemoveNote(clientId: string) {
  const { t } = useTranslation('clients');
  const queryClient = useQueryClient();
  const refresh = () => queryClient.invalidateQueries({ queryKey: keys.clientTimeline(clientId) });
  return useMutation({
    mutationFn: ({ id }: { id: string; text: string }) => clientsApi.removeNote(clientId, id),
    onSuccess: async (_, { text }) => {
      await refresh();
      offerUndo(t('note.removed'), async () => {
        await clientsApi.addNote(clientId, text);
        await refresh();
      });
    },
  });
}

interface EntryProps {
  readonly entry: TimelineEntry;
  readonly onRemove?: () => void;
}

function Entry({ entry, onRemove }: EntryProps) {
  const { t } = useTranslation('clients');
  const format = useFormat();
  const Sign = icons[entry.kind];
  const { title, text } = timelineWords(entry, useWording());
  return (
    <li className={classes.entry} data-kind={entry.kind}>
      <span className={classes.sign}>
        <Sign size={16} aria-hidden />
      </span>
      <div className={classes.words}>
        <Group justify="space-between" wrap="nowrap" gap="sm" align="baseline">
          <Text size="sm" fw={600}>
            {t(`timeline.kind.${entry.kind}`)}
          </Text>
          <Text size="sm" c="dimmed" component="time" dateTime={entry.at} style={{ whiteSpace: 'nowrap' }}>
            {format.date(entry.at)}
          </Text>
        </Group>
        <Text size="sm" style={{ whiteSpace: 'pre-line' }}>
          {title}
        </Text>
        {text && (
          <Text size="sm" c="dimmed">
            {text}
          </Text>
        )}
      </div>
      {onRemove && (
        <ActionIcon variant="subtle" color="gray" aria-label={t('note.remove')} onClick={onRemove}>
          <IconTrash size={16} />
        </ActionIcon>
      )}
    </li>
  );
}

/** Everything that happened with a client, latest first, and a place to write a note. */
export function Timeline({ clientId }: { readonly clientId: string }) {
  const { t } = useTranslation(['clients', 'common']);
  const may = useMay('clients:write');
  const remove = useRemoveNote(clientId);
  const list = useInfiniteQuery({
    queryKey: keys.clientTimeline(clientId),
    queryFn: ({ pageParam }) => clientsApi.timeline(clientId, pageParam),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });
  const entries = list.data?.pages.flatMap(({ data }) => data) ?? [];
  return (
    <SectionCard title={t('timeline.title')}>
      {may && <NewNote clientId={clientId} />}
      {list.isPending && <RowsSkeleton rows={4} />}
      {list.data && entries.length === 0 && (
        <Text size="sm" c="dimmed" p="md">
          {t('timeline.none')}
        </Text>
      )}
      <ul className={classes.list}>
        {entries.map((entry) => (
          <Entry
            key={`${entry.kind}${entry.id}`}
            entry={entry}
            onRemove={
              may && entry.kind === 'note'
                ? () => remove.mutate({ id: noteId(entry), text: noteText(entry) })
                : undefined
            }
          />
        ))}
      </ul>
      {list.hasNextPage && (
        <Button m="md" variant="default" loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
          {t('common:loadMore')}
        </Button>
      )}
    </SectionCard>
  );
}
