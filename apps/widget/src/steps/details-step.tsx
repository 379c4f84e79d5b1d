import { lazy, Suspense } from 'react';
import type { BookingReceipt } from '../api/types.js';
import { useI18n } from '../locale/i18n.js';
import { ProblemNotice } from '../parts/problem-notice.js';
import { formatTime } from '../time/format.js';
import { QuestionFields } from '../questions/question-fields.js';
import { Skeleton } from '../parts/skeleton.js';
import { StepHeading } from '../parts/step-heading.js';
import { TakenNotice } from '../parts/taken-notice.js';
import { RepeatOnDemand } from '../repeat/repeat-on-demand.js';
import { DetailsFields } from './details-fields.js';
import { PolicyText } from './policy-text.js';
import { ServiceTermsText } from './service-terms-text.js';
import type { StepProps } from './step-props.js';
import { Summary } from './summary.js';
import { useBookingForm } from './use-booking-form.js';

const GuestNames = lazy(async () => ({ default: (await import('./group/guest-names.js')).GuestNames }));

interface DetailsStepProps extends StepProps {
  onBooked: (receipt: BookingReceipt) => void;
}

/** Who comes, what holds, and the button that books. */
export function DetailsStep({ flow, navigate, onBooked }: DetailsStepProps) {
  const { t, locale } = useI18n();
  const form = useBookingForm(flow, locale, onBooked);
  const { busy, clear } = form.booking;
  const problem = form.booking.problem ?? form.taken;
  const taken = problem?.code === 'slot_unavailable';
  return (
    <>
      <StepHeading text={t('details.title')} />
      <div className="only-narrow">
        <Summary flow={flow} />
      </div>
      {problem && taken && (
        <TakenNotice
          alternatives={problem.alternatives}
          zone={flow.zone}
          text={t('taken.text')}
          onPick={(slot) => {
            clear();
            navigate({ day: slot.date, start: slot.start }, { replace: true });
            document.getElementById('book')?.focus();
          }}
          onAll={() => navigate({ step: 'time', start: null })}
        />
      )}
      {problem && !taken && !form.isFieldProblem && (
        <ProblemNotice
          problem={problem}
          refusals={{
            active_limit: { title: t('refused.tooMany'), text: t('refused.tooManyText') },
            series_conflict: { title: t('taken.title'), text: t('taken.textNone') },
            booking_page_off: { title: t('problem.closed'), text: t('problem.closedText') },
          }}
        />
      )}
      <form noValidate onSubmit={(event) => void form.submit(event)}>
        {Object.keys(form.errors).length > 0 && (
          <p className="field-error" role="alert">
            {t('details.errors')}
          </p>
        )}
        <DetailsFields
          details={form.details}
          errors={form.errors}
          trap={form.trap}
          onChange={form.change}
          onTrap={form.setTrap}
        >
          {flow.headcount > 1 && (
            <Suspense fallback={<Skeleton kind="card" rows={1} />}>
              <GuestNames headcount={flow.headcount} names={form.guests} onChange={form.setGuests} />
            </Suspense>
          )}
          <QuestionFields own={form.own} />
        </DetailsFields>
        {flow.mostRecurring !== null && form.visit && (
          <RepeatOnDemand
            slug={flow.page.business.slug}
            visit={form.visit}
            holdId={form.hold?.id ?? null}
            most={flow.mostRecurring}
            zone={flow.zone}
            value={form.repeat}
            onChange={form.setRepeat}
          />
        )}
        <ServiceTermsText services={flow.chosen} answerHours={flow.page.policies.answerHours} />
        <PolicyText policies={flow.page.policies} />
        {form.hold && !taken && (
          <p className="muted kept" role="status">
            {t('details.kept', { time: formatTime(locale, form.hold.expiresAt, flow.zone) })}
          </p>
        )}
        <button id="book" type="submit" className="button primary wide" aria-busy={busy}>
          {busy ? t('details.booking') : t('details.book')}
        </button>
        <p className="muted privacy">{t('details.privacy', { business: flow.page.business.name })}</p>
      </form>
    </>
  );
}
