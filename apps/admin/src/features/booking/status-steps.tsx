import { useTranslation } from 'react-i18next';
import type { Booking, BookingStatus } from '../../shared/api/types/booking.js';
import { statusIcons } from '../../shared/ui/status-badge.js';
import classes from './status-steps.module.css';

const steps: readonly BookingStatus[] = ['confirmed', 'arrived', 'in_progress', 'completed'];

/** How far the visit has come; a visit that ended otherwise shows its badge alone. */
export function StatusSteps({ booking }: { readonly booking: Booking }) {
  const { t } = useTranslation(['booking', 'common']);
  const reached = steps.indexOf(booking.status);
  if (reached < 0 && booking.status !== 'requested') return null;
  return (
    <ol className={classes.steps} aria-label={t('panel.steps')}>
      {steps.map((step, index) => {
        const Sign = statusIcons[step];
        const state = index < reached ? 'done' : index === reached ? 'current' : 'open';
        return (
          <li key={step} data-state={state} aria-current={state === 'current' ? 'step' : undefined}>
            <span className={classes.dot}>
              <Sign size={16} aria-hidden />
            </span>
            {t(`common:status.${step}`)}
          </li>
        );
      })}
    </ol>
  );
}
