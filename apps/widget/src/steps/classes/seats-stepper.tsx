import { useI18n } from '../../locale/i18n.js';
import { Stepper } from '../../parts/stepper.js';

interface SeatsStepperProps {
  seats: number;
  most: number;
  onChange: (seats: number) => void;
}

/** One seat more or fewer, between one and as many as a booking can have. */
export function SeatsStepper({ seats, most, onChange }: SeatsStepperProps) {
  const { t } = useI18n();
  return (
    <Stepper
      label={t('class.seats')}
      fewer={t('class.fewer')}
      more={t('class.more')}
      value={seats}
      most={most}
      onChange={onChange}
    />
  );
}
