import { UnstyledButton } from '@mantine/core';
import { EmptyState } from '@stamgast/ui';
import { useTranslation } from 'react-i18next';
import type { Booking } from '../../shared/api/types/booking.js';
import { useFormat } from '../../shared/format/use-format.js';
import { StatusBadge, statusTone } from '../../shared/ui/status-badge.js';
import classes from './agenda.module.css';

interface AgendaProps {
  readonly bookings: readonly Booking[];
  readonly selectedId: string | undefined;
  readonly onOpen: (booking: Booking) => void;
}

function services(booking: Booking): string {
  return booking.appointments.map(({ serviceName }) => serviceName).join(', ');
}

function staffNames(booking: Booking): string {
  return [...new Set(booking.appointments.map(({ staffName }) => staffName))].join(', ');
}

/** The day as a list: the same bookings in order of time, for small screens, printing and reading aloud. */
export function Agenda({ bookings, selectedId, onOpen }: AgendaProps) {
  const { t } = useTranslation(['calendar', 'common']);
  const format = useFormat();
  if (bookings.length === 0) return <EmptyState drawing="cup" text={t('dayEmpty')} />;
  return (
    <ul className={classes.list}>
      {bookings.map((booking) => (
        <li key={booking.id}>
          <UnstyledButton
            className={classes.row}
            data-selected={selectedId === booking.id || undefined}
            style={{ borderLeftColor: `var(--sg-${statusTone(booking.status)}-edge)` }}
            onClick={() => onOpen(booking)}
          >
            <time className={classes.time}>
              {format.time(booking.start)}
              <span>{format.time(booking.end)}</span>
            </time>
            <span className={classes.what}>
              <b>{booking.clientName ?? t('common:walkIn')}</b>
              <span>
                {services(booking)} · {staffNames(booking)}
              </span>
            </span>
            <StatusBadge status={booking.status} />
          </UnstyledButton>
        </li>
      ))}
    </ul>
  );
}
