import { Anchor, Table, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { DryRun, DryRunRow } from '../../shared/api/types/messages.js';
import { useFormat } from '../../shared/format/use-format.js';
import { WideTable } from '../../shared/ui/wide-table.js';
import { useReason } from './use-reason.js';

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

interface DryRunResultProps {
  readonly run: DryRun;
  /** What is said where there is nobody. */
  readonly empty: string;
}

/** Who gets a message and who does not, and why. */
export function DryRunResult({ run, empty }: DryRunResultProps) {
  const { t } = useTranslation('automations');
  const { send, wait, not } = run.counts;
  if (run.rows.length === 0) return <Text c="dimmed">{empty}</Text>;
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
