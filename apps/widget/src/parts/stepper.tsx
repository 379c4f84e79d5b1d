import { Announcer } from './announcer.js';

interface StepperProps {
  label: string;
  fewer: string;
  more: string;
  value: number;
  most: number;
  onChange: (value: number) => void;
}

/** One more or fewer, from one up. */
export function Stepper({ label, fewer, more, value, most, onChange }: StepperProps) {
  return (
    <div className="stepper" role="group" aria-label={label}>
      <span>{label}</span>
      <button
        type="button"
        className="button"
        aria-label={fewer}
        disabled={value <= 1}
        onClick={() => onChange(value - 1)}
      >
        −
      </button>
      <output>{value}</output>
      <button
        type="button"
        className="button"
        aria-label={more}
        disabled={value >= most}
        onClick={() => onChange(value + 1)}
      >
        +
      </button>
      <Announcer text={String(value)} />
    </div>
  );
}
