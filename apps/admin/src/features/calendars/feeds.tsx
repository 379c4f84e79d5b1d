import { Button, Checkbox, Group, Modal, NativeSelect, Stack, Text } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { calendarsApi, type CalendarFeed } from '../../shared/api/calendars-api.js';
import { keys } from '../../shared/api/query-keys.js';
import { useRefresh } from '../../shared/api/use-refresh.js';
import { useFormat } from '../../shared/format/use-format.js';
import { ProblemAlert } from '../../shared/ui/problem-alert.js';
import { RowsSkeleton } from '../../shared/ui/rows-skeleton.js';
import { NewAddress } from './new-address.js';

/** Whose visits: one of the two. */
export interface FeedOwner {
  readonly staffId?: string;
  readonly locationId?: string;
}

const namings = ['first', 'full', 'none'] as const;

function useFeedActions(owner: FeedOwner) {
  const refresh = useRefresh();
  const [url, setUrl] = useState<string | null>(null);
  const done = () => refresh('calendar_feed');
  const create = useMutation({
    mutationFn: (wish: { clientNames: (typeof namings)[number]; withBuffers: boolean }) =>
      calendarsApi.createFeed({ ...owner, ...wish }),
    meta: { quiet: true },
    onSuccess: (made) => setUrl(made.url),
    onSettled: done,
  });
  const rotate = useMutation({
    mutationFn: (id: string) => calendarsApi.rotateFeed(id),
    meta: { quiet: true },
    onSuccess: (made) => setUrl(made.url),
    onSettled: done,
  });
  const revoke = useMutation({
    mutationFn: (id: string) => calendarsApi.revokeFeed(id),
    meta: { quiet: true },
    onSuccess: () => setUrl(null),
    onSettled: done,
  });
  return { url, create, rotate, revoke };
}

type Actions = ReturnType<typeof useFeedActions>;

function FeedRow({ feed, actions }: { readonly feed: CalendarFeed; readonly actions: Actions }) {
  const { t } = useTranslation(['calendars', 'common']);
  const format = useFormat();
  const [asking, setAsking] = useState(false);
  const what = [t(`names.${feed.clientNames}`), feed.withBuffers && t('feed.withBuffers')].filter(Boolean).join(' · ');
  return (
    <Group component="li" justify="space-between" py="xs" style={{ borderTop: '1px solid var(--sg-hairline)' }}>
      <Stack gap={0} flex={1} miw={200}>
        <Text size="sm" fw={600}>
          {what}
        </Text>
        <Text size="sm" c="dimmed">
          {feed.readAt ? t('feed.read', { when: format.dateTime(feed.readAt) }) : t('feed.unread')}
        </Text>
      </Stack>
      <Group gap="xs">
        <Button
          variant="default"
          size="compact-md"
          loading={actions.rotate.isPending}
          onClick={() => actions.rotate.mutate(feed.id)}
        >
          {t('feed.rotate')}
        </Button>
        <Button variant="subtle" color="clay" size="compact-md" onClick={() => setAsking(true)}>
          {t('feed.revoke')}
        </Button>
      </Group>
      <Modal opened={asking} onClose={() => setAsking(false)} title={t('feed.revokeTitle')} zIndex={400}>
        <Stack>
          <Text size="sm">{t('feed.revokeText')}</Text>
          <Group justify="flex-end">
            <Button variant="default" data-autofocus onClick={() => setAsking(false)}>
              {t('common:cancel')}
            </Button>
            <Button color="clay" onClick={() => actions.revoke.mutate(feed.id, { onSettled: () => setAsking(false) })}>
              {t('feed.revoke')}
            </Button>
          </Group>
        </Stack>
      </Modal>
    </Group>
  );
}

/** The feeds of a person or a location: which there are, one more, a new address, none any more. */
export function Feeds({ owner }: { readonly owner: FeedOwner }) {
  const { t } = useTranslation('calendars');
  const feeds = useQuery({ queryKey: keys.feeds(owner), queryFn: () => calendarsApi.feeds(owner) });
  const actions = useFeedActions(owner);
  const [clientNames, setClientNames] = useState<(typeof namings)[number]>('first');
  const [withBuffers, setWithBuffers] = useState(false);
  const error = feeds.error ?? actions.create.error ?? actions.rotate.error ?? actions.revoke.error;
  return (
    <Stack gap="sm">
      <ProblemAlert error={error} />
      {actions.url && <NewAddress url={actions.url} />}
      {feeds.isPending && <RowsSkeleton rows={1} height={48} />}
      {feeds.data && feeds.data.data.length > 0 && (
        <ul style={{ listStyle: 'none', margin: 0, padding: 0 }}>
          {feeds.data.data.map((feed) => (
            <FeedRow key={feed.id} feed={feed} actions={actions} />
          ))}
        </ul>
      )}
      <Group align="flex-end" gap="sm">
        <NativeSelect
          label={t('names.label')}
          value={clientNames}
          data={namings.map((naming) => ({ value: naming, label: t(`names.${naming}`) }))}
          onChange={({ currentTarget }) =>
            setClientNames(namings.find((one) => one === currentTarget.value) ?? 'first')
          }
        />
        <Checkbox
          mb={8}
          label={t('feed.withBuffers')}
          checked={withBuffers}
          onChange={({ currentTarget }) => setWithBuffers(currentTarget.checked)}
        />
        <Button
          variant="default"
          loading={actions.create.isPending}
          onClick={() => actions.create.mutate({ clientNames, withBuffers })}
        >
          {t('feed.create')}
        </Button>
      </Group>
    </Stack>
  );
}
