import { Text, UnstyledButton } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Booking } from '../api/types/booking.js';
import { useFormat } from '../format/use-format.js';
import { statusTone } from './status-badge.js';
import classes from './booking-row.module.css';

interface BookingRowProps {
  readonly booking: Booking;
  readonly onOpen: (booking: Booking) => void;
  /** With the day, where the row is not of today. */
  readonly withDay?: boolean;
  readonly children?: ReactNode;
}

/** One booking in a list: opens on click, with its likely step at the end. */
export function BookingRow({ booking, onOpen, withDay = false, children }: BookingRowProps) {
  const { t } = useTranslation('common');
  const format = useFormat();
  const services = booking.appointments.map(({ serviceName }) => serviceName).join(', ');
  const staff = [...new Set(booking.appointments.map(({ staffName }) => staffName))].join(', ');
  return (
    <li className={classes.row}>
      <UnstyledButton className={classes.open} onClick={() => onOpen(booking)}>
        <span className={classes.edge} style={{ background: `var(--sg-${statusTone(booking.status)}-edge)` }} />
        <time className={classes.time} dateTime={booking.start}>
          {withDay && <span>{format.shortDay(format.dayOf(booking.start))}</span>}
          {format.time(booking.start)}
        </time>
        <span className={classes.what}>
          <Text component="span" fw={600} size="sm" truncate>
            {booking.clientName ?? t('walkIn')}
          </Text>
          <Text component="span" size="sm" c="dimmed" truncate>
            {services} · {staff}
          </Text>
        </span>
      </UnstyledButton>
      {children && <span className={classes.actions}>{children}</span>}
    </li>
  );
}
