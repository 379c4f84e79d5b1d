import { Button, Card, Center, CloseButton, Group, NativeSelect, Text, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { EmptyState } from '@stamgast/ui';
import { IconSearch } from '@tabler/icons-react';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { messageKinds, messageStates, type MessagesSearch } from '../../routes/messages-search.js';
import { messagesApi } from '../../shared/api/messages-api.js';
import { keys } from '../../shared/api/query-keys.js';
import type { Message } from '../../shared/api/types/messages.js';
import { useFormat } from '../../shared/format/use-format.js';
import { ProblemAlert } from '../../shared/ui/problem-alert.js';
import { RowsSkeleton } from '../../shared/ui/rows-skeleton.js';
import classes from '../../shared/ui/log-list.module.css';
import { StateBadge } from './state-badge.js';
import { useReason } from './use-reason.js';

const route = getRouteApi('/guarded/app/messages');

interface FiltersProps {
  readonly value: MessagesSearch;
  readonly onChange: (change: Partial<MessagesSearch>) => void;
}

function Filters({ value, onChange }: FiltersProps) {
  const { t } = useTranslation(['messages', 'common']);
  const [typed, setTyped] = useState(value.search ?? '');
  const type = (text: string) => {
    setTyped(text);
    onChange({ search: text.trim() || undefined });
  };
  return (
    <Group gap="sm" mb="md">
      <TextInput
        type="search"
        flex="1 1 220px"
        aria-label={t('search')}
        placeholder={t('search')}
        leftSection={<IconSearch size={17} aria-hidden />}
        rightSection={typed && <CloseButton size="md" aria-label={t('common:clearFilters')} onClick={() => type('')} />}
        value={typed}
        onChange={({ currentTarget }) => type(currentTarget.value)}
      />
      <NativeSelect
        aria-label={t('stateLabel')}
        value={value.state ?? ''}
        onChange={({ currentTarget }) => onChange({ state: messageStates.find((one) => one === currentTarget.value) })}
        data={[
          { value: '', label: t('anyState') },
          ...messageStates.map((state) => ({ value: state, label: t(`state.${state}`) })),
        ]}
      />
      <NativeSelect
        aria-label={t('kindLabel')}
        value={value.kind ?? ''}
        onChange={({ currentTarget }) => onChange({ kind: messageKinds.find((one) => one === currentTarget.value) })}
        data={[
          { value: '', label: t('anyKind') },
          ...messageKinds.map((kind) => ({ value: kind, label: t(`kind.${kind}`) })),
        ]}
      />
    </Group>
  );
}

function Row({ message }: { readonly message: Message }) {
  const { t } = useTranslation('messages');
  const format = useFormat();
  const reasonOf = useReason();
  const { id, kind, subject, clientName, to, state, reason, sentAt, dueAt } = message;
  return (
    <li>
      <Link from="/messages" to="/messages" search={(before) => ({ ...before, message: id })} className={classes.row}>
        <div>
          <Text fw={600} truncate>
            {subject ?? t(`kind.${kind}`)}
          </Text>
          <Text size="sm" c="dimmed" truncate>
            {[t(`kind.${kind}`), clientName ?? to, reason && reasonOf(reason)].filter(Boolean).join(' · ')}
          </Text>
        </div>
        <StateBadge state={state} />
        <Text size="sm" c="dimmed" className={classes.when}>
          {format.dateTime(sentAt ?? dueAt)}
        </Text>
      </Link>
    </li>
  );
}

/** Every message that was, will be or was not sent, the latest first. */
export function MessageLog() {
  const { t } = useTranslation(['messages', 'common']);
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const [{ search: text, state, kind }] = useDebouncedValue(search, 150);
  const query = { search: text, state, kind };
  const list = useInfiniteQuery({
    queryKey: keys.messages(query),
    queryFn: ({ pageParam }) => messagesApi.list({ ...query, limit: 50, cursor: pageParam }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    placeholderData: keepPreviousData,
  });
  const messages = list.data?.pages.flatMap(({ data }) => data) ?? [];
  const filtered = Boolean(text ?? state ?? kind);
  return (
    <>
      <Filters
        value={search}
        onChange={(change) => void navigate({ search: (before) => ({ ...before, ...change }), replace: true })}
      />
      <ProblemAlert error={list.error} onRetry={() => void list.refetch()} />
      {list.isPending && <RowsSkeleton rows={8} height={52} />}
      {list.data && (
        <Card padding={0} aria-busy={list.isPlaceholderData}>
          {messages.length === 0 ? (
            <EmptyState drawing="letter" text={filtered ? t('common:noMatches') : t('empty')} />
          ) : (
            <ul className={classes.list}>
              {messages.map((message) => (
                <Row key={message.id} message={message} />
              ))}
            </ul>
          )}
        </Card>
      )}
      {list.hasNextPage && (
        <Center mt="md">
          <Button variant="default" loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
            {t('common:loadMore')}
          </Button>
        </Center>
      )}
    </>
  );
}
