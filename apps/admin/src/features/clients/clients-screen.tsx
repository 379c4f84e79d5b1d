import { Button, Card, Center, Group, Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { EmptyState } from '@stamgast/ui';
import { IconDownload, IconPlus } from '@tabler/icons-react';
import { getRouteApi } from '@tanstack/react-router';
import { useCallback, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClientsSearch } from './clients-search.js';
import { clientsApi } from '../../shared/api/clients-api.js';
import type { Client } from '../../shared/api/types/crm.js';
import type { Locale } from '../../shared/api/types/shared-words.js';
import { useMay } from '../../shared/session/use-session.js';
import { askFor } from '../../shared/shell/dialog-requests.js';
import { Page } from '../../shared/ui/page.js';
import { ProblemAlert } from '../../shared/ui/problem-alert.js';
import { RowsSkeleton } from '../../shared/ui/rows-skeleton.js';
import { useShortcuts } from '../../shared/ui/use-shortcuts.js';
import { DuplicatesNotice } from '../privacy/duplicates-notice.js';
import { ClientFilters } from './client-filters.js';
import { ClientTable } from './client-table.js';
import { useClientList } from './use-client-list.js';

const route = getRouteApi('/guarded/app/clients');

function Nothing({ filtered, onClear }: { readonly filtered: boolean; readonly onClear: () => void }) {
  const { t } = useTranslation(['clients', 'common']);
  if (!filtered)
    return (
      <EmptyState
        drawing="people"
        text={t('empty')}
        action={<Button onClick={() => askFor({ kind: 'new-client' })}>{t('new.button')}</Button>}
      />
    );
  return (
    <EmptyState
      drawing="people"
      text={t('noMatch')}
      action={
        <Button variant="default" onClick={onClear}>
          {t('common:clearFilters')}
        </Button>
      }
    />
  );
}

/** Everyone who has booked, to search, filter and open. */
export function ClientsScreen() {
  const { t, i18n } = useTranslation(['clients', 'common']);
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const mayWrite = useMay('clients:write');
  const mayTakeOut = useMay('privacy:write');
  const searchBox = useRef<HTMLInputElement>(null);
  // The address follows every letter; the server is asked when the typing pauses.
  const [typed] = useDebouncedValue(search.search, 150);
  const list = useClientList({ ...search, search: typed });
  const clients = useMemo(() => list.data?.pages.flatMap(({ data }) => data) ?? [], [list.data]);
  const change = useCallback(
    (next: Partial<ClientsSearch>) => void navigate({ search: (before) => ({ ...before, ...next }), replace: true }),
    [navigate],
  );
  const open = useCallback(
    ({ id }: Client) => void navigate({ to: '/clients/$clientId', params: { clientId: id }, search: {} }),
    [navigate],
  );
  useShortcuts({ '/': () => searchBox.current?.focus() });
  const filtered = Boolean(search.search ?? search.stage ?? search.relation ?? search.tag ?? search.segmentId);
  return (
    <Page
      title={t('title')}
      actions={
        <Group gap="xs">
          {mayTakeOut && clients.length > 0 && (
            <Button
              component="a"
              href={clientsApi.fileHref(search, i18n.language as Locale)}
              download
              variant="default"
              leftSection={<IconDownload size={16} aria-hidden />}
            >
              {t('takeOut')}
            </Button>
          )}
          {mayWrite && (
            <Button leftSection={<IconPlus size={16} />} onClick={() => askFor({ kind: 'new-client' })}>
              {t('new.button')}
            </Button>
          )}
        </Group>
      }
    >
      <DuplicatesNotice />
      <ClientFilters value={search} onChange={change} searchRef={searchBox} />
      <ProblemAlert error={list.error} onRetry={() => void list.refetch()} />
      {list.isPending && <RowsSkeleton rows={10} />}
      {list.data?.pages[0]?.near && clients.length > 0 && (
        <Text role="status" mb="sm">
          {t('near')}
        </Text>
      )}
      {list.data && (
        <Card padding={0} aria-busy={list.isPlaceholderData}>
          {clients.length === 0 ? (
            <Nothing
              key={String(filtered)}
              filtered={filtered}
              onClear={() => void navigate({ search: {}, replace: true })}
            />
          ) : (
            <ClientTable clients={clients} onOpen={open} />
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
    </Page>
  );
}
