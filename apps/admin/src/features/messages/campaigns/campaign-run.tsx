import { Button, Group, Progress, Stack, Table, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { campaignsApi, type Campaign, type CampaignResult } from '../../../shared/api/campaigns-api.js';
import { keys } from '../../../shared/api/query-keys.js';
import { useFormat } from '../../../shared/format/use-format.js';
import { useMay } from '../../../shared/session/use-session.js';
import { ProblemAlert } from '../../../shared/ui/problem-alert.js';
import { RowsSkeleton } from '../../../shared/ui/rows-skeleton.js';
import { useReason } from '../use-reason.js';
import { CampaignBrought } from './campaign-brought.js';
import { useCampaignStep } from './use-campaign-step.js';

const goingOn = ['scheduled', 'sending', 'paused'];

function Figures({ result }: { readonly result: CampaignResult }) {
  const { t } = useTranslation('campaigns');
  const reasonOf = useReason();
  const format = useFormat();
  const rows = [
    ...(['sent', 'waiting', 'failed', 'heldOut'] as const).map((name) => [t(`count.${name}`), result[name]] as const),
    ...result.skipped.map(({ reason, count }) => [t('count.skipped', { reason: reasonOf(reason) }), count] as const),
    [t('count.planned'), result.planned] as const,
  ];
  return (
    <Table fz={14} className="sg-figures">
      <Table.Tbody>
        {rows.map(([label, count]) => (
          <Table.Tr key={label}>
            <Table.Th scope="row" fw={400}>
              {label}
            </Table.Th>
            <Table.Td ta="right">{format.number(count)}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

function Controls({ campaign }: { readonly campaign: Campaign }) {
  const { t } = useTranslation('campaigns');
  const step = useCampaignStep(campaign);
  const { state } = campaign;
  return (
    <>
      <ProblemAlert error={step.error} />
      <Group>
        {state === 'sending' && (
          <Button variant="default" loading={step.isPending} onClick={() => step.mutate({ step: 'pause' })}>
            {t('pause')}
          </Button>
        )}
        {state === 'paused' && (
          <Button loading={step.isPending} onClick={() => step.mutate({ step: 'resume' })}>
            {t('resume')}
          </Button>
        )}
        <Button variant="default" loading={step.isPending} onClick={() => step.mutate({ step: 'cancel' })}>
          {t('stop')}
        </Button>
      </Group>
    </>
  );
}

/** A campaign that is on its way or has been: how far it is, whom it reached, and what it brought. */
export function CampaignRun({ campaign }: { readonly campaign: Campaign }) {
  const { t } = useTranslation('campaigns');
  const format = useFormat();
  const may = useMay('messages:write');
  const { id, state, startsAt } = campaign;
  const isGoingOn = goingOn.includes(state);
  const { data, error, refetch } = useQuery({
    queryKey: keys.campaignResult(id),
    queryFn: () => campaignsApi.result(id),
    refetchInterval: state === 'sending' ? 3000 : false,
  });
  const done = data ? data.planned - data.waiting : 0;
  return (
    <Stack>
      <Text size="sm">
        {state === 'scheduled' && startsAt
          ? t('begins', { when: format.dateTime(startsAt) })
          : t('began', { when: format.dateTime(campaign.begunAt ?? campaign.createdAt) })}
      </Text>
      <ProblemAlert error={error} onRetry={() => void refetch()} />
      {!data && !error && <RowsSkeleton rows={4} />}
      {data && state === 'sending' && (
        <div>
          <Progress value={data.planned === 0 ? 0 : (100 * done) / data.planned} aria-label={t('progress')} />
          <Text size="sm" role="status">
            {t('doneOf', { done: format.number(done), all: format.number(data.planned) })}
          </Text>
        </div>
      )}
      {may && isGoingOn && <Controls campaign={campaign} />}
      {data && state !== 'scheduled' && <Figures result={data} />}
      {data && state !== 'scheduled' && <CampaignBrought campaign={campaign} />}
    </Stack>
  );
}
