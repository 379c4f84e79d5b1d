import { Button, Card, Center, Group, NativeSelect, SegmentedControl, Text } from '@mantine/core';
import { EmptyState } from '@stamgast/ui';
import { IconPlus } from '@tabler/icons-react';
import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { waitlistViews } from '../../routes/waitlist-search.js';
import { keys } from '../../shared/api/query-keys.js';
import { setupApi } from '../../shared/api/setup-api.js';
import type { WaitlistEntry } from '../../shared/api/types/waitlist.js';
import { waitlistApi } from '../../shared/api/waitlist-api.js';
import { useFormat } from '../../shared/format/use-format.js';
import { useMay } from '../../shared/session/use-session.js';
import { Page } from '../../shared/ui/page.js';
import { ProblemAlert } from '../../shared/ui/problem-alert.js';
import { RowsSkeleton } from '../../shared/ui/rows-skeleton.js';
import { AddToWaitlist } from './add-to-waitlist.js';
import { EntryDrawer } from './entry-drawer.js';
import { useWishText } from './use-wish-text.js';
import { WaitingBadge } from './waiting-badge.js';
import classes from '../../shared/ui/log-list.module.css';

const route = getRouteApi('/guarded/app/waiting-list');

function Filters() {
  const { t } = useTranslation('waitlist');
  const { show = 'waiting', service = '' } = route.useSearch();
  const navigate = route.useNavigate();
  const { data: services } = useQuery({ queryKey: keys.services, queryFn: setupApi.services });
  return (
    <Group gap="sm" mb="md">
      <SegmentedControl
        aria-label={t('show')}
        value={show}
        data={waitlistViews.map((value) => ({ value, label: t(value) }))}
        onChange={(next) =>
          void navigate({ search: (before) => ({ ...before, show: waitlistViews.find((one) => one === next) }) })
        }
      />
      <NativeSelect
        aria-label={t('service')}
        value={service}
        data={[
          { value: '', label: t('anyService') },
          ...(services?.data ?? []).map(({ id, name }) => ({ value: id, label: name })),
        ]}
        onChange={({ currentTarget }) =>
          void navigate({ search: (before) => ({ ...before, service: currentTarget.value || undefined }) })
        }
      />
    </Group>
  );
}

function Row({ entry }: { readonly entry: WaitlistEntry }) {
  const { t } = useTranslation('waitlist');
  const format = useFormat();
  const wishText = useWishText();
  return (
    <li>
      <Link
        from="/waiting-list"
        to="/waiting-list"
        search={(before) => ({ ...before, entry: entry.id })}
        className={classes.row}
      >
        <div>
          <Text fw={600} truncate>
            {entry.clientName}
          </Text>
          <Text size="sm" c="dimmed">
            {wishText(entry)}
          </Text>
        </div>
        <WaitingBadge state={entry.state} />
        <Text size="sm" c="dimmed" className={classes.when}>
          {entry.offer ? format.dateTime(entry.offer.start) : t('since', { day: format.date(entry.createdAt) })}
        </Text>
      </Link>
    </li>
  );
}

/** Who waits for a time, whoever came first standing first, with the free times that suit them one click away. */
export function WaitlistScreen() {
  const { t } = useTranslation(['waitlist', 'common']);
  const { show = 'waiting', service, entry } = route.useSearch();
  const navigate = route.useNavigate();
  const mayWrite = useMay('bookings:write');
  const [adding, setAdding] = useState(false);
  const query = { serviceId: service, ...(show === 'waiting' ? { state: ['open', 'offered'] as const } : {}) };
  const list = useInfiniteQuery({
    queryKey: keys.waitlist(query),
    queryFn: ({ pageParam }) =>
      waitlistApi.list({ ...query, state: query.state && [...query.state], cursor: pageParam }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    placeholderData: keepPreviousData,
  });
  const entries = list.data?.pages.flatMap(({ data }) => data) ?? [];
  const open = entries.find(({ id }) => id === entry);
  const add = (
    <Button leftSection={<IconPlus size={17} aria-hidden />} onClick={() => setAdding(true)}>
      {t('add')}
    </Button>
  );
  return (
    <Page title={t('title')} actions={mayWrite && add}>
      <Filters />
      <ProblemAlert error={list.error} onRetry={() => void list.refetch()} />
      {list.isPending && <RowsSkeleton rows={6} height={52} />}
      {list.data && (
        <Card padding={0} aria-busy={list.isPlaceholderData}>
          {entries.length === 0 ? (
            <EmptyState drawing="chair" text={t('empty')} />
          ) : (
            <ul className={classes.list}>
              {entries.map((one) => (
                <Row key={one.id} entry={one} />
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
      {adding && <AddToWaitlist onClose={() => setAdding(false)} />}
      {open && (
        <EntryDrawer
          key={open.id}
          entry={open}
          onClose={() => void navigate({ search: (before) => ({ ...before, entry: undefined }) })}
        />
      )}
    </Page>
  );
}
