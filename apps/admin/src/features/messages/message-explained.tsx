import { Button, Stack, Table, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { messagesApi } from '../../shared/api/messages-api.js';
import { keys } from '../../shared/api/query-keys.js';
import type { MessageCheck } from '../../shared/api/types/messages.js';
import { useFormat } from '../../shared/format/use-format.js';
import { ProblemAlert } from '../../shared/ui/problem-alert.js';
import { RowsSkeleton } from '../../shared/ui/rows-skeleton.js';
import { useReason } from './use-reason.js';

function CheckRow({ check, outcome, reason, until }: MessageCheck) {
  const { t } = useTranslation('automations');
  const format = useFormat();
  const reasonOf = useReason();
  const words = {
    passed: t('explain.outcome.passed'),
    stopped: t('explain.outcome.stopped', { reason: reasonOf(reason ?? '') }),
    waits: t('explain.outcome.waits', { when: until ? format.dateTime(until) : '' }),
    not_asked: t('explain.outcome.not_asked'),
  };
  return (
    <Table.Tr>
      <Table.Th scope="row" fw={400}>
        {t(`explain.check.${check}`)}
      </Table.Th>
      <Table.Td fw={outcome === 'stopped' || outcome === 'waits' ? 600 : undefined}>{words[outcome]}</Table.Td>
    </Table.Tr>
  );
}

function Checks({ id }: { readonly id: string }) {
  const { t } = useTranslation('automations');
  const { data, error } = useQuery({ queryKey: keys.explainedMessage(id), queryFn: () => messagesApi.explain(id) });
  if (error) return <ProblemAlert error={error} />;
  if (!data) return <RowsSkeleton rows={5} height={24} />;
  const asked = data.checks.filter((one) => one.outcome !== 'not_asked');
  return (
    <>
      <Text size="sm">{t(`explain.basis.${data.basis}`)}</Text>
      {asked.length > 0 && (
        <Table fz={14} aria-label={t('explain.title')}>
          <Table.Tbody>
            {asked.map((one) => (
              <CheckRow key={one.check} {...one} />
            ))}
          </Table.Tbody>
        </Table>
      )}
    </>
  );
}

/** Why a message was sent, waits or was not sent: every check that it had to pass. */
export function MessageExplained({ id }: { readonly id: string }) {
  const { t } = useTranslation('automations');
  const [shown, setShown] = useState(false);
  if (!shown)
    return (
      <Button variant="default" style={{ alignSelf: 'flex-start' }} onClick={() => setShown(true)}>
        {t('explain.show')}
      </Button>
    );
  return (
    <Stack gap="xs">
      <Checks id={id} />
    </Stack>
  );
}
