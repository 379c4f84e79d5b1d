import { Text, Title, UnstyledButton } from '@mantine/core';
import { EmptyState } from '@stamgast/ui';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Booking } from '../../shared/api/types/booking.js';
import type { Day } from '../../shared/api/types/shared-words.js';
import { useFormat } from '../../shared/format/use-format.js';
import { StatusBadge, statusTone } from '../../shared/ui/status-badge.js';
import classes from './agenda.module.css';

interface AgendaProps {
  readonly bookings: readonly Booking[];
  readonly days: readonly Day[];
  readonly timeZone: string;
  readonly selectedId: string | undefined;
  readonly onOpen: (booking: Booking) => void;
}

function services(booking: Booking): string {
  return booking.appointments.map(({ serviceName }) => serviceName).join(', ');
}

function staffNames(booking: Booking): string {
  return [...new Set(booking.appointments.map(({ staffName }) => staffName))].join(', ');
}

type RowProps = Pick<AgendaProps, 'selectedId' | 'onOpen' | 'timeZone'> & { readonly booking: Booking };

function AgendaRow({ booking, selectedId, timeZone, onOpen }: RowProps) {
  const { t } = useTranslation('common');
  const format = useFormat(timeZone);
  return (
    <li>
      <UnstyledButton
        className={classes.row}
        data-selected={selectedId === booking.id || undefined}
        style={{ borderLeftColor: `var(--sg-${statusTone(booking.status)}-edge)` }}
        onClick={() => onOpen(booking)}
      >
        <time className={classes.time} dateTime={booking.start}>
          {format.time(booking.start)}
          <span>{format.time(booking.end)}</span>
        </time>
        <span className={classes.what}>
          <b>{booking.clientName ?? t('walkIn')}</b>
          <span>
            {services(booking)} · {staffNames(booking)}
          </span>
        </span>
        <StatusBadge status={booking.status} />
      </UnstyledButton>
    </li>
  );
}

/** A week as a list, day by day in order of time: for small screens, and for reading aloud. */
export function Agenda({ bookings, days, timeZone, selectedId, onOpen }: AgendaProps) {
  const { t } = useTranslation('calendar');
  const format = useFormat(timeZone);
  const byDay = useMemo(() => {
    const groups = new Map<Day, Booking[]>();
    for (const booking of bookings) {
      const day = format.dayOf(booking.start);
      groups.set(day, [...(groups.get(day) ?? []), booking]);
    }
    return groups;
  }, [bookings, format]);
  const shown = days.filter((day) => byDay.has(day));
  if (shown.length === 0) return <EmptyState drawing="cup" text={t('agendaEmpty')} />;
  return (
    <div className={classes.days}>
      {shown.map((day) => (
        <section key={day} aria-labelledby={`agenda-${day}`}>
          <Title order={2} id={`agenda-${day}`} className={classes.day}>
            {format.longDay(day)}
            <Text span size="sm" c="dimmed" fw={400}>
              {t('month.visits', { count: byDay.get(day)?.length ?? 0 })}
            </Text>
          </Title>
          <ul className={classes.list}>
            {byDay.get(day)?.map((booking) => (
              <AgendaRow
                key={booking.id}
                booking={booking}
                timeZone={timeZone}
                selectedId={selectedId}
                onOpen={onOpen}
              />
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
