import type { ClassSession, OpenCourse } from '../../api/types.js';
import { useI18n } from '../../locale/i18n.js';
import { Empty } from '../../parts/empty.js';
import { Price } from '../../parts/price.js';
import { StepHeading } from '../../parts/step-heading.js';
import type { Navigate } from '../../routing/use-search-params.js';
import { formatDay, formatTime } from '../../time/format.js';
import { CourseCards } from './course-cards.js';

function SessionCard({ session, onPick }: { session: ClassSession; onPick: () => void }) {
  const { t, locale } = useI18n();
  const { start, end, timeZone, staffName, seatsLeft, canWait, price } = session;
  const full = seatsLeft === 0;
  const fullText = canWait ? t('class.wait') : t('class.full');
  const seats = full ? fullText : t('class.left', { count: seatsLeft });
  const times = `${formatTime(locale, start, timeZone)}–${formatTime(locale, end, timeZone)}`;
  const label = [times, t('class.with', { name: staffName }), seats].join(', ');
  return (
    <button type="button" className="card" aria-label={label} disabled={full && !canWait} onClick={onPick}>
      <span className="card-main">
        <span className="card-title">{times}</span>
        <span className="card-facts">
          <span>{t('class.with', { name: staffName })}</span>
          <span>{seats}</span>
          <Price price={price} />
        </span>
      </span>
    </button>
  );
}

interface ClassSessionsProps {
  sessions: readonly ClassSession[];
  courses: readonly OpenCourse[];
  navigate: Navigate;
}

/** What can be booked as one first, then the sessions of a class day by day, with the seats that are left. */
export function ClassSessions({ sessions, courses, navigate }: ClassSessionsProps) {
  const { t, locale } = useI18n();
  const days = [...new Set(sessions.map(({ date }) => date))];
  const pick = ({ id, start, date }: ClassSession) =>
    navigate({ session: id, course: null, start, day: date, step: 'details' });
  return (
    <>
      <StepHeading text={t('class.title')} />
      {courses.length > 0 && <CourseCards courses={courses} navigate={navigate} />}
      {courses.length > 0 && days.length > 0 && <p className="lead">{t('course.single')}</p>}
      {courses.length === 0 && days.length === 0 && <Empty title={t('class.none')} />}
      {days.map((day) => (
        <section key={day} className="group" aria-labelledby={`day-${day}`}>
          <h2 id={`day-${day}`}>{formatDay(locale, day)}</h2>
          <ul className="cards">
            {sessions
              .filter(({ date }) => date === day)
              .map((session) => (
                <li key={session.id}>
                  <SessionCard session={session} onPick={() => pick(session)} />
                </li>
              ))}
          </ul>
        </section>
      ))}
    </>
  );
}
