import { useMemo } from 'react';
import { moveBooking, getMoveAvailability, getPage } from '../api/public-api.js';
import type { PublicPage, Slot } from '../api/types.js';
import { useAction } from '../data/use-action.js';
import { useResource, useResourceCache } from '../data/use-resource.js';
import { ManageProblem } from './manage-problem.js';
import { useManageI18n } from './use-manage-i18n.js';
import { ProblemNotice } from '../parts/problem-notice.js';
import { SlotGroupsSkeleton } from '../slots/slot-groups.js';
import { StepHeading } from '../parts/step-heading.js';
import { TakenNotice } from '../parts/taken-notice.js';
import { readSelection } from '../routing/booking-selection.js';
import { useSearchParams } from '../routing/use-search-params.js';
import { SlotPicker } from '../slots/slot-picker.js';
import type { SlotSource } from '../slots/slot-source.js';
import { bookableDays, BusinessClock } from '../steps/slot-source-of-flow.js';
import { formatMoment, formatMomentShort, formatMoney } from '../time/format.js';
import { backToOverview, type ManageProps } from './manage-props.js';

function useMove({ token, navigate, onChanged }: ManageProps) {
  const cache = useResourceCache();
  const move = useAction((body: { start: string }, key: string) => moveBooking(token, body, key));
  const run = async (start: string, said: string) => {
    const changed = await move.run({ start });
    cache.expire('slots:');
    if (!changed) return;
    onChanged(changed, said);
    navigate(backToOverview, { replace: true });
  };
  return { ...move, run };
}

function Mover(props: ManageProps & { page: PublicPage }) {
  const { booking, token, page, navigate } = props;
  const { t, locale } = useManageI18n();
  const [params] = useSearchParams();
  const { day, start } = readSelection(params);
  const clock = useMemo(() => new BusinessClock(page.now), [page]);
  const { run, busy, problem, clear } = useMove(props);
  const zone = booking.timeZone;
  const source: SlotSource = {
    key: `move:${token}`,
    zone,
    ...bookableDays(page, zone, clock),
    load: (from, to) => getMoveAvailability(token, from, to),
  };
  const pick = (nextDay: string, slot: Slot | null) => {
    clear();
    navigate({ day: nextDay, start: slot?.start ?? null }, { replace: true });
  };
  const taken = problem?.code === 'slot_unavailable';
  const said = start === null ? '' : t('move.done', { when: formatMoment(locale, start, zone) });
  return (
    <>
      {problem && taken && (
        <TakenNotice
          alternatives={problem.alternatives}
          zone={zone}
          text={t('move.takenText')}
          onPick={(slot) => pick(slot.date, slot)}
          onAll={clear}
        />
      )}
      {problem && !taken && <ManageProblem problem={problem} />}
      {booking.terms.moveFee && (
        <p className="notice-title">{t('terms.moveFee', { amount: formatMoney(locale, booking.terms.moveFee) })}</p>
      )}
      <SlotPicker source={source} day={day} start={start} onPick={pick} />
      <div className="action-bar">
        <p className="action-facts">
          <span className="muted">
            {t('move.from')} <s>{formatMomentShort(locale, booking.start, zone)}</s>
          </span>
          <strong>{start !== null && formatMomentShort(locale, start, zone)}</strong>
        </p>
        <button
          type="button"
          className="button primary"
          aria-busy={busy}
          disabled={start === null}
          aria-label={start === null ? undefined : t('move.submit', { when: formatMoment(locale, start, zone) })}
          onClick={() => start !== null && void run(start, said)}
        >
          {t(busy ? 'move.moving' : 'manage.move')}
        </button>
      </div>
    </>
  );
}

/** Another time for the same visit; until the new one is sure, the old one stands. */
export function MoveView(props: ManageProps) {
  const { booking, navigate } = props;
  const { t } = useManageI18n();
  const { slug } = booking.business;
  const { data, problem, retry } = useResource(`page:${slug}`, () => getPage(slug));
  return (
    <>
      <button type="button" className="link back" onClick={() => navigate(backToOverview)}>
        {t('move.keep')}
      </button>
      <StepHeading text={t('move.title')} />
      {problem && <ProblemNotice problem={problem} onRetry={retry} />}
      {data ? <Mover {...props} page={data} /> : <SlotGroupsSkeleton />}
    </>
  );
}
