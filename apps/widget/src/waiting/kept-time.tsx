import { useState } from 'react';
import type { ClaimedOffer, WaitingPlace } from '../api/types.js';
import { claimOffer, declineOffer } from '../api/waiting-api.js';
import { useAction } from '../data/use-action.js';
import { Check } from '../parts/icons.js';
import { ProblemNotice } from '../parts/problem-notice.js';
import { StepHeading } from '../parts/step-heading.js';
import { formatMoment, formatTime } from '../time/format.js';
import type { PlaceProps } from './place-props.js';
import { useWaitingI18n } from './use-waiting-i18n.js';

interface KeptTimeProps extends PlaceProps {
  offer: NonNullable<WaitingPlace['offer']>;
}

function Claimed({ name, claimed }: { name: string; claimed: ClaimedOffer }) {
  const { t } = useWaitingI18n();
  return (
    <>
      <StepHeading text={t('waiting.booked', { name })} />
      <p className="said">
        <Check />
        {t('waiting.bookedText')}
      </p>
      <a className="button primary wide" href={claimed.manageUrl}>
        {t('waiting.see')}
      </a>
    </>
  );
}

/** A time that is kept for whoever reads this, and the two answers to it. */
export function KeptTime({ place, offer, token, onChanged }: KeptTimeProps) {
  const { t, locale } = useWaitingI18n();
  const [claimed, setClaimed] = useState<ClaimedOffer | null>(null);
  const claiming = useAction((_: object, key: string) => claimOffer(token, key));
  const declining = useAction((_: object, key: string) => declineOffer(token, key));
  const name = place.clientFirstName;
  if (claimed) return <Claimed name={name} claimed={claimed} />;
  const claim = async () => setClaimed(await claiming.run({}));
  const decline = async () => {
    const changed = await declining.run({});
    if (changed) onChanged(changed);
  };
  const problem = claiming.problem ?? declining.problem;
  return (
    <>
      <StepHeading text={t('waiting.offered', { name })} />
      <p>
        <strong>{formatMoment(locale, offer.start, place.timeZone)}</strong>
      </p>
      <p>
        {place.services.map((one) => one.name).join(' + ')}, {offer.staffName}
      </p>
      <p className="muted">{[place.location.name, place.location.address].filter(Boolean).join(', ')}</p>
      <p>{t('waiting.kept', { time: formatTime(locale, offer.expiresAt, place.timeZone) })}</p>
      {problem && (
        <ProblemNotice
          problem={problem}
          refusals={{
            offer_over: { title: t('waiting.over'), text: t('waiting.overText') },
            slot_unavailable: { title: t('waiting.lost'), text: t('waiting.lostText') },
            client_busy: { title: t('waiting.busy'), text: t('waiting.busyText') },
          }}
        />
      )}
      <button type="button" className="button primary wide" aria-busy={claiming.busy} onClick={() => void claim()}>
        {t('waiting.claim')}
      </button>
      <button type="button" className="button wide" aria-busy={declining.busy} onClick={() => void decline()}>
        {t('waiting.keepWaiting')}
      </button>
    </>
  );
}
