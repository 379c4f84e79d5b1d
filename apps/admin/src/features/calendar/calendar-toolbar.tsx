import {
  ActionIcon,
  Button,
  Group,
  NativeSelect,
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
  IconDoor,
  IconHourglass,
  IconLock,
  IconPrinter,
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
  /** Whether there are rooms or machines to show instead of people. */
  readonly hasRooms: boolean;
  readonly mayBook: boolean;
  readonly onBlock: () => void;
}

function DateNavigation({ state }: { readonly state: CalendarState }) {
  const { t } = useTranslation(['calendar', 'common']);
  const format = useFormat();
  const phone = usePhone();
  const [opened, setOpened] = useState(false);
  const { view, date, today, change, step } = state;
  const wide = view !== 'day';
  const title = wide ? format.month(date) : phone ? format.shortDay(date) : format.longDay(date);
  const period = view === 'day' ? 'Day' : view === 'month' ? 'Month' : 'Week';
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
      <ActionIcon variant="default" size={36} aria-label={t(`previous${period}`)} onClick={() => step(-1)}>
        <IconChevronLeft size={18} />
      </ActionIcon>
      <ActionIcon variant="default" size={36} aria-label={t(`next${period}`)} onClick={() => step(1)}>
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
            {!phone && view !== 'month' && (
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

/** All in a row where there is room, one list on a phone. */
function ViewChoice({ state }: { readonly state: CalendarState }) {
  const { t } = useTranslation('calendar');
  const phone = usePhone();
  const views = calendarViews.map((view) => ({ value: view, label: t(`view.${view}`) }));
  const choose = (chosen: string) => state.change({ view: calendarViews.find((known) => known === chosen) });
  if (phone)
    return (
      <NativeSelect
        aria-label={t('view.label')}
        data={views}
        value={state.view}
        onChange={({ currentTarget }) => choose(currentTarget.value)}
      />
    );
  return <SegmentedControl aria-label={t('view.label')} size="sm" data={views} value={state.view} onChange={choose} />;
}

/** Whether the day's columns are people, or rooms and machines. */
function AxisChoice({ state }: { readonly state: CalendarState }) {
  const { t } = useTranslation('calendar');
  const label = t('axis.rooms');
  return (
    <Tooltip label={label}>
      <ActionIcon
        variant={state.byRooms ? 'filled' : 'default'}
        size={36}
        aria-label={label}
        aria-pressed={state.byRooms}
        onClick={() => state.change({ rooms: !state.byRooms || undefined }, true)}
      >
        <IconDoor size={18} />
      </ActionIcon>
    </Tooltip>
  );
}

/** Whether who waits stands beside the calendar. */
function WaitingChoice({ state }: { readonly state: CalendarState }) {
  const { t } = useTranslation('waitlist');
  return (
    <Tooltip label={t('title')}>
      <ActionIcon
        variant={state.showsWaiting ? 'filled' : 'default'}
        size={36}
        aria-label={t('title')}
        aria-pressed={state.showsWaiting}
        onClick={() => state.change({ waiting: !state.showsWaiting || undefined }, true)}
      >
        <IconHourglass size={18} />
      </ActionIcon>
    </Tooltip>
  );
}

/** Date, view, whose calendar, zoom, legend, and the two things one adds. */
export function CalendarToolbar(props: CalendarToolbarProps) {
  const { state, staff, workingIds, locations, hasRooms, mayBook, onBlock } = props;
  const { t } = useTranslation('calendar');
  const phone = usePhone();
  return (
    <div className={classes.bar}>
      <DateNavigation state={state} />
      <Group gap="xs" className={classes.right}>
        <StaffFilter state={state} staff={staff} workingIds={workingIds} locations={locations} />
        <ViewChoice state={state} />
        {state.view !== 'month' && state.view !== 'agenda' && <WaitingChoice state={state} />}
        {hasRooms && state.view === 'day' && <AxisChoice state={state} />}
        {state.view !== 'month' && state.view !== 'agenda' && <Zoom state={state} />}
        {!phone && <Legend state={state} />}
        {!phone && state.view !== 'month' && (
          <Tooltip label={t('print')}>
            <ActionIcon variant="default" size={36} aria-label={t('print')} onClick={() => window.print()}>
              <IconPrinter size={18} />
            </ActionIcon>
          </Tooltip>
        )}
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
