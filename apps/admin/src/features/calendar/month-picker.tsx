import { DatePicker } from '@mantine/dates';
import type { Day } from '../../shared/api/types/shared-words.js';
import { CalendarLanguage } from '../../shared/ui/calendar-language.js';

interface MonthPickerProps {
  readonly value: Day;
  readonly onPick: (day: Day) => void;
}

/** A month to jump in, Monday first, with week numbers. */
export function MonthPicker({ value, onPick }: MonthPickerProps) {
  return (
    <CalendarLanguage>
      <DatePicker
        value={value}
        defaultDate={value}
        withWeekNumbers
        highlightToday={false}
        onChange={(day) => day && onPick(day)}
      />
    </CalendarLanguage>
  );
}
