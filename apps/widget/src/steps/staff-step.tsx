import { lazy, Suspense, useState } from 'react';
import { useResource } from '../data/use-resource.js';
import type { Slot } from '../api/types.js';
import { useI18n } from '../locale/i18n.js';
import { ArrowRight, People } from '../parts/icons.js';
import { Skeleton } from '../parts/skeleton.js';
import { StepHeading } from '../parts/step-heading.js';
import { anyone } from '../routing/booking-selection.js';
import { keyOfDays } from '../slots/slot-source.js';
import { addDays, earlierOf } from '../time/day.js';
import { formatMomentShort } from '../time/format.js';
import { slotSourceOf } from './slot-source-of-flow.js';
import type { StepProps } from './step-props.js';

interface PersonCardProps {
  name: string;
  text: string | null;
  /** Null while not known, undefined when there is none soon. */
  next: Slot | null | undefined;
  zone: string;
  chosen: boolean;
  initials: string | null;
  onChoose: () => void;
}

function PersonCard({ name, text, next, zone, chosen, initials, onChoose }: PersonCardProps) {
  const { t, locale } = useI18n();
  return (
    <button type="button" className="card person" aria-pressed={chosen} onClick={onChoose}>
      <span className="avatar" aria-hidden="true">
        {initials ?? <People />}
      </span>
      <span className="card-main">
        <span className="card-title">{name}</span>
        {text && <span className="card-text">{text}</span>}
        <span className="card-facts next-free">
          {next === null && <span className="bone bone-text" />}
          {next === undefined && t('staff.noneSoon')}
          {next && t('staff.next', { when: formatMomentShort(locale, next.start, zone) })}
        </span>
      </span>
      <ArrowRight />
    </button>
  );
}

const initialsOf = (name: string): string =>
  name
    .split(/\s+/)
    .slice(0, 2)
    .map((word) => word.charAt(0).toUpperCase())
    .join('');

const GroupChoice = lazy(async () => ({ default: (await import('./group/group-choice.js')).GroupChoice }));
const StaffPerService = lazy(async () => ({ default: (await import('./staff-per-service.js')).StaffPerService }));

/** Who to see; "Anyone" stands first and has the most times. */
export function StaffStep({ flow, clock, navigate }: StepProps) {
  const { t } = useI18n();
  const source = slotSourceOf(flow, clock, null);
  const to = earlierOf(addDays(source.today, 6), source.lastDay);
  const week = useResource(keyOfDays(source, source.today, to), () => source.load(source.today, to));
  const slots = week.data?.slots ?? null;
  const choose = (staff: string) => navigate({ staff, step: 'time', day: null, start: null });
  const nextOf = (id: string | null) =>
    slots === null
      ? week.problem
        ? undefined
        : null
      : slots.find(({ staffIds }) => id === null || staffIds.includes(id));
  const { staffId } = flow.selection;
  const [choosesEach, setChoosesEach] = useState(flow.each !== null);
  return (
    <>
      <StepHeading text={t('staff.title')} />
      {flow.mostComing > 1 && (
        <Suspense fallback={<Skeleton kind="card" rows={1} />}>
          <GroupChoice flow={flow} navigate={navigate} />
        </Suspense>
      )}
      {flow.headcount === 1 && (
        <ul className="cards">
          <li>
            <PersonCard
              name={t('staff.anyone')}
              text={t('staff.anyoneText')}
              next={nextOf(null)}
              zone={flow.zone}
              chosen={staffId === anyone}
              initials={null}
              onChoose={() => choose(anyone)}
            />
          </li>
          {flow.people.map(({ id, name, title }) => (
            <li key={id}>
              <PersonCard
                name={name}
                text={title}
                next={nextOf(id)}
                zone={flow.zone}
                chosen={staffId === id}
                initials={initialsOf(name)}
                onChoose={() => choose(id)}
              />
            </li>
          ))}
        </ul>
      )}
      {flow.mayChooseEach && !choosesEach && (
        <button type="button" className="button quiet wide" onClick={() => setChoosesEach(true)}>
          {t('staff.each')}
        </button>
      )}
      {choosesEach && (
        <Suspense fallback={<Skeleton kind="card" rows={2} />}>
          <StaffPerService
            flow={flow}
            onChoose={(ids) => choose(ids.every((id) => id === anyone) ? anyone : ids.join(','))}
          />
        </Suspense>
      )}
    </>
  );
}
