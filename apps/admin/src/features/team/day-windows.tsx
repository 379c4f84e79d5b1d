import { ActionIcon, Group, Text } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ClockWindow } from '../../shared/api/types/set-up.js';
import { ClockField } from '../../shared/ui/clock-field.js';
import { nextWindow, overlaps } from './week-hours.js';

interface DayWindowsProps {
  /** Whose stretches these are, for readers of labels: "Monday". */
  readonly day: string;
  readonly windows: readonly ClockWindow[];
  readonly onChange: (windows: readonly ClockWindow[]) => void;
  readonly disabled: boolean;
}

/** The stretches of one day: from, to, another, none. */
export function DayWindows({ day, windows, onChange, disabled }: DayWindowsProps) {
  const { t } = useTranslation('team');
  const replace = (index: number, change: Partial<ClockWindow>) =>
    onChange(windows.map((window, at) => (at === index ? { ...window, ...change } : window)));
  return (
    <div>
      <Group gap={8}>
        {windows.length === 0 && (
          <Text size="sm" c="dimmed">
            {t('hours.off')}
          </Text>
        )}
        {windows.map((window, index) => (
          <Group key={index} gap={4} wrap="nowrap">
            <ClockField
              label={t('hours.from', { day })}
              value={window.start}
              disabled={disabled}
              onChange={(start) => replace(index, { start })}
            />
            <span aria-hidden>–</span>
            <ClockField
              label={t('hours.to', { day })}
              value={window.end}
              disabled={disabled}
              onChange={(end) => replace(index, { end })}
            />
            <ActionIcon
              variant="subtle"
              color="gray"
              disabled={disabled}
              aria-label={t('hours.remove', { day, start: window.start })}
              onClick={() => onChange(windows.filter((_, at) => at !== index))}
            >
              <IconX size={16} />
            </ActionIcon>
          </Group>
        ))}
        {!disabled && (
          <ActionIcon
            variant="default"
            aria-label={t('hours.add', { day })}
            onClick={() => onChange([...windows, nextWindow(windows)])}
          >
            <IconPlus size={16} />
          </ActionIcon>
        )}
      </Group>
      {overlaps(windows) && (
        <Text size="sm" c="red" role="alert" mt={4}>
          {t('hours.overlap')}
        </Text>
      )}
    </div>
  );
}
