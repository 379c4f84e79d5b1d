import { useState } from 'react';
import { acceptProposal, objectToNoShow } from '../api/public-api.js';
import { useAction } from '../data/use-action.js';
import { Alert } from '../parts/icons.js';
import { formatMoment, formatMoney } from '../time/format.js';
import { ManageProblem } from './manage-problem.js';
import type { ManageProps } from './manage-props.js';
import { useManageI18n } from './use-manage-i18n.js';

function Proposal({ booking, token, onChanged }: ManageProps) {
  const { t, locale } = useManageI18n();
  const accept = useAction((_: object, key: string) => acceptProposal(token, key));
  const { proposedStart } = booking.terms;
  if (!booking.terms.canAcceptProposal || proposedStart === null) return null;
  const when = formatMoment(locale, proposedStart, booking.timeZone);
  const press = async () => {
    const changed = await accept.run({});
    if (changed) onChanged(changed, t('terms.accepted', { when }));
  };
  return (
    <div className="notice">
      <Alert />
      <div>
        <p className="notice-title">{t('terms.proposed', { when })}</p>
        {accept.problem && <ManageProblem problem={accept.problem} />}
        <button type="button" className="button primary" aria-busy={accept.busy} onClick={() => void press()}>
          {t('terms.accept')}
        </button>
      </div>
    </div>
  );
}

function Objection({ booking, token, onChanged }: ManageProps) {
  const { t } = useManageI18n();
  const [text, setText] = useState('');
  const object = useAction((body: { text?: string }, key: string) => objectToNoShow(token, body, key));
  if (booking.terms.excused) return <p className="lead">{t('terms.excused')}</p>;
  if (booking.terms.objectedAt !== null) return <p className="lead">{t('terms.objected')}</p>;
  if (!booking.terms.canObject) return null;
  const press = async () => {
    const changed = await object.run(text.trim() ? { text: text.trim() } : {});
    if (changed) onChanged(changed, t('terms.objected'));
  };
  return (
    <>
      {object.problem && <ManageProblem problem={object.problem} />}
      <div className="field">
        <label htmlFor="objection">{t('terms.objection')}</label>
        <textarea
          id="objection"
          rows={2}
          maxLength={500}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
      </div>
      <button type="button" className="button wide" aria-busy={object.busy} onClick={() => void press()}>
        {t('terms.object')}
      </button>
    </>
  );
}

function Money({ booking }: Pick<ManageProps, 'booking'>) {
  const { t, locale } = useManageI18n();
  const { fee, deposit } = booking.terms;
  const due = deposit?.state === 'due' ? deposit : null;
  const paid = deposit?.state === 'recorded' || deposit?.state === 'applied' ? deposit : null;
  const back = deposit && deposit.returned.amount > 0 ? deposit.returned : null;
  return (
    <>
      {fee && <p>{t(fee.waived ? 'terms.waived' : 'terms.fee', { amount: formatMoney(locale, fee.amount) })}</p>}
      {due && <p>{t('terms.depositDue', { amount: formatMoney(locale, due.amount) })}</p>}
      {due?.dueAt && (
        <p className="muted">{t('terms.depositUntil', { when: formatMoment(locale, due.dueAt, booking.timeZone) })}</p>
      )}
      {paid && <p>{t('terms.depositPaid', { amount: formatMoney(locale, paid.amount) })}</p>}
      {back && <p>{t('terms.depositBack', { amount: formatMoney(locale, back) })}</p>}
    </>
  );
}

/** What was agreed around the visit, and what the client can answer to it. */
export function TermsNotes(props: ManageProps) {
  const { booking } = props;
  const { t, locale } = useManageI18n();
  const { status, terms, timeZone } = booking;
  const say = (at: string) => formatMoment(locale, at, timeZone);
  const waits = status === 'confirmed' && booking.clientConfirmedAt === null && terms.confirmBy !== null;
  return (
    <>
      {status === 'requested' && terms.requestExpiresAt && (
        <p className="lead">{t('terms.answerBy', { when: say(terms.requestExpiresAt) })}</p>
      )}
      {terms.released && <p className="lead">{t('terms.released')}</p>}
      {waits && <p className="lead">{t('terms.confirmBy', { when: say(terms.confirmBy!) })}</p>}
      <Money booking={booking} />
      <Proposal {...props} />
      {status === 'no_show' && <Objection {...props} />}
    </>
  );
}
