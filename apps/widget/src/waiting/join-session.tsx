import { useState } from 'react';
import type { ClassSession, JoinedList, SessionWish } from '../api/types.js';
import { joinSession } from '../api/waiting-api.js';
import { useAction } from '../data/use-action.js';
import { ProblemNotice } from '../parts/problem-notice.js';
import { StepHeading } from '../parts/step-heading.js';
import { SeatsStepper } from '../steps/classes/seats-stepper.js';
import { ContactFields } from '../steps/contact-fields.js';
import { formatMoment } from '../time/format.js';
import { Joined } from './joined.js';
import { useJoinDetails } from './use-join-details.js';
import { useWaitingI18n } from './use-waiting-i18n.js';

export interface JoinSessionProps {
  slug: string;
  session: ClassSession;
  onBack: () => void;
  /** There are seats after all. */
  onSeats: () => void;
}

/** Which full session somebody waits for, with how many, and how to reach them. */
export function JoinSession({ slug, session, onBack, onSeats }: JoinSessionProps) {
  const { t, locale } = useWaitingI18n();
  const [seats, setSeats] = useState(1);
  const [joined, setJoined] = useState<JoinedList | null>(null);
  const joining = useAction((body: SessionWish, key: string) => joinSession(slug, session.id, body, key));
  const { fields, submit, isFieldProblem } = useJoinDetails(joining.problem, async (joiner) =>
    setJoined(await joining.run({ ...joiner, partySize: seats })),
  );
  if (joined) return <Joined joined={joined} />;
  const { problem } = joining;
  return (
    <>
      <StepHeading text={t('waiting.join')} />
      <p>{t('waiting.sessionText')}</p>
      <div className="summary">
        <p className="summary-title">{session.serviceName}</p>
        <p>{formatMoment(locale, session.start, session.timeZone)}</p>
        <p className="muted">{session.staffName}</p>
      </div>
      {problem && !isFieldProblem && (
        <ProblemNotice
          problem={problem}
          onRetry={problem.code === 'seats_free' ? onSeats : undefined}
          refusals={{
            already_waiting: { title: t('waiting.already'), text: t('waiting.alreadyText') },
            seats_free: { title: t('waiting.seatsFree'), text: t('waiting.seatsFreeText') },
            class_not_open: { title: t('waiting.tooLate'), text: t('waiting.tooLateText') },
          }}
        />
      )}
      <SeatsStepper seats={seats} most={session.mostWaiting} onChange={setSeats} />
      <form noValidate onSubmit={(event) => void submit(event, null)}>
        <ContactFields {...fields} />
        <button type="submit" className="button primary wide" aria-busy={joining.busy}>
          {joining.busy ? t('waiting.sending') : t('waiting.submit')}
        </button>
        <button type="button" className="button quiet wide" onClick={onBack}>
          {t('waiting.backToClasses')}
        </button>
      </form>
    </>
  );
}
