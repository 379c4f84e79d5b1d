import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import { useTranslation } from 'react-i18next';
import type { Booking, Staff } from '../../shared/api/types/booking.js';
import type { Day } from '../../shared/api/types/shared-words.js';
import { useFormat } from '../../shared/format/use-format.js';
import classes from './day-sheet.module.css';
import { isGone } from './movable.js';

interface DaySheetProps {
  readonly days: readonly Day[];
  readonly staff: readonly Staff[];
  readonly bookings: readonly Booking[];
  readonly timeZone: string;
}

type SheetProps = Omit<DaySheetProps, 'days' | 'staff'> & { readonly day: Day; readonly person: Staff };

function Sheet({ day, person, bookings, timeZone }: SheetProps) {
  const { t } = useTranslation(['calendar', 'common']);
  const format = useFormat(timeZone);
  const rows = bookings.flatMap((booking) =>
    booking.appointments
      .filter(({ staffId, start }) => staffId === person.id && format.dayOf(start) === day)
      .map((appointment) => ({ booking, appointment })),
  );
  if (rows.length === 0) return null;
  return (
    <section className={classes.sheet}>
      <h2>
        {person.name} <span>{format.longDay(day)}</span>
      </h2>
      <table>
        <thead>
          <tr>
            <th>{t('sheet.time')}</th>
            <th>{t('sheet.client')}</th>
            <th>{t('sheet.service')}</th>
            <th>{t('sheet.note')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ booking, appointment }) => (
            <tr key={appointment.id}>
              <td>{format.span(appointment.start, appointment.end)}</td>
              <td>{booking.clientName ?? t('common:walkIn')}</td>
              <td>{[appointment.serviceName, ...appointment.resources.map(({ name }) => name)].join(' · ')}</td>
              <td>{booking.note}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** What the browser prints instead of the screen: a list per person and day. It exists only while printing. */
export function DaySheet({ days, staff, bookings, timeZone }: DaySheetProps) {
  const { t } = useTranslation('calendar');
  const [printing, setPrinting] = useState(false);
  useEffect(() => {
    const begin = () => flushSync(() => setPrinting(true));
    const end = () => setPrinting(false);
    window.addEventListener('beforeprint', begin);
    window.addEventListener('afterprint', end);
    return () => {
      window.removeEventListener('beforeprint', begin);
      window.removeEventListener('afterprint', end);
    };
  }, []);
  if (!printing) return null;
  const kept = bookings.filter((booking) => !isGone(booking));
  return (
    <div className={classes.sheets} data-testid="day-sheet">
      {kept.length === 0 && <p>{t('agendaEmpty')}</p>}
      {days.flatMap((day) =>
        staff.map((person) => (
          <Sheet key={`${day} ${person.id}`} day={day} person={person} bookings={kept} timeZone={timeZone} />
        )),
      )}
    </div>
  );
}
