import { Badge, Group, Progress, Stack, Table, Text, Title } from '@mantine/core';
import { IconAlertTriangle, IconCheck, IconHourglass, IconUsersGroup } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { campaignsApi } from '../../shared/api/campaigns-api.js';
import { keys } from '../../shared/api/query-keys.js';
import { reportsApi } from '../../shared/api/reports-api.js';
import type { Effect, Period } from '../../shared/api/types/reports.js';
import { useFormat } from '../../shared/format/use-format.js';
import { useMay } from '../../shared/session/use-session.js';
import { ProblemAlert } from '../../shared/ui/problem-alert.js';
import { RowsSkeleton } from '../../shared/ui/rows-skeleton.js';
import { SectionCard } from '../../shared/ui/section-card.js';

const looks = {
  works: { color: 'fir', icon: IconCheck },
  does_harm: { color: 'clay', icon: IconAlertTriangle },
  cannot_tell_yet: { color: 'gray', icon: IconHourglass },
  no_control_group: { color: 'gray', icon: IconUsersGroup },
} as const;

function Groups({ effect }: { readonly effect: Effect }) {
  const { t } = useTranslation('effects');
  const format = useFormat();
  return (
    <Table.ScrollContainer minWidth={360}>
      <Table>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('group')}</Table.Th>
            <Table.Th ta="right">{t('counted')}</Table.Th>
            <Table.Th ta="right">{t('cases')}</Table.Th>
            <Table.Th ta="right">{t('share')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody className="sg-figures">
          {(['treated', 'control'] as const).map((group) => {
            const { numerator, denominator, value, few } = effect[group];
            return (
              <Table.Tr key={group}>
                <Table.Td>{t(group)}</Table.Td>
                <Table.Td ta="right">{format.number(numerator)}</Table.Td>
                <Table.Td ta="right">{format.number(denominator)}</Table.Td>
                <Table.Td ta="right">{value === null ? '–' : few ? t('few') : format.percent(value)}</Table.Td>
              </Table.Tr>
            );
          })}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

function Measured({ effect, campaign }: { readonly effect: Effect; readonly campaign: string | undefined }) {
  const { t } = useTranslation('effects');
  const { t: ofMessages, i18n } = useTranslation('messages');
  const format = useFormat();
  const { experiment, outcome, verdict, needed, treated, control } = effect;
  const { color, icon: Icon } = looks[verdict];
  const kind = `messages:kind.${experiment}`;
  const name = i18n.exists(kind) ? ofMessages(kind as never) : (campaign ?? t('campaign'));
  const smaller = Math.min(treated.denominator, control.denominator);
  const points = (value: number) => format.number(Math.round(value * 1000) / 10);
  const told = (key: 'difference' | 'byClient', { difference, interval }: Pick<Effect, 'difference' | 'interval'>) =>
    difference !== null &&
    interval && (
      <Text size="sm">
        {t(key, { difference: points(difference), low: points(interval.low), high: points(interval.high) })}
      </Text>
    );
  return (
    <Stack gap="xs" p="md" component="section" aria-label={name}>
      <Group justify="space-between">
        <div>
          <Title order={3} size="h5">
            {name}
          </Title>
          <Text size="sm" c="dimmed">
            {t(`outcome.${outcome}`)}
          </Text>
        </div>
        <Badge color={color} variant="light" size="lg" leftSection={<Icon size={14} aria-hidden />}>
          {t(`verdict.${verdict}`)}
        </Badge>
      </Group>
      <Groups effect={effect} />
      {told('difference', effect)}
      {told('byClient', effect.byClient)}
      {needed !== null && smaller < needed && (
        <>
          <Text size="sm">{t('needed', { needed: format.number(needed), have: format.number(smaller) })}</Text>
          <Progress value={(100 * smaller) / needed} color={color} aria-label={t('cases')} />
        </>
      )}
      <Text size="sm" c="dimmed">
        {[
          effect.since && t('since', { day: format.longDay(effect.since) }),
          t('delivered', {
            delivered: format.number(effect.delivered),
            all: format.number(treated.denominator),
          }),
          effect.open > 0 && t('open', { count: effect.open }),
        ]
          .filter(Boolean)
          .join(' ')}
      </Text>
    </Stack>
  );
}

/** What each kind of message achieves, beside clients who by lot did not get it. */
export function MeasuredEffects({ period }: { readonly period: Period }) {
  const { t } = useTranslation('effects');
  const { data, error, refetch } = useQuery({
    queryKey: keys.effects(period),
    queryFn: () => reportsApi.effects(period),
  });
  const mayRead = useMay('messages:read');
  const isCampaign = data?.effects.some(({ experiment }) => experiment.startsWith('campaign:')) ?? false;
  const campaigns = useQuery({
    queryKey: keys.campaigns,
    queryFn: campaignsApi.list,
    enabled: isCampaign && mayRead,
  });
  const nameOf = new Map(campaigns.data?.data.map(({ id, name }) => [`campaign:${id}`, name]));
  return (
    <SectionCard title={t('title')} note={t('note')}>
      <ProblemAlert error={error} onRetry={() => void refetch()} />
      {!data && !error && <RowsSkeleton rows={4} height={30} />}
      {data?.effects.length === 0 && (
        <Text c="dimmed" p="md">
          {t('none')}
        </Text>
      )}
      {data?.effects.map((effect) => (
        <Measured key={effect.experiment} effect={effect} campaign={nameOf.get(effect.experiment)} />
      ))}
    </SectionCard>
  );
}
