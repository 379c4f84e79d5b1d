import { Select, type SelectProps } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

/** Any time zone that the browser knows, and the one that is set. */
export function ZoneSelect({ current, ...props }: SelectProps & { readonly current: string }) {
  const { t } = useTranslation(['settings', 'common']);
  const zones = useMemo(() => [...new Set([current, ...Intl.supportedValuesOf('timeZone')])], [current]);
  return (
    <Select
      label={t('business.timeZone')}
      data={zones}
      searchable
      limit={50}
      allowDeselect={false}
      nothingFoundMessage={t('common:noMatches')}
      {...props}
    />
  );
}
