import { lazy, Suspense, useEffect, useMemo } from 'react';
import type { BookingReceipt, PublicPage } from '../api/types.js';
import { useResourceCache } from '../data/use-resource.js';
import { useI18n } from '../locale/i18n.js';
import { readSelection } from '../routing/booking-selection.js';
import { useSearchParams } from '../routing/use-search-params.js';
import { DetailsStep } from './details-step.js';
import { DoneStep } from './done-step.js';
import { flowOf, type Flow } from './flow.js';
import { ServiceStep } from './service-step.js';
import { BusinessClock } from './slot-source-of-flow.js';
import { Skeleton } from '../parts/skeleton.js';
import { StaffStep } from './staff-step.js';
import { StepBar } from './step-bar.js';
import type { StepProps } from './step-props.js';
import { Summary } from './summary.js';
import { TimeStep } from './time-step.js';

/** Kept beside the address, not in it: a refresh finds the booking again, a copied link does not carry the key. */
const tokenOfHistory = (): string | null => {
  const state: unknown = history.state;
  return typeof state === 'object' && state !== null && 'booked' in state ? String(state.booked) : null;
};

const nothingChosen = {
  service: null,
  with: null,
  beside: null,
  staff: null,
  day: null,
  start: null,
  session: null,
  course: null,
  people: null,
  seats: null,
  location: null,
  step: null,
};

const ClassSteps = lazy(async () => ({ default: (await import('./classes/class-steps.js')).ClassSteps }));

function CurrentStep(props: StepProps & { onBooked: (receipt: BookingReceipt) => void }) {
  if (props.flow.isClass && props.flow.step !== 'service')
    return (
      <Suspense fallback={<Skeleton kind="card" rows={3} />}>
        <ClassSteps {...props} />
      </Suspense>
    );
  switch (props.flow.step) {
    case 'staff':
      return <StaffStep {...props} />;
    case 'time':
      return <TimeStep {...props} />;
    case 'details':
      return <DetailsStep {...props} />;
    default:
      return <ServiceStep {...props} />;
  }
}

function useFlow(page: PublicPage): Flow {
  const [params] = useSearchParams();
  return useMemo(() => flowOf(page, readSelection(params)), [page, params]);
}

/** From "what would you like" to "you are booked", one question at a time. */
export function BookingFlow({ page }: { page: PublicPage }) {
  const { t } = useI18n();
  const cache = useResourceCache();
  const flow = useFlow(page);
  const [, navigate] = useSearchParams();
  const clock = useMemo(() => new BusinessClock(page.now), [page]);
  const token = flow.step === 'done' ? tokenOfHistory() : null;
  useEffect(() => {
    document.title = t('app.title', { business: page.business.name });
  }, [t, page]);

  const booked = ({ booking, manageToken }: BookingReceipt) => {
    cache.put(`booking:${manageToken}`, booking);
    navigate({ ...nothingChosen, step: 'done' }, { replace: true, state: { booked: manageToken } });
  };
  if (token !== null) {
    return (
      <div className="narrow">
        <DoneStep token={token} onAgain={() => navigate(nothingChosen)} />
      </div>
    );
  }
  return (
    <div className="columns" data-step={flow.step}>
      <div className="column">
        <StepBar flow={flow} navigate={navigate} />
        <CurrentStep key={flow.step} flow={flow} clock={clock} navigate={navigate} onBooked={booked} />
      </div>
      <aside className="aside only-wide">{flow.chosen.length > 0 && <Summary flow={flow} />}</aside>
    </div>
  );
}
