import { useState } from 'react';
import type { WaitingPlace } from '../api/types.js';
import { leaveWaitlist } from '../api/waiting-api.js';
import { useAction } from '../data/use-action.js';
import { ProblemNotice } from '../parts/problem-notice.js';
import { StepHeading } from '../parts/step-heading.js';
import { formatDay, formatMoment } from '../time/format.js';
import { KeptTime } from './kept-time.js';
import { PlaceInLine } from './place-in-line.js';
import type { PlaceProps } from './place-props.js';
import { useWaitingI18n } from './use-waiting-i18n.js';

function Wish({ place }: Pick<PlaceProps, 'place'>) {
  const { t, locale } = useWaitingI18n();
  const { services, staffName, from, to, location, session, timeZone } = place;
  const days =
    from === to
      ? formatDay(locale, from)
      : t('waiting.days', { from: formatDay(locale, from), to: formatDay(locale, to) });
  return (
    <>
      <p>
        {services.map(({ name }) => name).join(' + ')}
        {staffName ? `, ${staffName}` : ''}
      </p>
      {session ? (
        <>
          <p>{formatMoment(locale, session.start, timeZone)}</p>
          {session.seats > 1 && <p>{t('waiting.seats', { count: session.seats })}</p>}
          <p className="muted">{t('waiting.sessionText')}</p>
        </>
      ) : (
        <p>{days}</p>
      )}
      <p className="muted">{[location.name, location.address].filter(Boolean).join(', ')}</p>
    </>
  );
}

function Leave({ token, onChanged }: PlaceProps) {
  const { t } = useWaitingI18n();
  const [asked, setAsked] = useState(false);
  const leaving = useAction((_: object, key: string) => leaveWaitlist(token, key));
  const leave = async () => {
    const changed = await leaving.run({});
    if (changed) onChanged(changed);
  };
  if (!asked)
    return (
      <button type="button" className="button quiet" onClick={() => setAsked(true)}>
        {t('waiting.leave')}
      </button>
    );
  return (
    <>
      {leaving.problem && <ProblemNotice problem={leaving.problem} />}
      <p role="status">{t('waiting.leaveSure')}</p>
      <div className="buttons">
        <button type="button" className="button" onClick={() => setAsked(false)}>
          {t('waiting.stay')}
        </button>
        <button type="button" className="button quiet" aria-busy={leaving.busy} onClick={() => void leave()}>
          {t('waiting.leaveYes')}
        </button>
      </div>
    </>
  );
}

function Ended({ place, state }: { place: WaitingPlace; state: 'declined' | 'expired' | 'closed' }) {
  const { t, locale } = useWaitingI18n();
  return (
    <>
      <StepHeading text={t(`waiting.ended.${state}`)} />
      <p>{t('waiting.endedText')}</p>
      <a className="button primary" href={`/book/${place.business.slug}?locale=${locale}`}>
        {t('waiting.book')}
      </a>
    </>
  );
}

/** Where somebody stands: waiting, with a time that is kept for them, or no longer on the list. */
export function Place(props: PlaceProps) {
  const { place } = props;
  const { t } = useWaitingI18n();
  const { state, clientFirstName: name } = place;
  if (state === 'booked')
    return (
      <>
        <StepHeading text={t('waiting.booked', { name })} />
        <p>{t('waiting.bookedText')}</p>
      </>
    );
  if (state !== 'open' && state !== 'offered') return <Ended place={place} state={state} />;
  return (
    <>
      {place.offer ? (
        <KeptTime {...props} offer={place.offer} />
      ) : (
        <>
          <StepHeading text={t('waiting.title', { name })} />
          <PlaceInLine ahead={place.ahead} />
          <Wish place={place} />
        </>
      )}
      <Leave {...props} />
    </>
  );
}
