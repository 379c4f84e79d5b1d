import { Button, Card, Center, Code, Space, Stack, Table, Text } from '@mantine/core';
import { EmptyState } from '@stamgast/ui';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { keys } from '../../shared/api/query-keys.js';
import { settingsApi } from '../../shared/api/settings-api.js';
import type { AuditEntry } from '../../shared/api/types/set-up.js';
import { useFormat } from '../../shared/format/use-format.js';
import { RetentionCard } from '../privacy/retention-card.js';
import { ProblemAlert } from '../../shared/ui/problem-alert.js';
import { RowsSkeleton } from '../../shared/ui/rows-skeleton.js';
import { WideTable } from '../../shared/ui/wide-table.js';

function Row({ entry }: { readonly entry: AuditEntry }) {
  const { t, i18n } = useTranslation('settings');
  const format = useFormat();
  const [open, setOpen] = useState(false);
  const { at, actor, action, before, after } = entry;
  const kind = `audit.actor.${actor.kind}`;
  const who = actor.name ?? (i18n.exists(kind, { ns: 'settings' }) ? t(kind as 'audit.actor.system') : actor.kind);
  return (
    <>
      <Table.Tr>
        <Table.Td style={{ whiteSpace: 'nowrap' }}>{format.dateTime(at)}</Table.Td>
        <Table.Td>{who}</Table.Td>
        <Table.Td>
          <Code fz={13}>{action}</Code>
        </Table.Td>
        <Table.Td ta="right">
          {(before ?? after) && (
            <Button size="compact-sm" variant="subtle" aria-expanded={open} onClick={() => setOpen(!open)}>
              {t('audit.details')}
            </Button>
          )}
        </Table.Td>
      </Table.Tr>
      {open && (
        <Table.Tr>
          <Table.Td colSpan={4}>
            <Stack gap="xs">
              {before && (
                <>
                  <Text size="sm">{t('audit.before')}</Text>
                  <Code block>{JSON.stringify(before, null, 2)}</Code>
                </>
              )}
              {after && (
                <>
                  <Text size="sm">{t('audit.after')}</Text>
                  <Code block>{JSON.stringify(after, null, 2)}</Code>
                </>
              )}
            </Stack>
          </Table.Td>
        </Table.Tr>
      )}
    </>
  );
}

/** Who changed what, and when. */
export function AuditPanel() {
  const { t } = useTranslation(['settings', 'common']);
  const list = useInfiniteQuery({
    queryKey: keys.audit,
    queryFn: ({ pageParam }) => settingsApi.audit({ cursor: pageParam }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });
  const entries = list.data?.pages.flatMap(({ data }) => data) ?? [];
  return (
    <>
      <RetentionCard />
      <Space h="md" />
      <ProblemAlert error={list.error} onRetry={() => void list.refetch()} />
      {list.isPending && <RowsSkeleton rows={8} />}
      {list.data && (
        <Card padding={0}>
          {entries.length === 0 ? (
            <EmptyState drawing="letter" text={t('audit.empty')} />
          ) : (
            <WideTable label={t('tabs.audit')} minWidth={560}>
              <Table horizontalSpacing="md">
                <Table.Thead>
                  <Table.Tr>
                    <Table.Th>{t('audit.when')}</Table.Th>
                    <Table.Th>{t('audit.who')}</Table.Th>
                    <Table.Th>{t('audit.what')}</Table.Th>
                    <Table.Th aria-label={t('audit.details')} />
                  </Table.Tr>
                </Table.Thead>
                <Table.Tbody>
                  {entries.map((entry) => (
                    <Row key={entry.id} entry={entry} />
                  ))}
                </Table.Tbody>
              </Table>
            </WideTable>
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
