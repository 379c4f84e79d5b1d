import { NativeSelect, type NativeSelectProps } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { keys } from '../../../shared/api/query-keys.js';
import { segmentsApi } from '../../../shared/api/segments-api.js';

/** For the clients of one segment only; one that was removed meanwhile is still shown, as it keeps everybody out. */
export function AutomationSegment({ value, ...props }: NativeSelectProps) {
  const { t } = useTranslation('automations');
  const { data } = useQuery({ queryKey: keys.segments, queryFn: segmentsApi.list });
  if (!data) return null;
  const known = data.data.map(({ id, name }) => ({ value: id, label: name }));
  const gone = Boolean(value) && !known.some((one) => one.value === value);
  if (known.length === 0 && !gone) return null;
  return (
    <NativeSelect
      label={t('segment')}
      value={value}
      error={gone && t('segmentGoneHint')}
      data={[
        { value: '', label: t('allClients') },
        ...known,
        ...(gone ? [{ value: String(value), label: t('segmentGone') }] : []),
      ]}
      {...props}
    />
  );
}
