import type { JoinedList } from '../api/types.js';
import { StepHeading } from '../parts/step-heading.js';
import { PlaceInLine } from './place-in-line.js';
import { useWaitingI18n } from './use-waiting-i18n.js';

/** The way to one's place on the list, for whoever has just joined. */
export function Joined({ joined: { entry, url } }: { joined: JoinedList }) {
  const { t } = useWaitingI18n();
  return (
    <>
      <StepHeading text={t('waiting.joined', { name: entry.clientFirstName })} />
      <PlaceInLine ahead={entry.ahead} />
      {entry.session && <p>{t('waiting.sessionText')}</p>}
      <p>{t('waiting.joinedText')}</p>
      <a className="button primary" href={url}>
        {t('waiting.link')}
      </a>
    </>
  );
}
