import type { Money } from '../api/types.js';
import { useI18n } from '../locale/i18n.js';
import { formatMoney } from '../time/format.js';

interface PriceProps {
  price: Money;
  /** The lowest price, where it depends on the person. */
  from?: Money;
}

export function Price({ price, from = price }: PriceProps) {
  const { t, locale } = useI18n();
  const written = from.amount === 0 ? t('app.free') : formatMoney(locale, from);
  return <span className="price">{from.amount < price.amount ? t('app.from', { price: written }) : written}</span>;
}
