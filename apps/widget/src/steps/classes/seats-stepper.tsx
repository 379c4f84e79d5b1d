import { useI18n } from '../../locale/i18n.js';
import { Announcer } from '../../parts/announcer.js';

interface SeatsStepperProps {
  seats: number;
  most: number;
  onChange: (seats: number) => void;
}

/** One seat more or fewer, between one and as many as a booking can have. */
export function SeatsStepper({ seats, most, onChange }: SeatsStepperProps) {
  const { t } = useI18n();
  return (
    <div className="stepper" role="group" aria-label={t('class.seats')}>
      <span>{t('class.seats')}</span>
      <button
        type="button"
        className="button"
        aria-label={t('class.fewer')}
        disabled={seats <= 1}
        onClick={() => onChange(seats - 1)}
      >
        −
      </button>
      <output>{seats}</output>
      <button
        type="button"
        className="button"
        aria-label={t('class.more')}
        disabled={seats >= most}
        onClick={() => onChange(seats + 1)}
      >
        +
      </button>
      <Announcer text={String(seats)} />
    </div>
  );
}
