import { Badge, Group, Stack, Table, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { campaignsApi, type Campaign, type CampaignEffect } from '../../../shared/api/campaigns-api.js';
import { keys } from '../../../shared/api/query-keys.js';
import { useFormat } from '../../../shared/format/use-format.js';

type Rate = CampaignEffect['treated'];

function RateRow({
  name,
  rate: { numerator, denominator, value, few },
}: {
  readonly name: string;
  readonly rate: Rate;
}) {
  const { t } = useTranslation('effects');
  const format = useFormat();
  return (
    <Table.Tr>
      <Table.Th scope="row" fw={400}>
        {name}
      </Table.Th>
      <Table.Td ta="right">{`${format.number(numerator)} / ${format.number(denominator)}`}</Table.Td>
      <Table.Td ta="right">{value === null ? '–' : few ? t('few') : format.percent(value)}</Table.Td>
    </Table.Tr>
  );
}

function Brought({ effect }: { readonly effect: CampaignEffect }) {
  const { t } = useTranslation(['campaigns', 'effects']);
  const format = useFormat();
  const points = (value: number) => format.number(Math.round(value * 1000) / 10);
  const { treated, control, subjectA, subjectB, betweenSubjects, interval, difference } = effect;
  const hasTwo = subjectA.denominator + subjectB.denominator > 0;
  return (
    <>
      <Group>
        <Badge variant="light" color="gray">
          {t(`effects:verdict.${effect.verdict}`)}
        </Badge>
        {effect.open > 0 && <Text size="sm">{t('stillOpen', { count: effect.open, days: effect.withinDays })}</Text>}
      </Group>
      <Table fz={14} className="sg-figures">
        <Table.Tbody>
          <RateRow name={t('effects:treated')} rate={treated} />
          <RateRow name={t('effects:control')} rate={control} />
          {hasTwo && <RateRow name={t('withSubject', { name: 'A' })} rate={subjectA} />}
          {hasTwo && <RateRow name={t('withSubject', { name: 'B' })} rate={subjectB} />}
        </Table.Tbody>
      </Table>
      {difference !== null && interval && (
        <Text size="sm">
          {t('effects:difference', {
            difference: points(difference),
            low: points(interval.low),
            high: points(interval.high),
          })}
        </Text>
      )}
      {betweenSubjects && (
        <Text size="sm">{t('between', { low: points(betweenSubjects.low), high: points(betweenSubjects.high) })}</Text>
      )}
    </>
  );
}

/** Who booked afterwards, beside those who by lot got nothing. */
export function CampaignBrought({ campaign: { id } }: { readonly campaign: Campaign }) {
  const { t } = useTranslation('campaigns');
  const { data } = useQuery({
    queryKey: keys.campaignEffect(id),
    queryFn: () => campaignsApi.effect(id),
  });
  return (
    <Stack gap="xs">
      <Title order={3} size="h5">
        {t('brought')}
      </Title>
      {data?.since === null && <Text size="sm">{t('nothingYet')}</Text>}
      {data?.since && <Brought effect={data} />}
    </Stack>
  );
}
