import { Card, SimpleGrid, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { bookingsApi } from '../../shared/api/bookings-api.js';
import { keys } from '../../shared/api/query-keys.js';
import type { Sale } from '../../shared/api/types/checkout.js';
import type { Day, Money } from '../../shared/api/types/shared-words.js';
import { useFormat } from '../../shared/format/use-format.js';
import { useBusiness, useMay } from '../../shared/session/use-session.js';
import { addDays } from '../../shared/time/days.js';
import { instantAt } from '../../shared/time/zoned.js';
import type { DayLists } from './sort-day.js';

interface StatProps {
  readonly label: string;
  readonly value: string;
  readonly note?: string;
}

function Stat({ label, value, note }: StatProps) {
  return (
    <Card p="md">
      <Text size="sm" c="dimmed">
        {label}
      </Text>
      <Text fz={26} fw={600} lh={1.3} className="sg-figures">
        {value}
      </Text>
      <Text size="sm" c="dimmed" mih={20}>
        {note}
      </Text>
    </Card>
  );
}

function total(sales: readonly Sale[] | undefined, currency: string): Money {
  const amount = (sales ?? []).reduce((sum, { paid, refunded }) => sum + paid.amount - refunded.amount, 0);
  return { amount, currency };
}

function useRevenue(day: Day) {
  const may = useMay('sales:read');
  const { currency, timeZone } = useBusiness();
  const period = { from: instantAt(day, 0, timeZone), to: instantAt(addDays(day, 1), 0, timeZone), limit: 200 };
  const { data } = useQuery({
    queryKey: keys.salesOfDay(day),
    queryFn: () => bookingsApi.sales(period),
    enabled: may,
  });
  return may && data ? total(data.data, currency) : null;
}

/** Four figures of the day; the money only for those who may see it. */
export function Stats({ lists, day }: { readonly lists: DayLists; readonly day: Day }) {
  const { t } = useTranslation('today');
  const format = useFormat();
  const revenue = useRevenue(day);
  const lastWeek = useRevenue(addDays(day, -7));
  return (
    <SimpleGrid cols={{ base: 2, md: revenue ? 4 : 3 }} spacing="md">
      <Stat
        label={t('stat.bookings')}
        value={format.number(lists.today.length)}
        note={t('stat.done', { count: lists.completed.length })}
      />
      {revenue && (
        <Stat
          label={t('stat.revenue')}
          value={format.money(revenue)}
          note={lastWeek ? t('stat.lastWeek', { amount: format.money(lastWeek) }) : undefined}
        />
      )}
      <Stat
        label={t('stat.unconfirmed')}
        value={format.number(lists.unconfirmed.length)}
        note={t('stat.unconfirmedHint')}
      />
      <Stat label={t('stat.close')} value={format.number(lists.toClose.length)} note={t('stat.closeHint')} />
    </SimpleGrid>
  );
}
