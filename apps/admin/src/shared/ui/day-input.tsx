import { DatePickerInput } from '@mantine/dates';
import type { ReactNode } from 'react';
import type { Day } from '../api/types/shared-words.js';
import { useFormat } from '../format/use-format.js';
import { CalendarLanguage } from './calendar-language.js';

interface DayInputProps {
  readonly label: string;
  readonly value: Day | null;
  readonly onChange: (day: Day) => void;
  readonly minDate?: Day;
  readonly error?: ReactNode;
  readonly disabled?: boolean;
  /** Inside a popover, which would take a click in a portal for one outside of it. */
  readonly inPlace?: boolean;
}

/** A local day, written and chosen as the reader's language has it; weeks start on Monday and are numbered. */
export function DayInput({ label, value, onChange, minDate, error, disabled, inPlace = false }: DayInputProps) {
  const format = useFormat();
  return (
    <CalendarLanguage>
      <DatePickerInput
        label={label}
        value={value}
        minDate={minDate}
        error={error}
        disabled={disabled}
        popoverProps={{ withinPortal: !inPlace }}
        withWeekNumbers
        valueFormatter={({ date }) => (typeof date === 'string' ? format.shortDay(date) : '')}
        onChange={(day) => day && onChange(day)}
      />
    </CalendarLanguage>
  );
}
