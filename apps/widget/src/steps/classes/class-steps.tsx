import { getClassSessions, getCourses } from '../../api/public-api.js';
import type { BookingReceipt } from '../../api/types.js';
import { useResource } from '../../data/use-resource.js';
import { ProblemNotice } from '../../parts/problem-notice.js';
import { Skeleton } from '../../parts/skeleton.js';
import { useSearchParams } from '../../routing/use-search-params.js';
import { addDays, earlierOf } from '../../time/day.js';
import { bookableDays } from '../slot-source-of-flow.js';
import type { StepProps } from '../step-props.js';
import { JoinSessionOnDemand } from '../../waiting/join-on-demand.js';
import { ClassDetails } from './class-details.js';
import { ClassSessions } from './class-sessions.js';
import { CourseDetails } from './course-details.js';

const daysAhead = 55;

interface ClassStepsProps extends StepProps {
  onBooked: (receipt: BookingReceipt) => void;
}

/** A class: which of its sessions or courses, how many seats, and who comes. */
export function ClassSteps({ flow, clock, navigate, onBooked }: ClassStepsProps) {
  const [params] = useSearchParams();
  const { slug } = flow.page.business;
  const serviceId = flow.chosen[0]!.id;
  const { today, lastDay } = bookableDays(flow.page, flow.zone, clock);
  const query = { serviceId, from: today, to: earlierOf(addDays(today, daysAhead), lastDay) };
  const key = `slots:class:${slug}:${serviceId}:${query.from}:${query.to}`;
  const { data, problem, retry } = useResource(key, () => getClassSessions(slug, query));
  const courses = useResource(`slots:courses:${slug}:${serviceId}`, () => getCourses(slug, serviceId));
  const failed = problem && !data ? { problem, retry } : courses.problem && !courses.data ? courses : null;
  if (failed?.problem) return <ProblemNotice problem={failed.problem} onRetry={failed.retry} />;
  if (!data || !courses.data) return <Skeleton kind="card" rows={4} />;
  const session = data.find(({ id }) => id === params.get('session'));
  const course = courses.data.find(({ id }) => id === params.get('course'));
  const most = (course ?? session)?.maxSeats ?? 1;
  if (flow.step !== 'details' || (!session && !course))
    return <ClassSessions sessions={data} courses={courses.data} navigate={navigate} />;
  if (session && !course && session.seatsLeft === 0 && session.canWait)
    return (
      <JoinSessionOnDemand
        slug={slug}
        session={session}
        onSeats={retry}
        onBack={() => navigate({ step: 'time', session: null, start: null })}
      />
    );
  const wanted = Number(params.get('seats') ?? 1);
  const seats = Math.min(Math.max(1, Number.isInteger(wanted) ? wanted : 1), Math.max(1, most));
  const shared = { flow, seats, navigate, onBooked };
  if (course) return <CourseDetails {...shared} course={course} onLost={courses.retry} />;
  return session && <ClassDetails {...shared} session={session} sessions={data} onLost={retry} />;
}
