import { createBooking } from '../../api/public-api.js';
import type { BookingReceipt, ClassSession } from '../../api/types.js';
import { useI18n } from '../../locale/i18n.js';
import { Price } from '../../parts/price.js';
import { ProblemNotice } from '../../parts/problem-notice.js';
import { StepHeading } from '../../parts/step-heading.js';
import { TakenNotice } from '../../parts/taken-notice.js';
import type { Navigate } from '../../routing/use-search-params.js';
import { formatMoment } from '../../time/format.js';
import type { Flow } from '../flow.js';
import { SeatForm } from './seat-form.js';
import { SeatsStepper } from './seats-stepper.js';
import { useSeatForm } from './use-seat-form.js';

interface ClassDetailsProps {
  flow: Flow;
  session: ClassSession;
  sessions: readonly ClassSession[];
  seats: number;
  navigate: Navigate;
  onBooked: (receipt: BookingReceipt) => void;
  /** The seats went to somebody else: what is shown is old. */
  onLost: () => void;
}

/** How many seats, who comes, and the button that books. */
export function ClassDetails({ flow, session, sessions, seats, navigate, onBooked, onLost }: ClassDetailsProps) {
  const { t, locale } = useI18n();
  const form = useSeatForm({
    flow,
    locale,
    book: (body, key) => createBooking(flow.page.business.slug, { ...body, classSessionId: session.id, seats }, key),
    onBooked,
    onLost,
  });
  const { problem, clear } = form.booking;
  const lost = problem?.code === 'class_full' || problem?.code === 'slot_unavailable';
  const toList = () => navigate({ step: 'time', session: null, start: null });
  return (
    <>
      <StepHeading text={t('details.title')} />
      <div className="summary">
        <p className="summary-title">{session.serviceName}</p>
        <p>{formatMoment(locale, session.start, session.timeZone)}</p>
        <p className="muted">{t('class.with', { name: session.staffName })}</p>
        <p className="summary-lines total">
          <span>{t('app.total')}</span>
          <Price price={{ ...session.price, amount: session.price.amount * seats }} />
        </p>
      </div>
      {problem && lost && (
        <TakenNotice
          alternatives={problem.alternatives}
          zone={session.timeZone}
          text={t('class.fullText')}
          onPick={({ start }) => {
            clear();
            const other = sessions.find((one) => one.start === start);
            navigate({ session: other?.id ?? null, start }, { replace: true });
          }}
          onAll={toList}
        />
      )}
      {problem && !lost && !form.isFieldProblem && (
        <ProblemNotice
          problem={problem}
          refusals={{ active_limit: { title: t('refused.tooMany'), text: t('refused.tooManyText') } }}
        />
      )}
      <SeatsStepper
        seats={seats}
        most={session.maxSeats}
        onChange={(next) => navigate({ seats: String(next) }, { replace: true })}
      />
      <SeatForm flow={flow} form={form} />
      <button type="button" className="link" onClick={toList}>
        {t('class.other')}
      </button>
    </>
  );
}
