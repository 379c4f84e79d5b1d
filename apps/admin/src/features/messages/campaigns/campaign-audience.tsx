import { Input, NativeSelect, NumberInput, Stack, Text, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { keys } from '../../../shared/api/query-keys.js';
import { segmentsApi } from '../../../shared/api/segments-api.js';
import { SegmentChoice } from '../../segments/segment-choice.js';
import { channelOrders } from '../automations/automation-values.js';
import type { CampaignValues } from './campaign-values.js';

function LiveCount({ segmentId }: { readonly segmentId: string }) {
  const { t } = useTranslation('campaigns');
  const segments = useQuery({ queryKey: keys.segments, queryFn: segmentsApi.list });
  const filter = segments.data?.data.find(({ id }) => id === segmentId)?.filter;
  const { data } = useQuery({
    queryKey: keys.segmentPreview(filter ?? {}),
    queryFn: () => segmentsApi.preview(filter!),
    enabled: filter !== undefined,
  });
  if (segments.data && !filter) return <Text size="sm">{t('segmentGone')}</Text>;
  return <Text size="sm">{data ? t('inSegment', { count: data.count }) : ' '}</Text>;
}

/** To whom, by which way, how fast, and whom to hold back. */
export function CampaignAudience({ form }: { readonly form: UseFormReturnType<CampaignValues> }) {
  const { t } = useTranslation(['campaigns', 'automations']);
  const { segmentId } = form.values;
  return (
    <Stack>
      <TextInput label={t('name')} maxLength={80} required {...form.getInputProps('name')} />
      <Input.Wrapper label={t('segment')} description={t('segmentHint')}>
        <Stack gap={4} mt={4}>
          <SegmentChoice
            value={segmentId || undefined}
            onChange={(id) => form.setFieldValue('segmentId', id ?? '')}
            none={t('noSegment')}
          />
          {segmentId && <LiveCount segmentId={segmentId} />}
        </Stack>
      </Input.Wrapper>
      <NativeSelect
        label={t('automations:channels')}
        data={channelOrders.map((order) => ({ value: order, label: t(`automations:channel.${order}`) }))}
        {...form.getInputProps('channels')}
      />
      <NumberInput
        label={t('automations:holdout')}
        description={t('holdoutHint')}
        min={0}
        max={50}
        allowDecimal={false}
        {...form.getInputProps('holdoutPercent')}
      />
      <NumberInput
        label={t('perHour')}
        description={t('perHourHint')}
        min={1}
        max={100_000}
        allowDecimal={false}
        {...form.getInputProps('perHour')}
      />
    </Stack>
  );
}
