import type { OpenCourse } from '../../api/types.js';
import { useI18n } from '../../locale/i18n.js';
import { Price } from '../../parts/price.js';
import type { Navigate } from '../../routing/use-search-params.js';
import { formatDay, formatTime } from '../../time/format.js';

function CourseCard({ course, onPick }: { course: OpenCourse; onPick: () => void }) {
  const { t, locale } = useI18n();
  const { name, sessions, timeZone, staffNames, sessionCount, seatsLeft, price } = course;
  const full = seatsLeft === 0;
  const [first] = sessions;
  const dates = t('course.dates', { count: sessionCount });
  const seats = full ? t('class.full') : t('class.left', { count: seatsLeft });
  const held = t('class.with', { name: staffNames.join(', ') });
  const begins = first ? `${formatDay(locale, first.date)} ${formatTime(locale, first.start, timeZone)}` : '';
  return (
    <button
      type="button"
      className="card"
      aria-label={[name, dates, begins, held, seats].join(', ')}
      disabled={full}
      onClick={onPick}
    >
      <span className="card-main">
        <span className="card-title">{name}</span>
        <span className="card-facts">
          <span>{dates}</span>
          <span>{begins}</span>
          <span>{held}</span>
          <span>{seats}</span>
          <Price price={price} />
        </span>
      </span>
    </button>
  );
}

/** What can be booked as one: several dates of the class, for one price. */
export function CourseCards({ courses, navigate }: { courses: readonly OpenCourse[]; navigate: Navigate }) {
  const { t } = useI18n();
  const pick = ({ id, sessions }: OpenCourse) =>
    navigate({
      course: id,
      session: null,
      start: sessions[0]?.start ?? null,
      day: sessions[0]?.date ?? null,
      step: 'details',
    });
  return (
    <section className="group" aria-labelledby="courses">
      <h2 id="courses">{t('course.title')}</h2>
      <ul className="cards">
        {courses.map((course) => (
          <li key={course.id}>
            <CourseCard course={course} onPick={() => pick(course)} />
          </li>
        ))}
      </ul>
    </section>
  );
}
