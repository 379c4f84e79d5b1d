import {
  ActionIcon,
  Button,
  Group,
  Popover,
  SegmentedControl,
  Skeleton,
  Text,
  Tooltip,
  UnstyledButton,
} from '@mantine/core';
import {
  IconChevronDown,
  IconChevronLeft,
  IconChevronRight,
  IconLock,
  IconZoomIn,
  IconZoomOut,
} from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { calendarViews, zoomSteps } from './calendar-search.js';
import type { Location, Staff } from '../../shared/api/types/booking.js';
import { useFormat } from '../../shared/format/use-format.js';
import { usePhone } from '../../shared/ui/use-phone.js';
import classes from './calendar-toolbar.module.css';
import { Legend } from './legend.js';
import { StaffFilter } from './staff-filter.js';
import type { CalendarState } from './use-calendar-state.js';

const MonthPicker = lazy(async () => ({ default: (await import('./month-picker.js')).MonthPicker }));

interface CalendarToolbarProps {
  readonly state: CalendarState;
  readonly staff: readonly Staff[];
  readonly workingIds: readonly string[];
  readonly locations: readonly Location[];
  readonly mayBook: boolean;
  readonly onBlock: () => void;
}

function DateNavigation({ state }: { readonly state: CalendarState }) {
  const { t } = useTranslation(['calendar', 'common']);
  const format = useFormat();
  const phone = usePhone();
  const [opened, setOpened] = useState(false);
  const { view, date, today, change, step } = state;
  const week = view === 'week';
  const title = week ? format.month(date) : phone ? format.shortDay(date) : format.longDay(date);
  return (
    <Group gap={6} wrap="nowrap">
      <Button
        variant="default"
        size="sm"
        px={phone ? 10 : 14}
        onClick={() => change({ date: undefined })}
        disabled={date === today}
      >
        {t('common:today')}
      </Button>
      <ActionIcon
        variant="default"
        size={36}
        aria-label={t(week ? 'previousWeek' : 'previousDay')}
        onClick={() => step(-1)}
      >
        <IconChevronLeft size={18} />
      </ActionIcon>
      <ActionIcon variant="default" size={36} aria-label={t(week ? 'nextWeek' : 'nextDay')} onClick={() => step(1)}>
        <IconChevronRight size={18} />
      </ActionIcon>
      <Popover opened={opened} onChange={setOpened} position="bottom-start">
        <Popover.Target>
          <UnstyledButton
            className={classes.date}
            aria-label={`${title}. ${t('pickDate')}`}
            aria-expanded={opened}
            onClick={() => setOpened(!opened)}
          >
            <span className={classes.dateText}>{title}</span>
            {!phone && (
              <Text component="span" size="sm" c="dimmed">
                {t('common:week', { week: format.week(date) })}
              </Text>
            )}
            <IconChevronDown size={16} aria-hidden />
          </UnstyledButton>
        </Popover.Target>
        <Popover.Dropdown>
          <Suspense fallback={<Skeleton w={264} h={280} />}>
            <MonthPicker
              value={date}
              onPick={(day) => {
                change({ date: day });
                setOpened(false);
              }}
            />
          </Suspense>
        </Popover.Dropdown>
      </Popover>
    </Group>
  );
}

function Zoom({ state: { zoom, change } }: { readonly state: CalendarState }) {
  const { t } = useTranslation('calendar');
  const at = zoomSteps.findIndex((step) => step === zoom);
  return (
    <Group gap={4} wrap="nowrap" visibleFrom="lg">
      <Tooltip label={t('zoomOut')}>
        <ActionIcon
          variant="default"
          size={36}
          aria-label={t('zoomOut')}
          disabled={at === zoomSteps.length - 1}
          onClick={() => change({ zoom: zoomSteps[at + 1] }, true)}
        >
          <IconZoomOut size={18} />
        </ActionIcon>
      </Tooltip>
      <Tooltip label={t('zoomIn')}>
        <ActionIcon
          variant="default"
          size={36}
          aria-label={t('zoomIn')}
          disabled={at === 0}
          onClick={() => change({ zoom: zoomSteps[at - 1] }, true)}
        >
          <IconZoomIn size={18} />
        </ActionIcon>
      </Tooltip>
    </Group>
  );
}

/** Date, view, whose calendar, zoom, legend, and the two things one adds. */
export function CalendarToolbar({ state, staff, workingIds, locations, mayBook, onBlock }: CalendarToolbarProps) {
  const { t } = useTranslation('calendar');
  const phone = usePhone();
  const views = calendarViews.map((view) => ({
    value: view,
    label: view === 'agenda' ? t('agenda') : t(`view.${view}`),
  }));
  return (
    <div className={classes.bar}>
      <DateNavigation state={state} />
      <Group gap="xs" className={classes.right}>
        <StaffFilter state={state} staff={staff} workingIds={workingIds} locations={locations} />
        <SegmentedControl
          aria-label={t('view.label')}
          size="sm"
          data={views}
          value={state.view}
          onChange={(view) => state.change({ view: calendarViews.find((known) => known === view) })}
        />
        <Zoom state={state} />
        {!phone && <Legend state={state} />}
        {mayBook && (
          <Tooltip label={t('block')}>
            <ActionIcon variant="default" size={36} aria-label={t('block')} onClick={onBlock}>
              <IconLock size={18} />
            </ActionIcon>
          </Tooltip>
        )}
      </Group>
    </div>
  );
}
