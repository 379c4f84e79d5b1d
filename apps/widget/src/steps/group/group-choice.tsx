import { useI18n } from '../../locale/i18n.js';
import { Stepper } from '../../parts/stepper.js';
import type { Navigate } from '../../routing/use-search-params.js';
import { anyone } from '../../routing/booking-selection.js';
import type { Flow } from '../flow.js';

/** How many come. Several each have somebody of their own, so that there is nobody to choose. */
export function GroupChoice({ flow, navigate }: { flow: Flow; navigate: Navigate }) {
  const { t } = useI18n();
  const { headcount, mostComing } = flow;
  const change = (next: number) =>
    navigate({ people: next > 1 ? String(next) : null, staff: null, day: null, start: null }, { replace: true });
  return (
    <>
      <Stepper
        label={t('group.title')}
        fewer={t('group.fewer')}
        more={t('group.more')}
        value={headcount}
        most={mostComing}
        onChange={change}
      />
      {headcount > 1 && (
        <>
          <p className="muted">{t('group.text')}</p>
          <button
            type="button"
            className="button primary wide"
            onClick={() => navigate({ staff: anyone, step: 'time', day: null, start: null })}
          >
            {t('app.continue')}
          </button>
        </>
      )}
    </>
  );
}
