import { ActionIcon, Button, Card, Group, Stack, Text } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ScheduleSeason } from '../../shared/api/types/set-up.js';
import { useFormat } from '../../shared/format/use-format.js';
import { useNow } from '../../shared/session/use-now.js';
import { addDays } from '../../shared/time/days.js';
import { DayInput } from '../../shared/ui/day-input.js';
import { weeklyOf, weekOf, type WeekHours } from './week-hours.js';
import { WeekEditor } from './week-editor.js';

interface SeasonsEditorProps {
  readonly seasons: readonly ScheduleSeason[];
  /** What a new season begins with. */
  readonly usual: WeekHours;
  readonly onChange: (seasons: readonly ScheduleSeason[]) => void;
  readonly disabled: boolean;
}

const usualDays = 90;

/** Whether two seasons share a day, or one ends before it begins. */
export function seasonsClash(seasons: readonly ScheduleSeason[]): boolean {
  const sorted = [...seasons].sort((a, b) => a.from.localeCompare(b.from));
  return sorted.some(({ from, to }, index) => to < from || (index > 0 && from <= sorted[index - 1]!.to));
}

/** Stretches of the year with a week of their own. */
export function SeasonsEditor({ seasons, usual, onChange, disabled }: SeasonsEditorProps) {
  const { t } = useTranslation(['time', 'team']);
  const format = useFormat();
  const today = format.dayOf(useNow());
  const change = (at: number, season: Partial<ScheduleSeason>) =>
    onChange(seasons.map((other, index) => (index === at ? { ...other, ...season } : other)));
  const last = seasons
    .map(({ to }) => to)
    .sort()
    .at(-1);
  const next = last && last >= today ? addDays(last, 1) : today;
  return (
    <Stack gap="sm">
      <Text size="sm" c="dimmed">
        {t(seasons.length === 0 ? 'seasons.none' : 'seasons.note')}
      </Text>
      {seasons.map((season, index) => (
        <Card key={index} withBorder padding="sm">
          <Group align="flex-end" gap="xs" mb="xs">
            <DayInput
              label={t('seasons.from')}
              value={season.from}
              disabled={disabled}
              onChange={(from) => change(index, { from, ...(season.to < from ? { to: from } : {}) })}
            />
            <DayInput
              label={t('seasons.to')}
              value={season.to}
              minDate={season.from}
              disabled={disabled}
              onChange={(to) => change(index, { to })}
            />
            {!disabled && (
              <>
                <Button variant="default" onClick={() => change(index, { weekly: weeklyOf(usual) })}>
                  {t('seasons.copy')}
                </Button>
                <ActionIcon
                  variant="subtle"
                  color="gray"
                  size="lg"
                  aria-label={t('seasons.remove', { day: format.longDay(season.from) })}
                  onClick={() => onChange(seasons.filter((_, at) => at !== index))}
                >
                  <IconTrash size={18} />
                </ActionIcon>
              </>
            )}
          </Group>
          <WeekEditor
            week={weekOf(season.weekly)}
            disabled={disabled}
            onChange={(week) => change(index, { weekly: weeklyOf(week) })}
          />
        </Card>
      ))}
      {seasonsClash(seasons) && (
        <Text size="sm" c="red" role="alert">
          {t('seasons.shared')}
        </Text>
      )}
      {!disabled && (
        <Button
          variant="default"
          style={{ alignSelf: 'flex-start' }}
          onClick={() => onChange([...seasons, { from: next, to: addDays(next, usualDays), weekly: weeklyOf(usual) }])}
        >
          {t('seasons.add')}
        </Button>
      )}
    </Stack>
  );
}
