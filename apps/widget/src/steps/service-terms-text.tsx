import type { PublicPage } from '../api/types.js';
import { useI18n } from '../locale/i18n.js';
import { formatMoney } from '../time/format.js';

interface ServiceTermsTextProps {
  services: readonly PublicPage['services'][number][];
  answerHours: number;
}

/** What a booking of these services asks beyond the price: an answer to wait for, something to pay ahead. */
export function ServiceTermsText({ services, answerHours }: ServiceTermsTextProps) {
  const { t, locale } = useI18n();
  const approvals = services.map((one) => one.approval);
  const everybody = services.filter((one) => one.deposit === 'always').flatMap((one) => one.depositAmount ?? []);
  const amount = everybody.reduce((sum, one) => sum + one.amount, 0);
  const some = services.some((one) => one.deposit === 'sometimes');
  return (
    <>
      {approvals.includes('all') && <p>{t('terms.request', { count: answerHours })}</p>}
      {!approvals.includes('all') && approvals.includes('new_clients') && (
        <p>{t('terms.requestNew', { count: answerHours })}</p>
      )}
      {amount > 0 && <p>{t('terms.deposit', { amount: formatMoney(locale, { ...everybody[0]!, amount }) })}</p>}
      {amount === 0 && some && <p>{t('terms.depositSome')}</p>}
    </>
  );
}
