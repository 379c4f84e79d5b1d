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
}

/** A local day, written and chosen as the reader's language has it; weeks start on Monday and are numbered. */
export function DayInput({ label, value, onChange, minDate, error }: DayInputProps) {
  const format = useFormat();
  return (
    <CalendarLanguage>
      <DatePickerInput
        label={label}
        value={value}
        minDate={minDate}
        error={error}
        withWeekNumbers
        valueFormatter={({ date }) => (typeof date === 'string' ? format.shortDay(date) : '')}
        onChange={(day) => day && onChange(day)}
      />
    </CalendarLanguage>
  );
}
