import { ActionIcon, Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ScheduleException } from '../../shared/api/types/set-up.js';
import type { Day } from '../../shared/api/types/shared-words.js';
import { useFormat } from '../../shared/format/use-format.js';
import { useNow } from '../../shared/session/use-now.js';
import { DayInput } from '../../shared/ui/day-input.js';
import { DayWindows } from './day-windows.js';

interface ExceptionsEditorProps {
  readonly exceptions: readonly ScheduleException[];
  readonly onChange: (exceptions: readonly ScheduleException[]) => void;
  readonly disabled: boolean;
}

/** Single days that differ from the week: other hours, or none. */
export function ExceptionsEditor({ exceptions, onChange, disabled }: ExceptionsEditorProps) {
  const { t } = useTranslation(['team', 'common']);
  const format = useFormat();
  const today = format.dayOf(useNow());
  const [date, setDate] = useState<Day>(today);
  const coming = exceptions.filter((exception) => exception.date >= today);
  const put = (changed: ScheduleException) =>
    onChange(
      [...exceptions.filter((exception) => exception.date !== changed.date), changed].sort((one, other) =>
        one.date.localeCompare(other.date),
      ),
    );
  return (
    <Stack gap="sm">
      {coming.length === 0 && (
        <Text size="sm" c="dimmed">
          {t('hours.noExceptions')}
        </Text>
      )}
      {coming.map((exception) => (
        <Stack key={exception.date} gap={6}>
          <Group justify="space-between">
            <Text size="sm" fw={600}>
              {format.longDay(exception.date)}
            </Text>
            {!disabled && (
              <ActionIcon
                variant="subtle"
                color="gray"
                aria-label={t('hours.removeException', { day: format.longDay(exception.date) })}
                onClick={() => onChange(exceptions.filter((other) => other !== exception))}
              >
                <IconTrash size={16} />
              </ActionIcon>
            )}
          </Group>
          <DayWindows
            day={format.longDay(exception.date)}
            windows={exception.windows}
            disabled={disabled}
            onChange={(windows) => put({ ...exception, windows: [...windows] })}
          />
          <TextInput
            size="xs"
            aria-label={t('hours.note')}
            placeholder={t('hours.note')}
            disabled={disabled}
            value={exception.note ?? ''}
            onChange={({ currentTarget }) => put({ ...exception, note: currentTarget.value || undefined })}
          />
        </Stack>
      ))}
      {!disabled && (
        <Group align="flex-end" gap="xs">
          <DayInput label={t('hours.exceptionDay')} value={date} minDate={today} onChange={setDate} />
          <Button
            variant="default"
            disabled={exceptions.some((exception) => exception.date === date)}
            onClick={() => put({ date, windows: [] })}
          >
            {t('common:add')}
          </Button>
        </Group>
      )}
    </Stack>
  );
}
