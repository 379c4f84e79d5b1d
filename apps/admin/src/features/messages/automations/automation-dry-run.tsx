import { Anchor, Stack, Table, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { messagesApi } from '../../../shared/api/messages-api.js';
import { keys } from '../../../shared/api/query-keys.js';
import type { Automation, DryRun, DryRunRow } from '../../../shared/api/types/messages.js';
import { useFormat } from '../../../shared/format/use-format.js';
import { ProblemAlert } from '../../../shared/ui/problem-alert.js';
import { RowsSkeleton } from '../../../shared/ui/rows-skeleton.js';
import { WideTable } from '../../../shared/ui/wide-table.js';
import { useReason } from '../use-reason.js';

function Row({ row }: { readonly row: DryRunRow }) {
  const { t } = useTranslation('automations');
  const format = useFormat();
  const reasonOf = useReason();
  const { clientId, clientName, outcome, reason, sendAt } = row;
  const wait = sendAt ? t('dryRun.wait', { when: format.dateTime(sendAt) }) : '';
  const what = { send: t('dryRun.send'), wait, not: t('explain.outcome.stopped', { reason: reasonOf(reason ?? '') }) };
  return (
    <Table.Tr>
      <Table.Td>
        {clientId && (
          <Anchor size="sm" renderRoot={(link) => <Link to="/clients/$clientId" params={{ clientId }} {...link} />}>
            {clientName}
          </Anchor>
        )}
      </Table.Td>
      <Table.Td>{format.dateTime(row.dueAt)}</Table.Td>
      <Table.Td>{what[outcome]}</Table.Td>
    </Table.Tr>
  );
}

function Result({ run }: { readonly run: DryRun }) {
  const { t } = useTranslation('automations');
  const { send, wait, not } = run.counts;
  if (run.rows.length === 0) return <Text c="dimmed">{t('dryRun.empty')}</Text>;
  return (
    <>
      <Text size="sm" fw={600}>
        {t('dryRun.sendCount', { count: send + wait })} · {t('dryRun.notCount', { count: not })}
      </Text>
      {run.more && <Text size="sm">{t('dryRun.more')}</Text>}
      <WideTable label={t('tabs.dryRun')} minWidth={480}>
        <Table fz={14}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('dryRun.client')}</Table.Th>
              <Table.Th>{t('dryRun.due')}</Table.Th>
              <Table.Th>{t('dryRun.outcome')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {run.rows.map((row) => (
              <Row key={`${row.clientId} ${row.bookingId} ${row.dueAt}`} row={row} />
            ))}
          </Table.Tbody>
        </Table>
      </WideTable>
    </>
  );
}

/** Who would get it in the next thirty days and who would not, and why. */
export function AutomationDryRun({ automation }: { readonly automation: Automation }) {
  const { t } = useTranslation('automations');
  const { data, error, refetch } = useQuery({
    queryKey: keys.dryRun(automation.id),
    queryFn: () => messagesApi.dryRun(automation.id),
  });
  return (
    <Stack>
      <Text size="sm">{t('dryRun.about')}</Text>
      {!automation.enabled && (
        <Text size="sm" fw={600}>
          {t('dryRun.off')}
        </Text>
      )}
      <ProblemAlert error={error} onRetry={() => void refetch()} />
      {!data && !error && <RowsSkeleton rows={5} />}
      {data && <Result run={data} />}
    </Stack>
  );
}
