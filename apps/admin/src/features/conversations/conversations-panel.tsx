import { Badge, Button, Card, Center, Group, SegmentedControl, Text, UnstyledButton } from '@mantine/core';
import { EmptyState } from '@stamgast/ui';
import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Conversation, conversationsApi } from '../../shared/api/conversations-api.js';
import { keys } from '../../shared/api/query-keys.js';
import { useFormat } from '../../shared/format/use-format.js';
import { ProblemAlert } from '../../shared/ui/problem-alert.js';
import { RowsSkeleton } from '../../shared/ui/rows-skeleton.js';
import classes from './conversation.module.css';
import { Thread } from './thread.js';

const route = getRouteApi('/guarded/app/messages');

interface EntryProps {
  readonly conversation: Conversation;
  readonly open: boolean;
  readonly onOpen: () => void;
}

function Entry({ conversation, open, onOpen }: EntryProps) {
  const { t } = useTranslation('conversations');
  const format = useFormat();
  const { clientName, address, lastText, lastAt, unread } = conversation;
  return (
    <li>
      <UnstyledButton className={classes.entry} aria-current={open || undefined} onClick={onOpen}>
        <Group justify="space-between" wrap="nowrap" gap="xs">
          <Text fw={unread > 0 ? 700 : 500} truncate>
            {clientName ?? address}
          </Text>
          {unread > 0 && <Badge size="sm">{t('unread', { count: unread })}</Badge>}
        </Group>
        <Text size="sm" c="dimmed" truncate>
          {lastText}
        </Text>
        <Text size="xs" c="dimmed">
          {format.dateTime(lastAt)}
        </Text>
      </UnstyledButton>
    </li>
  );
}

/** What clients wrote back, and the answers: whoever wrote last stands first. */
export function ConversationsPanel() {
  const { t } = useTranslation(['conversations', 'common']);
  const { conversation: openId } = route.useSearch();
  const navigate = route.useNavigate();
  const [which, setWhich] = useState<'all' | 'unread'>('all');
  const query = which === 'unread' ? { unread: 'true' as const } : {};
  const list = useInfiniteQuery({
    queryKey: keys.conversations({ ...query, paged: true }),
    queryFn: ({ pageParam }) => conversationsApi.list({ ...query, limit: 50, cursor: pageParam }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });
  const all = list.data?.pages.flatMap(({ data }) => data) ?? [];
  const open = all.find(({ id }) => id === openId);
  const show = (id: string | undefined) =>
    void navigate({ search: (before) => ({ ...before, conversation: id }), replace: true });
  return (
    <>
      <SegmentedControl
        mb="md"
        aria-label={t('which')}
        value={which}
        onChange={(next) => setWhich(next as typeof which)}
        data={[
          { value: 'all', label: t('all') },
          { value: 'unread', label: t('onlyUnread') },
        ]}
      />
      <ProblemAlert error={list.error} onRetry={() => void list.refetch()} />
      {list.isPending && <RowsSkeleton rows={6} />}
      {list.data && all.length === 0 && (
        <Card>
          <EmptyState drawing="people" text={t(which === 'unread' ? 'allRead' : 'empty')} />
        </Card>
      )}
      {all.length > 0 && (
        <div className={classes.layout} data-open={open ? true : undefined}>
          <Card padding={0}>
            <ul className={classes.list} aria-label={t('list')}>
              {all.map((one) => (
                <Entry key={one.id} conversation={one} open={one.id === openId} onOpen={() => show(one.id)} />
              ))}
            </ul>
            {list.hasNextPage && (
              <Center p="sm">
                <Button variant="default" loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
                  {t('common:loadMore')}
                </Button>
              </Center>
            )}
          </Card>
          {open ? (
            <Thread key={open.id} conversation={open} onBack={() => show(undefined)} />
          ) : (
            <Card visibleFrom="md">
              <EmptyState drawing="people" text={t('choose')} />
            </Card>
          )}
        </div>
      )}
    </>
  );
}
