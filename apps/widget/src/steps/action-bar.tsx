import { useI18n } from '../locale/i18n.js';
import { Price } from '../parts/price.js';
import { formatMomentShort } from '../time/format.js';
import { formatDuration } from '../time/format-duration.js';
import type { Flow } from './flow.js';

interface ActionBarProps {
  flow: Flow;
  disabled: boolean;
  onContinue: () => void;
}

/** What is chosen so far and the way on; stays at the bottom of the screen, under the thumb. */
export function ActionBar({ flow, disabled, onContinue }: ActionBarProps) {
  const { t, locale } = useI18n();
  const { chosen, duration, price, selection, zone, step } = flow;
  const showsTime = step === 'time' && selection.start !== null;
  return (
    <div className="action-bar" data-empty={chosen.length === 0}>
      <p className="action-facts">
        {chosen.length === 0 && <span className="muted">{t('service.pickOne')}</span>}
        {chosen.length > 0 && (
          <>
            <strong>
              {showsTime && selection.start !== null
                ? formatMomentShort(locale, selection.start, zone)
                : t('service.chosen', { count: chosen.length })}
            </strong>
            <span className="muted">
              {formatDuration(t, duration)} · <Price price={price} />
            </span>
          </>
        )}
      </p>
      <button type="button" className="button primary" disabled={disabled} onClick={onContinue}>
        {t('app.continue')}
      </button>
    </div>
  );
}
