import { createCoursePlace } from '../../api/public-api.js';
import type { BookingReceipt, OpenCourse } from '../../api/types.js';
import { useI18n } from '../../locale/i18n.js';
import { Price } from '../../parts/price.js';
import { ProblemNotice } from '../../parts/problem-notice.js';
import { StepHeading } from '../../parts/step-heading.js';
import type { Navigate } from '../../routing/use-search-params.js';
import { formatMoment } from '../../time/format.js';
import type { Flow } from '../flow.js';
import { SeatForm } from './seat-form.js';
import { SeatsStepper } from './seats-stepper.js';
import { useSeatForm } from './use-seat-form.js';

interface CourseDetailsProps {
  flow: Flow;
  course: OpenCourse;
  seats: number;
  navigate: Navigate;
  onBooked: (receipt: BookingReceipt) => void;
  /** The places went to somebody else: what is shown is old. */
  onLost: () => void;
}

/** Every date of the course, what it costs in all, and who comes. */
export function CourseDetails({ flow, course, seats, navigate, onBooked, onLost }: CourseDetailsProps) {
  const { t, locale } = useI18n();
  const { slug } = flow.page.business;
  const form = useSeatForm({
    flow,
    locale,
    book: (body, key) => createCoursePlace(slug, { ...body, courseId: course.id, seats }, key),
    onBooked,
    onLost,
  });
  const { problem } = form.booking;
  const full = { title: t('class.full'), text: t('class.fullText') };
  return (
    <>
      <StepHeading text={t('details.title')} />
      <div className="summary">
        <p className="summary-title">{course.name}</p>
        <p className="muted">{t('class.with', { name: course.staffNames.join(', ') })}</p>
        <ul className="dates" aria-label={t('course.dates', { count: course.sessionCount })}>
          {course.sessions.map(({ start }) => (
            <li key={start}>{formatMoment(locale, start, course.timeZone)}</li>
          ))}
        </ul>
        <p className="summary-lines total">
          <span>{t('app.total')}</span>
          <Price price={{ ...course.price, amount: course.price.amount * seats }} />
        </p>
      </div>
      {problem && !form.isFieldProblem && (
        <ProblemNotice
          problem={problem}
          refusals={{
            course_full: full,
            course_not_open: full,
            slot_unavailable: full,
            active_limit: { title: t('refused.tooMany'), text: t('refused.tooManyText') },
          }}
        />
      )}
      <SeatsStepper
        seats={seats}
        most={course.maxSeats}
        onChange={(next) => navigate({ seats: String(next) }, { replace: true })}
      />
      <SeatForm flow={flow} form={form} />
      <button
        type="button"
        className="link"
        onClick={() => navigate({ step: 'time', course: null, session: null, start: null })}
      >
        {t('course.other')}
      </button>
    </>
  );
}
