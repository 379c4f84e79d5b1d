import { TextInput } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { Time } from '../api/types/shared-words.js';
import { clockOf, parseClock } from '../time/zoned.js';

function timeIn(text: string): Time | null {
  const minute = parseClock(text);
  return minute === null ? null : clockOf(minute);
}

interface ClockFieldProps {
  readonly label: string;
  readonly value: Time;
  readonly onChange: (time: Time) => void;
  readonly disabled?: boolean;
}

/** A time of day, typed as people do ("9", "9.30") and written as 09:30 in every browser language. */
export function ClockField({ label, value, onChange, disabled }: ClockFieldProps) {
  const [typed, setTyped] = useState<string>(value);
  useEffect(() => setTyped(value), [value]);
  return (
    <TextInput
      aria-label={label}
      w={78}
      inputMode="numeric"
      autoComplete="off"
      maxLength={5}
      disabled={disabled}
      error={parseClock(typed) === null}
      className="sg-figures"
      value={typed}
      onChange={({ currentTarget }) => {
        setTyped(currentTarget.value);
        const time = currentTarget.value.length >= 4 ? timeIn(currentTarget.value) : null;
        if (time) onChange(time);
      }}
      onBlur={() => {
        const time = timeIn(typed);
        setTyped(time ?? value);
        if (time) onChange(time);
      }}
    />
  );
}
