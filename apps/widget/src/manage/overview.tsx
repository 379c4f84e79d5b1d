import { confirmBooking } from '../api/public-api.js';
import { useAction } from '../data/use-action.js';
import { ManageProblem } from './manage-problem.js';
import { useManageI18n } from './use-manage-i18n.js';
import { AddToCalendar } from '../parts/add-to-calendar.js';
import { StepHeading } from '../parts/step-heading.js';
import { Visit } from '../parts/visit.js';
import { formatMoment } from '../time/format.js';
import { bookAgainUrl } from './book-again-url.js';
import type { ManageProps } from './manage-props.js';
import { PointsCard } from './points-card.js';
import { RatingForm } from './rating-form.js';
import { StatusBadge } from './status-badge.js';
import { TermsNotes } from './terms-notes.js';

const upcoming = new Set(['requested', 'confirmed', 'arrived', 'in_progress']);

function ConfirmButton({ token, onChanged }: ManageProps) {
  const { t } = useManageI18n();
  const confirm = useAction((_: object, key: string) => confirmBooking(token, key));
  const press = async () => {
    const changed = await confirm.run({});
    if (changed) onChanged(changed, t('manage.confirmed'));
  };
  return (
    <>
      {confirm.problem && <ManageProblem problem={confirm.problem} />}
      <button type="button" className="button primary wide" aria-busy={confirm.busy} onClick={() => void press()}>
        {t('manage.confirm')}
      </button>
    </>
  );
}

function ChangeButtons({ booking, navigate }: ManageProps) {
  const { t, locale } = useManageI18n();
  const { canMove, canCancel, cancelIsLate, cancelUntil, moveUntil, timeZone, business } = booking;
  return (
    <>
      <div className="buttons">
        {canMove && (
          <button type="button" className="button" onClick={() => navigate({ view: 'move' })}>
            {t('manage.move')}
          </button>
        )}
        {canCancel && (
          <button type="button" className="button quiet" onClick={() => navigate({ view: 'cancel' })}>
            {t('manage.cancel')}
          </button>
        )}
      </div>
      {canCancel && (
        <p className="muted">
          {cancelIsLate
            ? t('manage.lateNow')
            : t('manage.until', { when: formatMoment(locale, cancelUntil, timeZone) })}
        </p>
      )}
      {!canMove && moveUntil !== null && (
        <p className="muted">{t('manage.moveUntil', { when: formatMoment(locale, moveUntil, timeZone) })}</p>
      )}
      {!(canMove && canCancel) && business.phone && (
        <p className="muted">
          {t('manage.callUs')} <a href={`tel:${business.phone}`}>{business.phone}</a>
        </p>
      )}
    </>
  );
}

/** The visit, what can be done about it, and what it has earned. */
export function Overview(props: ManageProps) {
  const { booking, token } = props;
  const { t } = useManageI18n();
  const { status, canConfirm, canCancel, clientConfirmedAt, clientFirstName, points } = booking;
  // Of a course something may be ahead although this date is over.
  const ahead = upcoming.has(status) || canCancel;
  return (
    <>
      <StatusBadge booking={booking} />
      <StepHeading text={t('manage.title', { name: clientFirstName })} focus={false} />
      {status === 'completed' && <RatingForm {...props} />}
      <Visit booking={booking} />
      <TermsNotes {...props} />
      {ahead && canConfirm && clientConfirmedAt === null && <ConfirmButton {...props} />}
      {ahead && clientConfirmedAt !== null && <p className="confirmed">{t('manage.youConfirmed')}</p>}
      {ahead && <ChangeButtons {...props} />}
      {!ahead && (
        <a className="button primary wide" href={bookAgainUrl(booking)}>
          {t('manage.again')}
        </a>
      )}
      {ahead && status !== 'requested' && <AddToCalendar booking={booking} token={token} />}
      {points && <PointsCard points={points} zone={booking.timeZone} />}
      {ahead && (
        <a className="link" href={bookAgainUrl(booking)}>
          {t('done.again')}
        </a>
      )}
    </>
  );
}
