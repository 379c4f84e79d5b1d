import { ActionIcon, CloseButton, Drawer, Group, Stack, Text, Title } from '@mantine/core';
import { IconChevronDown, IconChevronUp } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { bookingsApi } from '../../shared/api/bookings-api.js';
import { keys } from '../../shared/api/query-keys.js';
import type { Booking } from '../../shared/api/types/booking.js';
import { useFormat } from '../../shared/format/use-format.js';
import { ProblemAlert } from '../../shared/ui/problem-alert.js';
import { RowsSkeleton } from '../../shared/ui/rows-skeleton.js';
import { StatusBadge } from '../../shared/ui/status-badge.js';
import { usePhone } from '../../shared/ui/use-phone.js';
import { BookingActions } from './booking-actions.js';
import classes from './booking-panel.module.css';
import { PanelFacts } from './panel-facts.js';
import { PanelHistory } from './panel-history.js';
import { PanelLinks } from './panel-links.js';
import { PanelNote } from './panel-note.js';
import { StatusSteps } from './status-steps.js';

interface BookingPanelProps {
  readonly id: string;
  /** The bookings that up and down step through. */
  readonly among: readonly Booking[];
  readonly onOpen: (booking: Booking) => void;
  readonly onClose: () => void;
}

function Head({ booking }: { readonly booking: Booking }) {
  const { t } = useTranslation(['booking', 'common']);
  const format = useFormat(booking.timeZone);
  return (
    <Stack gap={6}>
      <Title order={2}>{booking.clientName ?? t('common:walkIn')}</Title>
      <Text component="time" dateTime={booking.start} className={classes.when}>
        {format.longDay(format.dayOf(booking.start))},{' '}
        {booking.timeKnown ? format.span(booking.start, booking.end) : t('panel.unknownTime')}
      </Text>
      <StatusBadge status={booking.status} />
    </Stack>
  );
}

function Steps({ id, among, onOpen, onClose }: BookingPanelProps) {
  const { t } = useTranslation(['booking', 'common']);
  const at = among.findIndex((booking) => booking.id === id);
  const before = at > 0 ? among[at - 1] : undefined;
  const after = at >= 0 ? among[at + 1] : undefined;
  return (
    <Group gap={4} className={classes.steps}>
      <ActionIcon
        variant="subtle"
        color="gray"
        size={36}
        aria-label={t('panel.previous')}
        disabled={!before}
        onClick={() => before && onOpen(before)}
      >
        <IconChevronUp size={18} />
      </ActionIcon>
      <ActionIcon
        variant="subtle"
        color="gray"
        size={36}
        aria-label={t('panel.next')}
        disabled={!after}
        onClick={() => after && onOpen(after)}
      >
        <IconChevronDown size={18} />
      </ActionIcon>
      <CloseButton size={36} aria-label={t('common:close')} onClick={onClose} />
    </Group>
  );
}

/** The content of the panel, wherever it is shown. */
export function BookingDetails({ id }: { readonly id: string }) {
  const { data, error, refetch } = useQuery({ queryKey: keys.booking(id), queryFn: () => bookingsApi.one(id) });
  if (error) return <ProblemAlert error={error} onRetry={() => void refetch()} />;
  if (!data) return <RowsSkeleton rows={6} />;
  return (
    <Stack gap="lg">
      <Head booking={data} />
      <StatusSteps booking={data} />
      <BookingActions booking={data} />
      <PanelFacts booking={data} />
      <PanelLinks booking={data} />
      <PanelNote key={data.id} booking={data} />
      <PanelHistory booking={data} />
    </Stack>
  );
}

function SidePanel(props: BookingPanelProps & { readonly children: ReactNode }) {
  const { id, among, onOpen, onClose, children } = props;
  const { t } = useTranslation('booking');
  const panel = useRef<HTMLElement>(null);
  useEffect(() => panel.current?.focus({ preventScroll: true }), []);
  const step = (by: number) => {
    const at = among.findIndex((booking) => booking.id === id);
    const next = at >= 0 ? among[at + by] : undefined;
    if (next) onOpen(next);
  };
  return (
    <aside
      ref={panel}
      tabIndex={-1}
      className={classes.panel}
      aria-label={t('panel.label')}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose();
        if (event.target !== event.currentTarget) return;
        if (event.key === 'ArrowDown') step(1);
        if (event.key === 'ArrowUp') step(-1);
      }}
    >
      <Steps {...props} />
      {children}
    </aside>
  );
}

/** One booking beside the screen, not over it; a sheet on phones. */
export function BookingPanel(props: BookingPanelProps) {
  const { t } = useTranslation(['booking', 'common']);
  const phone = usePhone();
  const details = <BookingDetails id={props.id} />;
  if (!phone) return <SidePanel {...props}>{details}</SidePanel>;
  return (
    <Drawer
      opened
      onClose={props.onClose}
      position="bottom"
      size="92dvh"
      padding="md"
      title={t('title')}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      {details}
    </Drawer>
  );
}
