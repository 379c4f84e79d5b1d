import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { keys } from '../../shared/api/query-keys.js';
import { timeApi } from '../../shared/api/time-api.js';
import type { Day, Locale } from '../../shared/api/types/shared-words.js';

/** The public holiday of a day, if it is one on which the business would close; a line of its own, so that nothing wraps. */
export function HolidayLine({ day }: { readonly day: Day }) {
  const { t, i18n } = useTranslation('time');
  const query = { from: day, to: day };
  const { data } = useQuery({ queryKey: keys.holidays(query), queryFn: () => timeApi.holidaysOf(query) });
  const holiday = data?.observed ? data.data.find(({ date }) => date === day) : undefined;
  if (!holiday) return null;
  return (
    <Text size="sm" c="dimmed" px="lg" pb={6}>
      {t('holidays.today', { name: holiday.names[i18n.language as Locale] })}
    </Text>
  );
}
