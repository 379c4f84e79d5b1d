import { useTranslation } from 'react-i18next';
import type { Figure, Overview, Rate } from '../../shared/api/types/reports.js';
import type { Money } from '../../shared/api/types/shared-words.js';
import { useFormat } from '../../shared/format/use-format.js';
import type { FigureFace } from './figure-card.js';

/** How the single kinds of figures are put into words. */
function useFigureWords() {
  const { t } = useTranslation('reports');
  const format = useFormat();
  const against = (now: number, before: number | undefined, write: (value: number) => string) => {
    if (before === undefined) return undefined;
    if (before === 0) return t('was', { value: write(before) });
    const share = (now - before) / before;
    const sign = share > 0 ? '+' : share < 0 ? '−' : '±';
    return t('change', { share: `${sign}${format.percent(Math.abs(share))}`, value: write(before) });
  };
  const money = (figure: Money | null) => (figure ? format.money(figure) : t('nothing'));
  const count = (key: 'visits' | 'newClients' | 'returningClients', { current, previous }: Figure<number>) => ({
    key,
    label: t(`figure.${key}`),
    value: format.number(current),
    change: against(current, previous ?? undefined, format.number),
    definition: t(`definition.${key}`),
  });
  const rate = (key: 'retention' | 'rebooking' | 'noShow' | 'lateCancel', { current, previous }: Figure<Rate>) => ({
    key,
    label: t(`figure.${key}`),
    value: current.value === null ? t('nothing') : format.percent(current.value),
    parts: t('parts', { some: format.number(current.numerator), all: format.number(current.denominator) }),
    change:
      previous && previous.value !== null && !previous.few && !current.few
        ? t('was', { value: format.percent(previous.value) })
        : undefined,
    few: current.few && current.denominator > 0,
    definition: t(`definition.${key}`),
  });
  return { t, format, against, money, count, rate };
}

/** Puts the figures of an overview into words. */
export function useFigures(): (overview: Overview) => FigureFace[] {
  const { t, format, against, money, count, rate } = useFigureWords();
  return (overview) => {
    const { revenue, averageSpend, frequency } = overview;
    const spend = averageSpend.current;
    const often = frequency.current;
    return [
      {
        key: 'revenue',
        label: t('figure.revenue'),
        value: format.money(revenue.current),
        change: against(revenue.current.amount, revenue.previous?.amount, (amount) =>
          format.money({ amount, currency: revenue.current.currency }),
        ),
        definition: t('definition.revenue'),
      },
      count('visits', overview.visits),
      count('newClients', overview.newClients),
      count('returningClients', overview.returningClients),
      {
        key: 'averageSpend',
        label: t('figure.averageSpend'),
        value: money(spend.perVisit),
        parts: t('spendParts', { client: money(spend.perClient), median: money(spend.median) }),
        change: averageSpend.previous?.perVisit
          ? t('was', { value: money(averageSpend.previous.perVisit) })
          : undefined,
        definition: t('definition.averageSpend'),
      },
      {
        key: 'frequency',
        label: t('figure.frequency'),
        value: often.value === null ? t('nothing') : format.number(Math.round(often.value * 100) / 100),
        parts: t('frequencyParts', { visits: format.number(often.visits), clients: format.number(often.clients) }),
        change:
          often.medianIntervalDays === null
            ? undefined
            : t('median', { days: format.number(Math.round(often.medianIntervalDays)) }),
        definition: t('definition.frequency'),
      },
      {
        ...rate('retention', overview.retention),
        definition: t('definition.retention', { days: overview.activeDays }),
      },
      rate('rebooking', overview.rebooking),
      rate('noShow', overview.noShow),
      rate('lateCancel', overview.lateCancel),
    ];
  };
}
