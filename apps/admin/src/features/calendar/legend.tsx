import { ActionIcon, Group, NativeSelect, Popover, Stack, Switch, Text, Tooltip } from '@mantine/core';
import { IconCash, IconCircleCheck, IconInfoCircle, IconNote } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { BookingStatus } from '../../shared/api/types/booking.js';
import { StatusBadge } from '../../shared/ui/status-badge.js';
import { colourings } from './calendar-search.js';
import classes from './legend.module.css';
import type { CalendarState } from './use-calendar-state.js';

const shown: readonly BookingStatus[] = [
  'requested',
  'confirmed',
  'arrived',
  'in_progress',
  'completed',
  'no_show',
  'cancelled',
];

/** What the colours, signs and hatchings of the calendar mean, and whether cancelled bookings are drawn. */
export function Legend({ state }: { readonly state: CalendarState }) {
  const { t } = useTranslation('calendar');
  return (
    <Popover position="bottom-end">
      <Popover.Target>
        <Tooltip label={t('legend')}>
          <ActionIcon variant="default" size={36} aria-label={t('legend')}>
            <IconInfoCircle size={18} />
          </ActionIcon>
        </Tooltip>
      </Popover.Target>
      <Popover.Dropdown>
        <Stack gap="xs">
          {shown.map((status) => (
            <StatusBadge key={status} status={status} />
          ))}
          <Group gap="xs">
            <IconCircleCheck size={16} aria-hidden />
            <Text size="sm">{t('legendClient')}</Text>
          </Group>
          <Group gap="xs">
            <IconCash size={16} aria-hidden />
            <Text size="sm">{t('legendPaid')}</Text>
          </Group>
          <Group gap="xs">
            <IconNote size={16} aria-hidden />
            <Text size="sm">{t('legendNote')}</Text>
          </Group>
          <Group gap="xs">
            <span className={classes.buffer} />
            <Text size="sm">{t('legendBuffer')}</Text>
          </Group>
          <Group gap="xs">
            <span className={classes.off} />
            <Text size="sm">{t('legendOff')}</Text>
          </Group>
          <NativeSelect
            mt="xs"
            label={t('colour.label')}
            data={colourings.map((value) => ({ value, label: t(`colour.${value}`) }))}
            value={state.colour}
            onChange={({ currentTarget }) =>
              state.change({ colour: colourings.find((known) => known === currentTarget.value) }, true)
            }
          />
          <Switch
            label={t('showCancelled')}
            checked={state.showsCancelled}
            onChange={({ currentTarget }) => state.change({ cancelled: currentTarget.checked || undefined }, true)}
          />
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}
