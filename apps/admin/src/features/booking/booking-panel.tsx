import { ActionIcon, CloseButton, Group } from '@mantine/core';
import { IconChevronDown, IconChevronUp } from '@tabler/icons-react';
import { type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Booking } from '../../shared/api/types/booking.js';
import { usePhone } from '../../shared/ui/use-phone.js';
import { BookingDetails } from './booking-details.js';
import { BookingDrawer } from './booking-drawer.js';
import classes from './booking-panel.module.css';

interface BookingPanelProps {
  readonly id: string;
  /** The bookings that up and down step through. */
  readonly among: readonly Booking[];
  readonly onOpen: (booking: Booking) => void;
  readonly onClose: () => void;
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
  const phone = usePhone();
  if (phone) return <BookingDrawer id={props.id} onClose={props.onClose} />;
  return (
    <SidePanel {...props}>
      <BookingDetails id={props.id} />
    </SidePanel>
  );
}
