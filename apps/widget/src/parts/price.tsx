import type { Money } from '../api/types.js';
import { useI18n } from '../locale/i18n.js';
import { formatMoney } from '../time/format.js';

export function Price({ price }: { price: Money }) {
  const { t, locale } = useI18n();
  return <span className="price">{price.amount === 0 ? t('app.free') : formatMoney(locale, price)}</span>;
}
