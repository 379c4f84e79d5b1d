import { getBooking } from '../api/public-api.js';
import type { PublicBooking } from '../api/types.js';
import { useResource, useResourceCache } from '../data/use-resource.js';
import { formatMoment } from '../time/format.js';
import { isEmbedded } from '../embed/is-embedded.js';
import { useI18n } from '../locale/i18n.js';
import { AddToCalendar } from '../parts/add-to-calendar.js';
import { Check } from '../parts/icons.js';
import { ProblemNotice } from '../parts/problem-notice.js';
import { Skeleton } from '../parts/skeleton.js';
import { StepHeading } from '../parts/step-heading.js';
import { Visit } from '../parts/visit.js';

interface DoneStepProps {
  token: string;
  onAgain: () => void;
}

/** The other visits of those that were just booked together; the letter has them all. */
function MoreVisits({ booking, token }: { booking: PublicBooking; token: string }) {
  const { locale } = useI18n();
  const starts = (useResourceCache().read(`more:${token}`).data ?? []) as readonly string[];
  if (starts.length === 0) return null;
  return (
    <ul className="dates">
      {starts.map((start) => (
        <li key={start}>{formatMoment(locale, start, booking.timeZone)}</li>
      ))}
    </ul>
  );
}

function Done({ booking, token, onAgain }: DoneStepProps & { booking: PublicBooking }) {
  const { t } = useI18n();
  const requested = booking.status === 'requested';
  const name = booking.clientFirstName;
  return (
    <>
      <div className="done-mark">
        <Check />
      </div>
      <StepHeading text={t(requested ? 'done.requested' : 'done.title', { name })} />
      <p className="lead">{t(requested ? 'done.requestedText' : 'done.text')}</p>
      <Visit booking={booking} />
      <MoreVisits booking={booking} token={token} />
      {!requested && <AddToCalendar booking={booking} token={token} />}
      <div className="buttons">
        <a
          className="button"
          href={`/manage/${token}`}
          {...(isEmbedded() ? { target: '_blank', rel: 'noopener' } : {})}
        >
          {t('done.manage')}
        </a>
        <button type="button" className="button" onClick={onAgain}>
          {t('done.again')}
        </button>
      </div>
      <p className="muted">{t('done.manageText')}</p>
    </>
  );
}

/** Booked: what was booked, and everything that one wants to do next. */
export function DoneStep({ token, onAgain }: DoneStepProps) {
  const { data, problem, retry } = useResource(`booking:${token}`, () => getBooking(token));
  if (data) return <Done booking={data} token={token} onAgain={onAgain} />;
  return problem ? <ProblemNotice problem={problem} onRetry={retry} /> : <Skeleton kind="card" rows={2} />;
}
