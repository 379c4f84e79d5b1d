import { useState } from 'react';
import { cancelBooking } from '../api/public-api.js';
import { useAction } from '../data/use-action.js';
import { useResourceCache } from '../data/use-resource.js';
import { ManageProblem } from './manage-problem.js';
import { useManageI18n } from './use-manage-i18n.js';
import { Alert } from '../parts/icons.js';
import { StepHeading } from '../parts/step-heading.js';
import { Visit } from '../parts/visit.js';
import { formatMoment, formatMoney } from '../time/format.js';
import { backToOverview, type ManageProps } from './manage-props.js';

function Terms({ booking }: Pick<ManageProps, 'booking'>) {
  const { t, locale } = useManageI18n();
  const { cancelIsLate, cancelUntil, timeZone, policyText } = booking;
  const { cancelFee } = booking.terms;
  return (
    <>
      {booking.course && <p className="lead">{t('cancel.course')}</p>}
      {cancelIsLate ? (
        <div className="notice">
          <Alert />
          <div>
            <p className="notice-title">{t('cancel.late')}</p>
            <p>{t('cancel.lateText', { when: formatMoment(locale, cancelUntil, timeZone) })}</p>
          </div>
        </div>
      ) : (
        <p className="lead">{t('cancel.intime')}</p>
      )}
      {cancelFee && <p className="notice-title">{t('terms.cancelFee', { amount: formatMoney(locale, cancelFee) })}</p>}
      {policyText && <p className="own-words">{policyText}</p>}
    </>
  );
}

/** What cancelling means, said before it is done. */
export function CancelView(props: ManageProps) {
  const { booking, token, navigate, onChanged } = props;
  const { t } = useManageI18n();
  const cache = useResourceCache();
  const [reason, setReason] = useState('');
  const cancel = useAction((body: { reason?: string }, key: string) => cancelBooking(token, body, key));
  const press = async () => {
    const changed = await cancel.run(reason.trim() ? { reason: reason.trim() } : {});
    if (!changed) return;
    cache.expire('slots:');
    onChanged(changed, t('cancel.done'));
    navigate(backToOverview, { replace: true });
  };
  return (
    <>
      <StepHeading text={t('cancel.title')} />
      <Visit booking={booking} />
      <Terms booking={booking} />
      {cancel.problem && <ManageProblem problem={cancel.problem} />}
      <div className="field">
        <label htmlFor="reason">{t('cancel.reason')}</label>
        <textarea
          id="reason"
          rows={2}
          maxLength={300}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
      </div>
      <div className="buttons">
        <button type="button" className="button danger" aria-busy={cancel.busy} onClick={() => void press()}>
          {t(cancel.busy ? 'cancel.cancelling' : 'cancel.submit')}
        </button>
        <button type="button" className="button" onClick={() => navigate(backToOverview)}>
          {t('cancel.keep')}
        </button>
      </div>
    </>
  );
}
